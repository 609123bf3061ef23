using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>AOS-CX: the list of a trunk is added to, the native VLAN has to be in it, a LAG is shut until it is told otherwise.</summary>
internal sealed class ArubaAoscxDevice : CommandLine<ArubaAoscxDevice>
{
    private const string Interface = "interface";
    private static readonly Grammar<ArubaAoscxDevice> Known = new(("<if>", "([0-9]+/[0-9]+/[0-9]+(?::[0-9]+)?)"))
    {
        { Exec, "configure{ terminal}", (d, _) => d.Mode = Config },
        { "saves", "checkpoint auto <n>", (_, _) => { } },
        { "saves", "checkpoint auto confirm", (_, _) => { } },
        { "saves", "copy running-config checkpoint <word>", (d, w) => d.Save(w[1]) },
        { "saves", "checkpoint rollback <word>", (d, w) => d.Restore(w[1], w.Line) },
        { "saves", "copy running-config startup-config", (_, _) => { } },
        { "saves", "write memory", (_, _) => { } },
        { "saves", "show <text>", (_, _) => { } },
        { "any", "end", (d, _) => d.Mode = Exec },
        { "any", "exit", (d, _) => d.Leave() },
        { Config, "hostname <word>", (d, w) => d.Now.Facts["hostname"] = w[1] },
        { Config, "spanning-tree", (d, _) => d.Now.Facts["stp"] = "on" },
        { Config, "vlan <vlans>", (d, w) => d.Vlan(w.Vlans(1).Numbers) },
        { Config, "no vlan <vlans>", (d, w) => d.Remove(w) },
        { "vlan", "name <word>", (d, w) => d.NameVlan(w[1]) },
        { "vlan", "no name", (d, _) => d.NameVlan(null) },
        { Config, "vsx", (d, _) => d.Pair() },
        { Config, "no vsx", (d, _) => d.Now.Mlag = null },
        { "vsx", "inter-switch-link lag <n>", (d, w) => d.Now.Mlag = d.Now.Mlag! with { PeerLink = $"lag {w[1]}" } },
        { "vsx", "no inter-switch-link", (d, _) => d.Now.Mlag = d.Now.Mlag! with { PeerLink = null } },
        { "vsx", "role (primary|secondary)", (_, _) => { } },
        { "vsx", "system-mac <word>", (d, w) => d.Now.Mlag = d.Now.Mlag! with { Domain = w[1] } },
        {
            "vsx",
            "keepalive peer <ip> source <ip>{ vrf <word>}",
            (d, w) => d.Now.Mlag = d.Now.Mlag! with { Destination = w[1], Source = w[2] }
        },
        { "vsx", "no keepalive peer", (d, _) => d.Now.Mlag = d.Now.Mlag! with { Destination = null, Source = null } },
        { Config, "interface <if>", (d, w) => d.Go(Interface, d.Port(w[1], d.Now)) },
        { Config, "interface lag <n>", (d, w) => d.Go(Interface, d.Lag(w.Number(1), d.Now)) },
        { Config, "interface lag <n> multi-chassis", (d, w) => d.Multi(w) },
        { Config, "no interface lag <n>", (d, w) => d.NoLag(w) },
        { Config, "no interface <if>", (d, w) => d.Now.Ports[w[1]] = d.FreshPort },
        { Config, "default interface <if>", (d, w) => d.Now.Ports[w[1]] = d.FreshPort },
        { Interface, "description <text>", (d, w) => d.Each(p => p.Description = d.Short(w)) },
        { Interface, "no description", (d, _) => d.Each(p => p.Description = null) },
        { Interface, "no routing", (d, _) => d.Each(p => p.Layer2 = true) },
        { Interface, "routing", (d, _) => d.Each(p => p.Layer2 = false) },
        {
            Interface,
            "vlan access <n>",
            (d, w) => d.Tell(w, p => (p.Trunk, p.Access, p.Native, p.Allowed) = (false, w.Vlan(1), 1, VlanSet.None))
        },
        { Interface, "no vlan access{ <n>}", (d, w) => d.Tell(w, p => p.Access = 1) },
        { Interface, "vlan trunk native <n>", (d, w) => d.Tell(w, p => (p.Trunk, p.Access, p.Native) = (true, 1, w.Vlan(1))) },
        { Interface, "vlan trunk native <n> tag", (d, w) => d.Tell(w, p => (p.Trunk, p.Access, p.Native) = (true, 1, null)) },
        { Interface, "no vlan trunk native{ <n>{ tag}}", (d, w) => d.Tell(w, p => p.Native = 1) },
        {
            Interface,
            "vlan trunk allowed <vlans>",
            (d, w) =>
                d.Tell(w, p =>
                    (p.Trunk, p.Access, p.Allowed) = (true, 1, (p.Allowed.IsAll ? VlanSet.None : p.Allowed).With(w.Vlans(1).Numbers))
                )
        },
        { Interface, "vlan trunk allowed all", (d, w) => d.Tell(w, p => (p.Trunk, p.Access, p.Allowed) = (true, 1, VlanSet.All)) },
        { Interface, "no vlan trunk allowed <vlans>", (d, w) => d.Tell(w, p => p.Allowed = p.Allowed.Without(w.Vlans(1))) },
        { Interface, "no vlan trunk allowed{ all}", (d, w) => d.Tell(w, p => p.Allowed = VlanSet.None) },
        { Interface, "spanning-tree port-type admin-edge", (d, _) => d.Each(p => p.Edge = Edge.Trunk) },
        { Interface, "spanning-tree port-type admin-network", (d, _) => d.Each(p => p.Edge = Edge.Off) },
        { Interface, "no spanning-tree port-type{ admin-edge}", (d, _) => d.Each(p => p.Edge = Edge.Off) },
        { Interface, "spanning-tree bpdu-filter", (d, _) => d.Each(p => p.BpduFilter = true) },
        { Interface, "no spanning-tree bpdu-filter", (d, _) => d.Each(p => p.BpduFilter = false) },
        { Interface, "spanning-tree bpdu-guard", (d, _) => d.Each(p => p.BpduGuard = Guard.On) },
        { Interface, "no spanning-tree bpdu-guard", (d, _) => d.Each(p => p.BpduGuard = Guard.Default) },
        { Interface, "mtu <n>", (d, w) => d.EachPort(w.Line, p => p.Mtu = w.Number(1)) },
        { Interface, "no mtu", (d, w) => d.EachPort(w.Line, p => p.Mtu = null) },
        { Interface, "speed (10|100|1000)-(full|half)", (d, w) => d.EachPort(w.Line, p => (p.Speed, p.Duplex) = (w.Number(1), w[2])) },
        { Interface, "(speed auto|no speed)", (d, w) => d.EachPort(w.Line, p => (p.Speed, p.Duplex) = (null, null)) },
        { Interface, "lag <n>", (d, w) => d.EachPort(w.Line, p => d.Join(p, w)) },
        { Interface, "no lag{ <n>}", (d, w) => d.EachPort(w.Line, p => p.Lag = null) },
        { Interface, "lacp mode (active|passive)", (d, w) => d.EachLag(w.Line, l => l.Mode = w[1]) },
        { Interface, "no lacp mode{ (active|passive)}", (d, w) => d.EachLag(w.Line, l => l.Mode = null) },
        { Interface, "lacp rate (fast|slow)", (d, w) => d.EachLag(w.Line, l => l.FastRate = w[1] == "fast") },
        { Interface, "no lacp rate{ (fast|slow)}", (d, w) => d.EachLag(w.Line, l => l.FastRate = false) },
        { Interface, "lacp fallback{-static}", (d, w) => d.EachLag(w.Line, l => l.Fallback = true) },
        { Interface, "no lacp fallback{-static}", (d, w) => d.EachLag(w.Line, l => l.Fallback = false) },
        { Interface, "shutdown", (d, _) => d.Each(p => p.Shutdown = true) },
        { Interface, "no shutdown", (d, _) => d.Each(p => p.Shutdown = false) },
    };

    public override string Dialect => "aruba-aoscx";
    protected override Grammar<ArubaAoscxDevice> Grammar => Known;
    public override DevicePort FreshPort => new() { Shutdown = true, Allowed = VlanSet.None };
    public override DeviceLag FreshLag => new() { Shutdown = true, Allowed = VlanSet.None };

    protected override bool IsAnywhere(string line) => Known.Try(this, "saves", line);

    private string Short(Words w) =>
        w[1] is { Length: <= 64 } text && !text.Contains('?') ? text : throw new UnknownLine(w.Line, "is a description that is too long");

    /// <summary>VLANs are the LAG's affair, never a member's, and have to be there before a port names them.</summary>
    private void Tell(Words w, Action<Switched> change) =>
        Each(at =>
        {
            if (at is DevicePort { Lag: not null })
                throw new UnknownLine(w.Line, "is told to a member of a LAG");
            if (!at.Layer2)
                throw new UnknownLine(w.Line, "is told to a port that routes");
            change(at);
            foreach (
                var vlan in at.Trunk
                    ? at.Allowed.IsAll
                        ? []
                        : at.Allowed.Numbers
                    : [at.Access!.Value]
            )
                if (!Now.Vlans.ContainsKey(vlan))
                    throw new UnknownLine(w.Line, $"names VLAN {vlan}, which does not exist");
        });

    private void Remove(Words w)
    {
        NoVlan(w.Vlans(1).Numbers, w.Line);
        foreach (var at in Now.Ports.Values.Concat<Switched>(Now.Lags.Values))
        {
            if (!at.Allowed.IsAll)
                at.Allowed = at.Allowed.Without(w.Vlans(1));
            if (at.Access is { } access && w.Vlans(1).Has(access))
                at.Access = 1;
            if (at.Native is { } native && w.Vlans(1).Has(native))
                at.Native = 1;
        }
    }

    private void Pair()
    {
        Now.Mlag ??= new();
        Mode = "vsx";
    }

    private void Multi(Words w)
    {
        var number = w.Number(1);
        if (Now.Lags.TryGetValue(number, out var old) && old.Mlag is null)
            throw new UnknownLine(w.Line, "is already a LAG of this switch alone");
        var lag = Lag(number, Now);
        lag.Mlag = number;
        Go(Interface, lag);
    }

    private void Join(DevicePort port, Words w)
    {
        if (!Now.Lags.ContainsKey(w.Number(1)))
            throw new UnknownLine(w.Line, "names no LAG");
        port.Lag = w.Number(1);
        (port.Trunk, port.Access, port.Native, port.Allowed, port.Layer2) = (false, 1, 1, VlanSet.None, true);
    }

    private void NoLag(Words w)
    {
        if (!Now.Lags.Remove(w.Number(1)))
            throw new UnknownLine(w.Line, "names no LAG");
        foreach (var port in Now.Ports.Values.Where(p => p.Lag == w.Number(1)))
            port.Lag = null;
    }
}
