using System.Collections.Immutable;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>
/// Who names whom in a design. That of the next version is made from that of the one before by what differs, so that it costs what an edit
/// touched and not what the design holds.
/// </summary>
internal sealed class Register
{
    private static readonly ImmutableDictionary<string, int> _places = Kinds.All.Select((k, i) => (k.Prefix, i))
        .ToImmutableDictionary(p => p.Prefix, p => p.i);
    private readonly Design design;
    /// <summary>By kind and kind: for the number of who is named the numbers of those who name it, in order.</summary>
    private readonly ImmutableDictionary<(string Of, string By), ByNumber<int[]>> users;

    private Register(Design design, ImmutableDictionary<(string, string), ByNumber<int[]>> users) =>
        (this.design, this.users) = (design, users);

    /// <summary>A kind's place among all.</summary>
    public static int PlaceOf(Kind kind) => PlaceOf(kind.Prefix);
    public static int PlaceOf(string prefix) => _places[prefix];

    public static Register Of(Design design) => new(design, All(design));

    public Register After(Design next)
    {
        if (ReferenceEquals(next, design)) return this;
        Dictionary<(string, string), Dictionary<int, SortedSet<int>>> changed = [];
        foreach (var (before, after) in Design.Between(design, next))
        {
            var (was, now) = (Named(before), Named(after));
            if (was.SequenceEqual(now)) continue;
            foreach (var gone in was.Except(now)) Users(gone, before!.Ref).Remove(before.Ref.Number);
            foreach (var come in now.Except(was)) Users(come, after!.Ref).Add(after.Ref.Number);
        }

        return new(next, changed.Aggregate(users, (all, c) =>
            all.SetItem(c.Key, With(all.GetValueOrDefault(c.Key, ByNumber<int[]>.None), c.Value))));

        SortedSet<int> Users(Ref of, Ref by)
        {
            var pair = (of.Prefix, by.Prefix);
            if (!changed.TryGetValue(pair, out var numbers)) changed[pair] = numbers = [];
            if (!numbers.TryGetValue(of.Number, out var found)) numbers[of.Number] = found = [.. Numbers(of, by.Prefix)];
            return found;
        }
    }

    /// <summary>The things of a kind that name another, in order of id.</summary>
    public IEnumerable<T> Naming<T>(Ref named) where T : Thing, IThing<T> => Numbers(named, T.Prefix).Select(n => T.In(design)[new(n)]);

    /// <summary>Whatever names a rack to stand in, kind by kind.</summary>
    public IEnumerable<Thing> In(Id<Rack> rack) => Kinds.Racked.SelectMany(k => Numbers(rack, k.Prefix), (k, n) => k.Find(design, n)!);

    public int Count<T>(Ref named) where T : Thing, IThing<T> => Numbers(named, T.Prefix).Length;

    /// <summary>The things within the same owner that are of the same kind, itself among them.</summary>
    public IEnumerable<Thing> Siblings(Kind kind, Ref? owner) => owner is not { } within ? kind.In(design)
        : Numbers(within, kind.Prefix).Select(n => kind.Find(design, n)!).Where(t => t.Owner == within);

    /// <summary>
    /// Whoever cannot stay as it is without another thing, kind by kind; a NIC is named by its number, and a logical switch by having made
    /// a LAG possible.
    /// </summary>
    public IEnumerable<Thing> Users(Thing of) =>
        Kinds.All.Where(k => users.ContainsKey((of.Ref.Prefix, k.Prefix)))
            .SelectMany(k => Numbers(of.Ref, k.Prefix), (k, n) => k.Find(design, n)!)
            .Concat(
                of switch
                {
                    Nic nic => Numbering(nic),
                    LogicalSwitch logical => Naming<Switch>(logical.Id).SelectMany(s => Naming<SwitchPort>(s.Id)).Where(IsAcross),
                    _ => [],
                }
            ).DistinctBy(t => t.Ref).OrderBy(t => PlaceOf(t.Kind)).ThenBy(t => t.Ref.Number);

    private IEnumerable<Thing> Numbering(Nic nic)
    {
        var hosts = Naming<Host>(nic.Pool).Where(h => h.Pool == nic.Pool).ToList();
        return [
            .. Naming<Bond>(nic.Pool).Where(b => b.Members.Contains(nic.Number)),
            .. Naming<Network>(nic.Pool).Where(n => n.Uplink?.Nic == nic.Number || n.Transport?.Nic == nic.Number),
            .. hosts.SelectMany(h => Naming<HostNic>(h.Id)).Where(n => n.Nic == nic.Number),
            .. hosts.SelectMany(h => Naming<Interface>(h.Id)).Where(i => i.Uplink.Nic == nic.Number),
            .. hosts.SelectMany(h => Naming<Deviation>(h.Id)).Where(d => d.Members.Contains(nic.Number) || d.Uplink?.Nic == nic.Number),
            .. hosts.SelectMany(h => Naming<Cable>(h.Id).Where(c => c.Touches(h.Id.Ref with { Nic = nic.Number }))),
        ];
    }

    private bool IsAcross(SwitchPort port) => design.Lags.Find(port.Lag) is { } lag && lag.Switch != port.Switch;

    private int[] Numbers(Ref of, string by) => users.TryGetValue((of.Prefix, by), out var all) && all[of.Number] is { } found ? found : [];

    private static ImmutableDictionary<(string, string), ByNumber<int[]>> All(Design design)
    {
        Dictionary<(string, string), Dictionary<int, List<int>>> all = [];
        foreach (var thing in design.All)
            foreach (var named in Named(thing))
            {
                var pair = (named.Prefix, thing.Ref.Prefix);
                if (!all.TryGetValue(pair, out var numbers)) all[pair] = numbers = [];
                if (!numbers.TryGetValue(named.Number, out var found)) numbers[named.Number] = found = [];
                found.Add(thing.Ref.Number);
            }

        return all.ToImmutableDictionary(p => p.Key, p => With(ByNumber<int[]>.None, p.Value));
    }

    private static ByNumber<int[]> With<TNumbers>(ByNumber<int[]> all, Dictionary<int, TNumbers> changed)
        where TNumbers : ICollection<int> =>
        all.WithAll(changed.Select(c => (c.Key, c.Value.Count == 0 ? null : c.Value.ToArray())));

    /// <summary>Whom a thing names, each once.</summary>
    private static List<Ref> Named(Thing? thing) =>
        thing is null ? [] : [.. thing.Kind.Fields.Where(f => f.MayRefer).SelectMany(f => f.Refs(thing)).Select(r => r.Thing).Distinct()];
}
