using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Gestures;

/// <summary>What a NIC of one host, or a bond, stands for on every host of its pool.</summary>
internal static class Pooled
{
    /// <summary>The pool and what its networks name as uplink: the bond that a NIC is a member of, else the NIC.</summary>
    public static (Id<Pool> Pool, Uplink Uplink)? Uplink(Design design, Ref end)
    {
        if (design.Bonds.Find(end.As<Bond>()) is { } bond) return (bond.Pool, new(null, bond.Id));
        return Nic(design, end) is not { } nic ? null
            : BondOf(design, nic) is { } joined ? (nic.Pool, new(null, joined.Id))
            : (nic.Pool, new(nic.Number));
    }

    /// <summary>The NICs of the pool, each once; null where one of them is neither a NIC nor a bond's.</summary>
    public static ImmutableArray<Id<Nic>>? Nics(Design design, ImmutableArray<Ref> ends)
    {
        var nics = ends.Where(e => e.As<Bond>() is null).Select(e => Nic(design, e)).ToList();
        return nics.Contains(null) ? null : [.. nics.Select(n => n!.Id).Distinct()];
    }

    public static Bond? BondOf(Design design, Nic nic) =>
        design.Bonds.FirstOrDefault(b => b.Pool == nic.Pool && b.Members.Contains(nic.Number));

    private static Nic? Nic(Design design, Ref end) => end.HostNic is var (id, number) && design.Hosts.Find(id) is { } host
        ? design.Nics.FirstOrDefault(n => n.Pool == host.Pool && n.Number == number)
        : design.Nics.Find(end.As<Nic>());
}
