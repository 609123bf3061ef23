using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.Wiring;

/// <summary>A frame inside a switch: the switch, and the VLAN of it that the frame is in.</summary>
internal readonly record struct Place(Id<Switch> Switch, int Vlan);

/// <summary>
/// Layer 2 as 802.1Q has it, port by port: where a NIC's frames enter a switch, and wherever else a flood takes them.
/// What is gone passes nothing and is still drawn: a dead cable does not make a declaration count again.
/// </summary>
internal sealed class NaiveFlood
{
    /// <summary>The port at the far end of a cable that works, of a NIC or of a port.</summary>
    private readonly Dictionary<Ref, SwitchPort> facing = [];
    private readonly ILookup<Id<Switch>, (SwitchPort Here, SwitchPort There)> links;
    private readonly ILookup<Id<Switch>, Id<Switch>> joined;
    private readonly Dictionary<Place, HashSet<Place>> floods = [];

    public NaiveFlood(Design design, Func<Cable, bool>? cableGone = null, Func<Switch, bool>? switchGone = null)
    {
        var gone = switchGone is null ? [] : design.Switches.Where(switchGone).Select(s => s.Id).ToHashSet();
        var up = design.Ports.Where(p => !p.Shutdown && !gone.Contains(p.Switch)).ToDictionary(p => p.Id.Ref);
        var missing = design.HostNics.Where(n => !n.Present).Select(n => new Ref(Host.Prefix, n.Host.Number, n.Nic)).ToHashSet();
        var ways = Patched.Ways(design).Where(w => !missing.Contains(w.A) && !missing.Contains(w.B));
        foreach (var (one, other, over) in ways.Where(w => cableGone is null || !w.Over.Any(cableGone)))
        {
            if (up.TryGetValue(other, out var b)) facing[one] = b;
            if (up.TryGetValue(one, out var a)) facing[other] = a;
        }

        links = facing.Where(f => up.ContainsKey(f.Key)).Select(f => (Here: up[f.Key], There: f.Value)).ToLookup(l => l.Here.Switch);
        joined = DeclaredGroups.Of(design).SelectMany(g => Pairs([.. g.Select(s => s.Id).Except(gone)]))
            .ToLookup(p => p.Item1, p => p.Item2);
    }

    public bool Reaches(Ref nicA, int? tagA, Ref nicB, int? tagB) =>
        Entry(nicA, tagA) is { } here && Entry(nicB, tagB) is { } there && From(here).Contains(there);

    /// <summary>Where frames with this tag (null: without one) enter from the NIC, or null where nothing takes them.</summary>
    public Place? Entry(Ref nic, int? tag) =>
        facing.TryGetValue(nic, out var port) && Takes(port, tag) is { } vlan ? new(port.Switch, vlan) : null;

    /// <summary>Every place a frame gets to that is in this one, itself among them.</summary>
    public IReadOnlySet<Place> From(Place start)
    {
        if (floods.TryGetValue(start, out var known)) return known;
        HashSet<Place> seen = [start];
        Queue<Place> next = new(seen);
        while (next.TryDequeue(out var at))
            foreach (var place in Beside(at))
                if (seen.Add(place))
                    next.Enqueue(place);
        return floods[start] = seen;
    }

    private IEnumerable<Place> Beside(Place at)
    {
        foreach (var other in joined[at.Switch]) yield return at with { Switch = other };
        foreach (var (here, there) in links[at.Switch])
            if (Sends(here, at.Vlan, out var tag) && Takes(there, tag) is { } vlan)
                yield return new(there.Switch, vlan);
    }

    /// <summary>The VLAN of a frame that arrives with this tag, or null where it is dropped; tag 0 is a priority only.</summary>
    private static int? Takes(SwitchPort port, int? tag) =>
        tag is null or 0 ? Untagged(port) : IsTagged(port, tag.Value) ? tag : null;

    /// <summary>Whether frames of the VLAN leave by the port, and with which tag.</summary>
    private static bool Sends(SwitchPort port, int vlan, out int? tag)
    {
        tag = vlan == Untagged(port) ? null : vlan;
        return tag is null || IsTagged(port, vlan);
    }

    private static int? Untagged(SwitchPort port) =>
        port.Mode == PortMode.Access ? port.AccessVlan?.Number : port.NativeVlan?.Number ?? 1;

    private static bool IsTagged(SwitchPort port, int vlan) =>
        port.Mode == PortMode.Trunk && vlan != Untagged(port) && port.Allowed.Has(vlan);

    private static IEnumerable<(Id<Switch>, Id<Switch>)> Pairs(List<Id<Switch>> all) =>
        from a in all from b in all where a != b select (a, b);
}
