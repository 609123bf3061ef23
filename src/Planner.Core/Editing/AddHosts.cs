using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Add several hosts to a pool, alike to its master; where it has none, the first becomes it.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Count">How many hosts.</param>
/// <param name="Pattern">Their names, such as xen-{nn}.</param>
/// <param name="First">The first host's number.</param>
/// <param name="Rack">The rack they go into, if any.</param>
/// <param name="Unit">The first one's lowest unit; the others stand above it.</param>
/// <param name="Address">The first one's management address; the others have those that follow.</param>
/// <param name="Mask">The subnet mask; null: the master's.</param>
/// <param name="Gateway">The gateway; null: the master's.</param>
public sealed record AddHosts(
    Id<Pool> Pool,
    int Count,
    string Pattern,
    int First = 1,
    Id<Rack>? Rack = null,
    RackUnits? Unit = null,
    Ip? Address = null,
    Netmask? Mask = null,
    Ip? Gateway = null
) : DesignCommand
{
    public const int Most = 64;

    /// <summary>Further fields that each of them has, with references as ids; they go before what the master has.</summary>
    public ImmutableDictionary<string, string> Given { get; init; } = ImmutableDictionary<string, string>.Empty;

    public override Decision Propose(Design design)
    {
        if (design.Pools.Find(Pool) is not { } pool) return Refuse($"There is no pool {Pool} any more.");
        if (Count is < 1 or > Most) return Refuse($"One to {Most} hosts can be added at once.");
        if (First is < 0 or > 9999) return Refuse("Hosts are counted from a number between 0 and 9999.");
        if (Numbered.Wrong(Pattern) is { } wrong) return Refuse(wrong);
        if (!Alike(design.Hosts.Find(pool.Master) ?? new Host(default)).Ok(out var like, out var amiss)) return Refuse(amiss);
        if (design.Racks.Find(Rack) is { } rack && Unit + Above(like, Count - 1) >= rack.FirstUnit + rack.Units)
            return Refuse($"{Shown.Count(Count, "host")} from U{Unit} {(Count == 1 ? "does" : "do")} not fit into rack {rack.Name}.");
        var hosts = Enumerable.Range(0, Count).Select(i => One(like, new(design.Hosts.Next.Number + i), i)).ToList();
        if (hosts.Select(h => Names.Wrong(h.Name)).FirstOrDefault(w => w is not null) is { } noName) return Refuse(noName);
        if (hosts.Find(h => h is { Address: { } a, Mask: { } m } && !new Subnet(a, m).IsHostAddress(a)) is { } outside)
            return Refuse($"{outside.Name} would have {outside.Address}, which is not a host's address (MGMT-03, p. 13-14).");
        return Do([
            .. hosts.Select(h => new ThingAdded(h)),
            .. pool.Master is null ? [new ThingChanged(pool, pool with { Master = hosts[0].Id })] : Array.Empty<DesignEvent>(),
        ]);
    }

    public override string Say(Design design) => $"Add {Count} host{(Count == 1 ? "" : "s")} to {design.Say(Pool)}";

    private Parsed<Host> Alike(Host master)
    {
        Thing like = master with { Note = "", Address6 = null };
        foreach (var (name, value) in Given.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (Host.About.Named(name) is not { } field) return Parsed<Host>.Not($"A host has no field {Shown.Short(name)}.");
            if (!field.Set(like, value, Naming.Ids).Ok(out like!, out var wrong)) return Parsed<Host>.Not($"{field.Label}: {wrong}");
        }

        return (Host)like;
    }

    private static RackUnits Above(Host like, int index) => new(index * like.Mounting.Height.Halves);

    private Host One(Host like, Id<Host> id, int index) => like with
    {
        Id = id,
        Name = Names.Kept(Numbered.Name(Pattern, First + index)),
        Pool = Pool,
        Mounting = like.Mounting with { Rack = Rack, Unit = Rack is null ? null : Unit + Above(like, index) },
        AddressMode = Address is null ? like.AddressMode : AddressMode.Static,
        Address = Address?.After(index),
        Mask = Mask ?? like.Mask,
        Gateway = Gateway ?? like.Gateway,
    };
}
