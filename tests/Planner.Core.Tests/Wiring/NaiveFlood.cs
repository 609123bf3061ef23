using Planner.Core.Designs;

namespace Planner.Core.Tests.Wiring;

/// <summary>A frame inside a switch: the switch, and the VLAN of it that the frame is in.</summary>
internal readonly record struct Place(Id<Switch> Switch, int Vlan);

/// <summary>
/// Layer 2 as 802.1Q has it, port by port: where a NIC's frames enter a switch, and wherever else a flood takes them.
/// What is gone passes nothing and is still drawn: a dead cable does not make a declaration count again.
/// </summary>
internal sealed class NaiveFlood
{
    private readonly Design design;
    private readonly Func<Cable, bool> cableGone;
    private readonly Func<Switch, bool> switchGone;
    private readonly ILookup<Id<Switch>, (SwitchPort Here, SwitchPort There)> links;
    private readonly ILookup<Id<Switch>, Id<Switch>> joined;
    private readonly Dictionary<Place, HashSet<Place>> floods = [];

    public NaiveFlood(Design design, Func<Cable, bool>? cableGone = null, Func<Switch, bool>? switchGone = null)
    {
        (this.design, this.cableGone, this.switchGone) = (design, cableGone ?? (_ => false), switchGone ?? (_ => false));
        links = design.Cables.Where(Lives).Select(Ends).OfType<(SwitchPort, SwitchPort)>().SelectMany(Directions).ToLookup(l => l.Here.Switch);
        joined = Groups.Of(design).SelectMany(Pairs).ToLookup(p => p.Item1, p => p.Item2);
    }

    public bool Reaches(Ref nicA, int? tagA, Ref nicB, int? tagB) =>
        Entry(nicA, tagA) is { } here && Entry(nicB, tagB) is { } there && From(here).Contains(there);

    /// <summary>Where frames with this tag (null: without one) enter from the NIC, or null where nothing takes them.</summary>
    public Place? Entry(Ref nic, int? tag)
    {
        if (design.HostNics.Any(n => n.Host.Ref == nic.Thing && n.Nic == nic.Nic && !n.Present)) return null;
        if (design.Cables.SingleOrDefault(c => c.Touches(nic)) is not { } cable || !Lives(cable)) return null;
        return PortAt(cable.Other(nic)) is { } port && Takes(port, tag) is { } vlan ? new(port.Switch, vlan) : null;
    }

    /// <summary>Every place a frame gets to that is in this one.</summary>
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

    /// <summary>The VLAN a frame is in that arrives at the port with this tag, or null where it is dropped.</summary>
    private static int? Takes(SwitchPort port, int? tag) => tag is null or 0 ? Untagged(port) : IsTagged(port, tag.Value) ? tag : null;

    /// <summary>Whether frames of the VLAN leave by the port, and with which tag.</summary>
    private static bool Sends(SwitchPort port, int vlan, out int? tag)
    {
        tag = vlan == Untagged(port) ? null : vlan;
        return tag is null || IsTagged(port, vlan);
    }

    private static int? Untagged(SwitchPort port) => port.Mode == PortMode.Access ? port.AccessVlan?.Number : port.NativeVlan?.Number ?? 1;
    private static bool IsTagged(SwitchPort port, int vlan) => port.Mode == PortMode.Trunk && vlan != Untagged(port) && port.Allowed.Has(vlan);

    private bool Lives(Cable cable) => !cableGone(cable) && IsUp(cable.A) && IsUp(cable.B);
    private bool IsUp(Ref end) => PortAt(end) is not { } port || !port.Shutdown && !switchGone(design.Switches[port.Switch]);
    private SwitchPort? PortAt(Ref end) => end.Prefix == SwitchPort.Prefix ? design.Ports[new(end.Number)] : null;

    private (SwitchPort, SwitchPort)? Ends(Cable cable) => PortAt(cable.A) is { } a && PortAt(cable.B) is { } b ? (a, b) : null;
    private static IEnumerable<(SwitchPort Here, SwitchPort There)> Directions((SwitchPort A, SwitchPort B) link) => [link, (link.B, link.A)];

    private IEnumerable<(Id<Switch>, Id<Switch>)> Pairs(IReadOnlyCollection<Switch> group)
    {
        var left = group.Where(s => !switchGone(s)).Select(s => s.Id).ToList();
        return left.SelectMany(a => left.Where(b => b != a).Select(b => (a, b)));
    }

    /// <summary>Switches that pass every VLAN to each other without a cable.</summary>
    private static class Groups
    {
        public static IEnumerable<IReadOnlyCollection<Switch>> Of(Design design) =>
            design.LogicalSwitches.Where(IsOneDevice).Select(l => Members(design, l))
                .Concat(Declared(design).Where(group => !design.Cables.Any(c => IsBetween(design, group, c))));

        private static IEnumerable<List<Switch>> Declared(Design design) =>
            design.PhysicalNetworks.Select(n => design.Switches.Where(s => Network(design, s) == n.Id).ToList())
                .Concat(design.LogicalSwitches.Where(l => !IsOneDevice(l) && l.PhysicalNetwork is null).Select(l => Members(design, l)));

        private static bool IsOneDevice(LogicalSwitch logical) => logical.Link is SwitchLink.Stack or SwitchLink.Backplane;
        private static List<Switch> Members(Design design, LogicalSwitch logical) => [.. design.Switches.Where(s => s.LogicalSwitch == logical.Id)];
        private static Id<PhysicalNetwork>? Network(Design design, Switch one) => design.LogicalSwitches.Find(one.LogicalSwitch)?.PhysicalNetwork ?? one.PhysicalNetwork;

        private static bool IsBetween(Design design, List<Switch> group, Cable cable) =>
            SwitchAt(design, cable.A) is { } a && SwitchAt(design, cable.B) is { } b && a != b && group.Any(s => s.Id == a) && group.Any(s => s.Id == b);

        private static Id<Switch>? SwitchAt(Design design, Ref end) => end.Prefix == SwitchPort.Prefix ? design.Ports[new(end.Number)].Switch : null;
    }
}
