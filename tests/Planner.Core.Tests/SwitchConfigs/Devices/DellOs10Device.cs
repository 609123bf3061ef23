using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>OS10: the access VLAN of a trunk is its native one, the allowed list is added to, a VLAN is an interface.</summary>
internal sealed class DellOs10Device : CommandLine<DellOs10Device>
{
    private const string Interface = "interface";
    private static readonly Grammar<DellOs10Device> Known = new(
        ("<if>", "(ethernet[0-9]+/[0-9]+/[0-9]+(?::[0-9]+)?)"),
        ("<said>", "(\"[^\"]+\"|[^\" ,]+)")
    )
    {
        { Exec, "configure terminal", (d, _) => d.Mode = Config },
        { Exec, "write memory", (_, _) => { } },
        { Exec, "copy running-configuration startup-configuration", (_, _) => { } },
        { Exec, "copy running-configuration <word>", (d, w) => d.Save(w[1]) },
        { Exec, "copy <word> running-configuration", (d, w) => d.Restore(w[1], w.Line) },
        { Exec, "show <text>", (_, _) => { } },
        { "any", "end", (d, _) => d.Mode = Exec },
        { "any", "exit", (d, _) => d.Leave() },
        { Config, "hostname <word>", (d, w) => d.Now.Facts["hostname"] = w[1] },
        { Config, "interface vlan<n>", (d, w) => d.Define(w) },
        { Config, "no interface vlan<n>", (d, w) => d.NoVlan([w.Vlan(1)], w.Line) },
        { "vlan", "description <said>", (d, w) => d.NameVlan(Plain(w, 80)) },
        { "vlan", "no description", (d, _) => d.NameVlan(null) },
        { "vlan", "{no }shutdown", (_, _) => { } },
        { Config, "vlt-domain <n>", (d, w) => d.Pair(w[1]) },
        { Config, "no vlt-domain{ <n>}", (d, _) => d.Now.Mlag = null },
        { "vlt", "discovery-interface ethernet<word>", (d, w) => d.Discover($"ethernet{w[1]}") },
        { "vlt", "no discovery-interface{ ethernet<word>}", (d, _) => d.Now.Mlag = d.Now.Mlag! with { PeerLink = null } },
        { "vlt", "backup destination <ip>{ vrf <word>}", (d, w) => d.Now.Mlag = d.Now.Mlag! with { Destination = w[1] } },
        { "vlt", "no backup destination{ <ip>}", (d, _) => d.Now.Mlag = d.Now.Mlag! with { Destination = null } },
        { "vlt", "({no }peer-routing|primary-priority <n>|vlt-mac <word>)", (_, _) => { } },
        { Config, "interface <if>", (d, w) => d.Go(Interface, d.Port(w[1], d.Now)) },
        { Config, "interface port-channel<n>", (d, w) => d.Go(Interface, d.Lag(w.Number(1), d.Now)) },
        { Config, "default interface <if>", (d, w) => d.Now.Ports[w[1]] = d.FreshPort },
        { Config, "default interface port-channel<n>", (d, w) => d.Now.Lags[w.Number(1)] = d.FreshLag },
        { Config, "no interface port-channel<n>", (d, w) => d.NoLag(w) },
        { Interface, "description <said>", (d, w) => d.Each(p => p.Description = Plain(w, 240)) },
        { Interface, "no description", (d, _) => d.Each(p => p.Description = null) },
        { Interface, "switchport", (d, w) => d.Tell(w, p => p.Layer2 = true) },
        { Interface, "no switchport", (d, _) => d.Each(p => (p.Layer2, p.Trunk, p.Access, p.Allowed) = (false, false, 1, VlanSet.None)) },
        { Interface, "switchport mode access", (d, w) => d.Tell(w, p => (p.Layer2, p.Trunk, p.Allowed) = (true, false, VlanSet.None)) },
        { Interface, "switchport mode trunk", (d, w) => d.Tell(w, p => (p.Layer2, p.Trunk) = (true, true)) },
        { Interface, "no switchport mode", (d, w) => d.Tell(w, p => (p.Trunk, p.Allowed) = (false, VlanSet.None)) },
        { Interface, "switchport access vlan <n>", (d, w) => d.Tell(w, p => p.Access = w.Vlan(1), w.Vlan(1)) },
        { Interface, "no switchport access vlan", (d, w) => d.Tell(w, p => p.Access = 1) },
        { Interface, "switchport trunk allowed vlan <vlans>", (d, w) => d.Allow(w) },
        { Interface, "no switchport trunk allowed vlan <vlans>", (d, w) => d.Tell(w, p => p.Allowed = p.Allowed.Without(w.Vlans(1))) },
        { Interface, "spanning-tree port type edge", (d, _) => d.Each(p => p.Edge = Edge.Trunk) },
        { Interface, "no spanning-tree port type{ edge}", (d, _) => d.Each(p => p.Edge = Edge.Off) },
        { Interface, "spanning-tree bpdufilter enable", (d, _) => d.Each(p => p.BpduFilter = true) },
        { Interface, "(spanning-tree bpdufilter disable|no spanning-tree bpdufilter)", (d, _) => d.Each(p => p.BpduFilter = false) },
        { Interface, "spanning-tree bpduguard enable", (d, _) => d.Each(p => p.BpduGuard = Guard.On) },
        { Interface, "spanning-tree bpduguard disable", (d, _) => d.Each(p => p.BpduGuard = Guard.Off) },
        { Interface, "no spanning-tree bpduguard", (d, _) => d.Each(p => p.BpduGuard = Guard.Default) },
        { Interface, "spanning-tree disable", (d, _) => d.Each(p => p.StpOff = true) },
        { Interface, "no spanning-tree disable", (d, _) => d.Each(p => p.StpOff = false) },
        { Interface, "mtu <n>", (d, w) => d.Each(p => p.Mtu = w.Number(1)) },
        { Interface, "no mtu", (d, _) => d.Each(p => p.Mtu = null) },
        { Interface, "speed <n>", (d, w) => d.EachPort(w.Line, p => p.Speed = w.Number(1)) },
        { Interface, "(no speed|speed auto)", (d, w) => d.EachPort(w.Line, p => p.Speed = null) },
        { Interface, "negotiation off", (d, w) => d.EachPort(w.Line, p => p.NoAutoNegotiation = true) },
        { Interface, "(negotiation on|negotiation auto|no negotiation)", (d, w) => d.EachPort(w.Line, p => p.NoAutoNegotiation = false) },
        { Interface, "channel-group <n> mode (active|on|passive)", (d, w) => d.EachPort(w.Line, p => d.Join(p, w)) },
        { Interface, "no channel-group", (d, w) => d.EachPort(w.Line, d.Part) },
        { Interface, "lacp rate (fast|normal)", (d, w) => d.EachPort(w.Line, _ => { }) },
        { Interface, "no lacp rate", (d, w) => d.EachPort(w.Line, _ => { }) },
        { Interface, "lacp fallback enable", (d, w) => d.EachLag(w.Line, l => l.Fallback = true) },
        { Interface, "no lacp fallback{ enable}", (d, w) => d.EachLag(w.Line, l => l.Fallback = false) },
        { Interface, "{no }lacp fallback timeout{ <n>}", (d, w) => d.EachLag(w.Line, _ => { }) },
        { Interface, "vlt-port-channel <n>", (d, w) => d.EachLag(w.Line, l => l.Mlag = w.Number(1)) },
        { Interface, "no vlt-port-channel{ <n>}", (d, w) => d.EachLag(w.Line, l => l.Mlag = null) },
        { Interface, "shutdown", (d, _) => d.Each(p => p.Shutdown = true) },
        { Interface, "no shutdown", (d, _) => d.Each(p => p.Shutdown = false) },
    };

    public override string Dialect => "dell-os10";
    protected override Grammar<DellOs10Device> Grammar => Known;
    public override DevicePort FreshPort => new() { Allowed = VlanSet.None };
    public override DeviceLag FreshLag => new() { Allowed = VlanSet.None };

    public override (VlanSet Tagged, int? Untagged) Frames(Switched at) =>
        base.Frames(at.Trunk && at.Access is { } native ? at with { Native = native, Allowed = at.Allowed.With(native) } : at);

    private static string Plain(Words w, int length) =>
        w[1].Trim('"') is var text && text.Length <= length ? text : throw new UnknownLine(w.Line, "is too long");

    private void Define(Words w)
    {
        if (w.Vlan(1) == 4094)
            throw new UnknownLine(w.Line, "takes the VLAN of the VLT");
        Vlan([w.Vlan(1)]);
    }

    private void Tell(Words w, Action<Switched> change, params IEnumerable<int> vlans) =>
        Each(at =>
        {
            if (at is DevicePort { Lag: not null })
                throw new UnknownLine(w.Line, "is told to a member of a port-channel");
            foreach (var vlan in vlans)
                if (!Now.Vlans.ContainsKey(vlan))
                    throw new UnknownLine(w.Line, $"names VLAN {vlan}, which does not exist");
            change(at);
        });

    private void Allow(Words w)
    {
        if (At.Any(a => !a.Trunk))
            throw new UnknownLine(w.Line, "is told to a port that is no trunk");
        Tell(w, p => p.Allowed = p.Allowed.With(w.Vlans(1).Numbers), w.Vlans(1).Numbers);
    }

    private void Pair(string domain)
    {
        Now.Mlag = (Now.Mlag ?? new()) with { Domain = domain };
        Mode = "vlt";
    }

    private void Discover(string name) =>
        Now.Mlag = Now.Mlag! with { PeerLink = Now.Mlag.PeerLink is { } first ? $"{first},{name}" : name };

    private void Join(DevicePort port, Words w)
    {
        var number = w.Number(1);
        var lag = Lag(number, Now);
        if (lag.Mode is not null && lag.Mode != w[2] && Now.MembersOf(number).Any())
            throw new UnknownLine(w.Line, $"is not how the other members of group {number} are");
        (port.Lag, lag.Mode) = (number, w[2]);
        (port.Layer2, port.Trunk, port.Access, port.Allowed) = (true, false, 1, VlanSet.None);
    }

    private void Part(DevicePort port)
    {
        var number = port.Lag;
        (port.Lag, port.Layer2) = (null, true);
        if (number is { } old && Now.Lags.TryGetValue(old, out var lag) && !Now.MembersOf(old).Any())
            lag.Mode = null;
    }

    private void NoLag(Words w)
    {
        if (!Now.Lags.Remove(w.Number(1)))
            throw new UnknownLine(w.Line, "names no port-channel");
        foreach (var port in Now.Ports.Values.Where(p => p.Lag == w.Number(1)))
            port.Lag = null;
    }
}
