using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

internal sealed class CiscoIosDevice : CommandLine<CiscoIosDevice>
{
    private const string Interface = SwitchportLines.Interface;
    private static readonly Grammar<CiscoIosDevice> Known = new Grammar<CiscoIosDevice>(
        ("<if>", "((?:FastEthernet|(?:Two|Five|Ten|Forty)?GigabitEthernet|(?:TwentyFive|Fifty|Hundred)GigE)[0-9]+(?:/[0-9]+){0,2})"),
        ("<po>", "Port-channel([0-9]+)")
    )
    {
        { Exec, "configure terminal{ revert timer {idle }<n>}", (d, _) => d.Mode = Config },
        { Exec, "configure confirm", (_, _) => { } },
        { Exec, "write memory", (_, _) => { } },
        { Exec, "copy running-config startup-config", (_, _) => { } },
        { Exec, "copy running-config <word>", (d, w) => d.Save(w[1]) },
        { Exec, "configure replace <word>{ force}", (d, w) => d.Restore(w[1], w.Line) },
        { Exec, "terminal length 0", (_, _) => { } },
        { Exec, "show <text>", (_, _) => { } },
        { "any", "end", (d, _) => d.Mode = Exec },
        { "any", "exit", (d, _) => d.Leave() },
        { Config, "end", (d, _) => d.Mode = Exec },
        { Config, "hostname <word>", (d, w) => d.Now.Facts["hostname"] = w[1] },
        { Config, "archive", (d, _) => d.Mode = "archive" },
        { "archive", "(path <word>|maximum <n>|write-memory)", (_, _) => { } },
        { Config, "vtp mode (transparent|off)", (d, w) => d.Now.Facts["vtp"] = w[1] },
        { Config, "spanning-tree mode (rapid-pvst|mst|pvst)", (d, w) => d.Now.Facts["stp"] = w[1] },
        { Config, "system mtu {jumbo }<n>", (d, w) => d.Now.Facts["mtu"] = w[1] },
        { Config, "no system mtu{ jumbo}", (d, _) => d.Now.Facts.Remove("mtu") },
        { Config, "vlan <vlans>", (d, w) => d.Vlan(w.Vlans(1).Numbers) },
        { Config, "no vlan <vlans>", (d, w) => d.NoVlan(w.Vlans(1).Numbers, w.Line) },
        { "vlan", "name <word>", (d, w) => d.NameVlan(w[1]) },
        { "vlan", "no name", (d, _) => d.NameVlan(null) },
        { Config, "interface <if>", (d, w) => d.Go(Interface, d.Port(w[1], d.Now)) },
        { Config, "interface <po>", (d, w) => d.Go(Interface, d.Lag(w.Number(1), d.Now)) },
        { Config, "default interface <if>", (d, w) => d.Reset(w[1]) },
        { Config, "default interface <po>", (d, w) => d.Now.Lags[w.Number(1)] = d.FreshLag },
        { Config, "no interface <po>", (d, w) => d.NoLag(w.Number(1), w.Line) },
        { Interface, "{no }switchport trunk encapsulation{ dot1q}", (_, _) => { } },
        { Interface, "{no }switchport nonegotiate", (_, _) => { } },
        { Interface, "switchport port-security", (d, _) => d.Each(p => p.PortSecurity = true) },
        { Interface, "switchport port-security maximum <n>", (d, w) => d.Each(p => p.MaxMacs = w.Number(1)) },
        { Interface, "no switchport port-security", (d, _) => d.Each(p => p.PortSecurity = false) },
        { Interface, "no switchport port-security maximum{ <n>}", (d, _) => d.Each(p => p.MaxMacs = null) },
        { Interface, "spanning-tree portfast{ edge}", (d, _) => d.Each(p => p.Edge = Edge.Edge) },
        { Interface, "spanning-tree portfast{ edge} trunk", (d, _) => d.Each(p => p.Edge = Edge.Trunk) },
        { Interface, "spanning-tree portfast disable", (d, _) => d.Each(p => p.Edge = Edge.Off) },
        { Interface, "no spanning-tree portfast{ edge}{ trunk}", (d, _) => d.Each(p => p.Edge = Edge.Off) },
        { Interface, "speed <n>", (d, w) => d.EachPort(w.Line, p => p.Speed = w.Number(1)) },
        { Interface, "duplex (full|half)", (d, w) => d.EachPort(w.Line, p => p.Duplex = w[1]) },
        { Interface, "(duplex auto|no duplex)", (d, w) => d.EachPort(w.Line, p => p.Duplex = null) },
        { Interface, "mtu <n>", (d, w) => d.Each(p => p.Mtu = w.Number(1)) },
        {
            Interface,
            "channel-group <n> mode (active|on|passive)",
            (d, w) => d.EachPort(w.Line, p => d.Join(p, w.Number(1), w[2], w.Line))
        },
        { Interface, "no channel-group", (d, w) => d.EachPort(w.Line, d.Part) },
        { Interface, "{no }lacp rate (fast|normal)", (d, w) => d.EachPort(w.Line, _ => { }) },
        { Interface, "no lacp rate", (d, w) => d.EachPort(w.Line, _ => { }) },
        { Interface, "no port-channel standalone-disable", (d, w) => d.EachLag(w.Line, l => l.Fallback = true) },
        { Interface, "port-channel standalone-disable", (d, w) => d.EachLag(w.Line, l => l.Fallback = false) },
    }.WithSwitchports();

    public override string Dialect => "cisco-ios";
    protected override Grammar<CiscoIosDevice> Grammar => Known;

    private void Join(DevicePort port, int number, string mode, string line)
    {
        var isNew = !Now.Lags.ContainsKey(number);
        var lag = Lag(number, Now);
        if (isNew)
            lag.SwitchLike(port);
        if (lag.Mode is not null && lag.Mode != mode && Now.MembersOf(number).Any())
            throw new UnknownLine(line, $"is not how the other members of group {number} are");
        port.Lag = number;
        lag.Mode = mode;
        // A member shows the group's switching as its own.
        port.SwitchLike(FreshPort);
    }

    /// <summary>A port that leaves a group keeps what the group had given it.</summary>
    private void Part(DevicePort port)
    {
        if (port.Lag is { } number && Now.Lags.TryGetValue(number, out var lag))
        {
            port.SwitchLike(lag);
            port.Lag = null;
            if (!Now.MembersOf(number).Any())
                lag.Mode = null;
        }
    }

    private void Reset(string name)
    {
        if (Now.Ports.TryGetValue(name, out var port))
            Part(port);
        Now.Ports[name] = FreshPort;
    }

    /// <summary>Without its group a member is shut down.</summary>
    private void NoLag(int number, string line)
    {
        if (!Now.Lags.Remove(number, out var lag))
            throw new UnknownLine(line, "names no group");
        foreach (var port in Now.Ports.Values.Where(p => p.Lag == number))
        {
            port.SwitchLike(lag);
            (port.Lag, port.Shutdown) = (null, true);
        }
    }
}
