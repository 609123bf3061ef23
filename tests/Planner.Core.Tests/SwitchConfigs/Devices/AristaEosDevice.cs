using System.Globalization;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

internal sealed class AristaEosDevice : CommandLine<AristaEosDevice>
{
    private const string Interface = SwitchportLines.Interface;
    private static readonly Grammar<AristaEosDevice> Known = new Grammar<AristaEosDevice>(
        ("<if>", "(Ethernet[0-9]+(?:/[0-9]+){0,2})"),
        ("<po>", "Port-Channel([0-9]+)"),
        ("<time>", "[0-9]{2}:[0-9]{2}:[0-9]{2}")
    )
    {
        { Exec, "configure{ terminal}", (d, _) => d.Mode = Config },
        { Exec, "enable", (_, _) => { } },
        { Exec, "configure session <word>", (d, _) => d.Session() },
        { Exec, "configure session <word> commit", (_, _) => { } },
        { Exec, "configure replace <word>", (d, w) => d.Restore(w[1], w.Line) },
        { Exec, "configure checkpoint save <word>", (d, w) => d.Save($"checkpoint:{w[1]}") },
        { Exec, "configure checkpoint restore <word>", (d, w) => d.Restore($"checkpoint:{w[1]}", w.Line) },
        { "saves", "copy running-config startup-config", (_, _) => { } },
        { "saves", "copy running-config (flash:\\S+|checkpoint:\\S+)", (d, w) => d.Save(w[1]) },
        { "saves", "write{ memory}", (_, _) => { } },
        { "saves", "show <text>", (_, _) => { } },
        { "any", "commit{ timer <time>}", (d, w) => d.Commit(w.Line) },
        { "any", "abort", (d, _) => d.Abort() },
        { "any", "end", (d, _) => d.Mode = Exec },
        { "any", "exit", (d, _) => d.Leave() },
        { Config, "hostname <word>", (d, w) => d.Now.Facts["hostname"] = w[1] },
        { Config, "spanning-tree mode (mstp|rstp|rapid-pvst)", (d, w) => d.Now.Facts["stp"] = w[1] },
        { Config, "no spanning-tree vlan-id <vlans>", (d, w) => d.Now.Facts["no stp"] = w[1] },
        { Config, "spanning-tree vlan-id <vlans>", (d, w) => d.Now.Facts.Remove("no stp") },
        { Config, "vlan internal order ascending range <n> <n>", (d, w) => d.Now.Facts["internal"] = $"{w[1]}-{w[2]}" },
        { Config, "vlan <vlans>", (d, w) => d.Vlan(w.Vlans(1).Numbers) },
        { Config, "no vlan <vlans>", (d, w) => d.NoVlan(w.Vlans(1).Numbers, w.Line) },
        { "vlan", "name <word>", (d, w) => d.NameVlan(w[1]) },
        { "vlan", "no name", (d, _) => d.NameVlan(null) },
        { "vlan", "{no }trunk group <word>", (_, _) => { } },
        { Config, "mlag{ configuration}", (d, _) => d.Pair() },
        { Config, "no mlag{ configuration}", (d, _) => d.Now.Mlag = null },
        { "mlag", "domain-id <word>", (d, w) => d.Now.Mlag = d.Now.Mlag! with { Domain = w[1] } },
        { "mlag", "peer-link Port-Channel<n>", (d, w) => d.Now.Mlag = d.Now.Mlag! with { PeerLink = $"Port-Channel{w[1]}" } },
        { "mlag", "no peer-link{ Port-Channel<n>}", (d, _) => d.Now.Mlag = d.Now.Mlag! with { PeerLink = null } },
        { "mlag", "no domain-id", (d, _) => d.Now.Mlag = d.Now.Mlag! with { Domain = null } },
        { "mlag", "peer-address <ip>", (d, w) => d.Now.Mlag = d.Now.Mlag! with { Destination = w[1] } },
        { "mlag", "peer-address heartbeat <ip>{ vrf <word>}", (d, w) => d.Now.Facts["heartbeat"] = w[1] },
        { "mlag", "(local-interface Vlan<n>|reload-delay {(mlag|non-mlag) }<n>)", (_, _) => { } },
        { Config, "interface Vlan<n>", (d, w) => d.Routed(w[1]) },
        { Config, "no interface Vlan<n>", (d, w) => d.Now.Facts.Remove($"Vlan{w[1]}") },
        { "svi", "ip address <ip>/<n>", (d, w) => d.Address(w[1]) },
        { "svi", "(no autostate|no shutdown|description <text>|mtu <n>)", (_, _) => { } },
        { Config, "interface <if>", (d, w) => d.Go(Interface, d.Port(w[1], d.Now)) },
        { Config, "interface <po>", (d, w) => d.Go(Interface, d.Lag(w.Number(1), d.Now)) },
        { Config, "default interface <if>", (d, w) => d.Reset(w[1]) },
        { Config, "default interface <po>", (d, w) => d.Now.Lags[w.Number(1)] = d.FreshLag },
        { Config, "no interface <po>", (d, w) => d.NoLag(w.Number(1), w.Line) },
        { Interface, "switchport port-security", (d, _) => d.Each(p => p.PortSecurity = true) },
        { Interface, "switchport port-security{ mac-address} maximum <n>", (d, w) => d.Each(p => p.MaxMacs = w.Number(1)) },
        { Interface, "no switchport port-security", (d, _) => d.Each(p => p.PortSecurity = false) },
        { Interface, "no switchport port-security{ mac-address} maximum{ <n>}", (d, _) => d.Each(p => p.MaxMacs = null) },
        { Interface, "spanning-tree portfast{ edge}", (d, _) => d.Each(p => p.Edge = Edge.Trunk) },
        { Interface, "no spanning-tree portfast", (d, _) => d.Each(p => p.Edge = Edge.Off) },
        { Interface, "speed {forced }(10|100|1000)(full|half)", (d, w) => d.EachPort(w.Line, p => d.Fix(p, w[1], w[2])) },
        { Interface, "speed {forced }(1|10|25|40|50|100)g{full}", (d, w) => d.EachPort(w.Line, p => d.Fix(p, w[1] + "000", null)) },
        { Interface, "(no speed|speed auto)", (d, w) => d.EachPort(w.Line, p => (p.Speed, p.Duplex) = (null, null)) },
        { Interface, "{l2 }mtu <n>", (d, w) => d.Each(p => p.Mtu = w.Number(1)) },
        { Interface, "no l2 mtu", (d, _) => d.Each(p => p.Mtu = null) },
        {
            Interface,
            "channel-group <n> mode (active|on|passive)",
            (d, w) => d.EachPort(w.Line, p => d.Join(p, w.Number(1), w[2], w.Line))
        },
        { Interface, "no channel-group{ <n>}", (d, w) => d.EachPort(w.Line, d.Part) },
        { Interface, "{no }lacp timer{ (fast|normal)}", (d, w) => d.EachPort(w.Line, _ => { }) },
        { Interface, "port-channel lacp fallback (individual|static)", (d, w) => d.EachLag(w.Line, l => l.Fallback = true) },
        { Interface, "{no }port-channel lacp fallback timeout{ <n>}", (d, w) => d.EachLag(w.Line, _ => { }) },
        { Interface, "no port-channel lacp fallback{ (individual|static)}", (d, w) => d.EachLag(w.Line, l => l.Fallback = false) },
        { Interface, "mlag <n>", (d, w) => d.EachLag(w.Line, l => l.Mlag = w.Number(1)) },
        { Interface, "no mlag{ <n>}", (d, w) => d.EachLag(w.Line, l => l.Mlag = null) },
    }.WithSwitchports();

    public override string Dialect => "arista-eos";
    protected override Grammar<AristaEosDevice> Grammar => Known;

    protected override bool IsAnywhere(string line) => Known.Try(this, "saves", line);

    private void Session()
    {
        OpenSession();
        Mode = Config;
    }

    private void Commit(string line)
    {
        CommitSession(line);
        Mode = Exec;
    }

    private void Abort()
    {
        DropSession();
        Mode = Exec;
    }

    private void Pair()
    {
        Now.Mlag ??= new();
        Mode = "mlag";
    }

    private void Routed(string vlan)
    {
        Mode = "svi";
        AtVlans.Clear();
        AtVlans.Add(int.Parse(vlan, CultureInfo.InvariantCulture));
        Now.Facts.TryAdd($"Vlan{vlan}", "");
    }

    private void Address(string address)
    {
        Now.Facts[$"Vlan{AtVlans[0]}"] = address;
        Now.Mlag = (Now.Mlag ?? new()) with { Source = address };
    }

    private void Fix(DevicePort port, string speed, string? duplex) =>
        (port.Speed, port.Duplex) = (int.Parse(speed, CultureInfo.InvariantCulture), duplex);

    /// <summary>What a member was told for itself rests until it leaves.</summary>
    private void Join(DevicePort port, int number, string mode, string line)
    {
        var lag = Lag(number, Now);
        if (lag.Mode is not null && lag.Mode != mode && Now.MembersOf(number).Any())
            throw new UnknownLine(line, $"is not how the other members of group {number} are");
        (port.Lag, lag.Mode) = (number, mode);
    }

    private void Part(DevicePort port)
    {
        var number = port.Lag;
        port.Lag = null;
        if (number is { } old && Now.Lags.TryGetValue(old, out var lag) && !Now.MembersOf(old).Any())
            lag.Mode = null;
    }

    private void Reset(string name)
    {
        if (Now.Ports.TryGetValue(name, out var port))
            Part(port);
        Now.Ports[name] = FreshPort;
    }

    private void NoLag(int number, string line)
    {
        if (!Now.Lags.Remove(number))
            throw new UnknownLine(line, "names no group");
        foreach (var port in Now.Ports.Values.Where(p => p.Lag == number))
            port.Lag = null;
    }
}
