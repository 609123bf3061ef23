namespace Planner.Core.Tests.SwitchConfigs.Devices;

internal sealed class CiscoNxosDevice : CommandLine<CiscoNxosDevice>
{
    private const string Interface = SwitchportLines.Interface;
    private static readonly Grammar<CiscoNxosDevice> Known = new Grammar<CiscoNxosDevice>(
        ("<if>", "([Ee]thernet[0-9]+/[0-9]+(?:/[0-9]+)?)"),
        ("<po>", "port-channel([0-9]+)")
    )
    {
        { Exec, "configure terminal", (d, _) => d.Mode = Config },
        { Exec, "terminal length 0", (_, _) => { } },
        { "saves", "checkpoint <word>", (d, w) => d.Save(w[1]) },
        { "saves", "no checkpoint <word>", (_, _) => { } },
        {
            "saves",
            "rollback running-config checkpoint <word>{ (atomic|best-effort|stop-at-first-failure)}",
            (d, w) => d.Restore(w[1], w.Line)
        },
        { "saves", "copy running-config startup-config", (_, _) => { } },
        { "saves", "show <text>", (_, _) => { } },
        { "any", "end", (d, _) => d.Mode = Exec },
        { "any", "exit", (d, _) => d.Leave() },
        { Config, "hostname <word>", (d, w) => d.Now.Facts["hostname"] = w[1] },
        { Config, "feature (lacp|vpc|port-security|lldp)", (d, w) => d.Now.Facts[$"feature {w[1]}"] = "on" },
        { Config, "no feature (lacp|vpc|port-security|lldp)", (d, w) => d.Now.Facts.Remove($"feature {w[1]}") },
        { Config, "vlan <vlans>", (d, w) => d.Vlan(w.Vlans(1).Numbers) },
        { Config, "no vlan <vlans>", (d, w) => d.NoVlan(w.Vlans(1).Numbers, w.Line) },
        { "vlan", "name <word>", (d, w) => d.NameVlan(w[1]) },
        { "vlan", "no name", (d, _) => d.NameVlan(null) },
        { Config, "vpc domain <n>", (d, w) => d.Domain(w[1], w.Line) },
        { Config, "no vpc domain <n>", (d, _) => d.Now.Mlag = null },
        {
            "vpc",
            "peer-keepalive destination <ip>{ source <ip>}{ vrf <word>}",
            (d, w) => d.Now.Mlag = d.Now.Mlag! with { Destination = w[1], Source = w.Has(2) ? w[2] : null }
        },
        { "vpc", "(role priority <n>|{no }(peer-switch|peer-gateway|auto-recovery))", (_, _) => { } },
        { Config, "interface <if>", (d, w) => d.Go(Interface, d.Port(w[1], d.Now)) },
        { Config, "interface <po>", (d, w) => d.Go(Interface, d.Lag(w.Number(1), d.Now)) },
        { Config, "default interface <if>", (d, w) => d.Reset(w[1]) },
        { Config, "default interface <po>", (d, w) => d.Now.Lags[w.Number(1)] = d.FreshLag },
        { Config, "no interface <po>", (d, w) => d.NoLag(w.Number(1), w.Line) },
        { Interface, "switchport port-security{ maximum <n>}", (d, w) => d.Secure(w) },
        { Interface, "no switchport port-security{ maximum{ <n>}}", (d, w) => d.Secure(w) },
        { Interface, "spanning-tree port type edge", (d, _) => d.Each(p => p.Edge = Edge.Edge) },
        { Interface, "spanning-tree port type edge trunk", (d, _) => d.Each(p => p.Edge = Edge.Trunk) },
        { Interface, "spanning-tree port type (normal|network)", (d, _) => d.Each(p => p.Edge = Edge.Off) },
        { Interface, "no spanning-tree port type{ (edge{ trunk}|network|normal)}", (d, _) => d.Each(p => p.Edge = Edge.Off) },
        { Interface, "speed <n>", (d, w) => d.EachPort(w.Line, p => p.Speed = w.Number(1)) },
        { Interface, "duplex (full|half)", (d, w) => d.EachPort(w.Line, p => p.Duplex = w[1]) },
        { Interface, "(duplex auto|no duplex)", (d, w) => d.EachPort(w.Line, p => p.Duplex = null) },
        { Interface, "mtu <n>", (d, w) => d.Size(w) },
        {
            Interface,
            "channel-group <n>{ force} mode (active|on|passive)",
            (d, w) => d.EachPort(w.Line, p => d.Join(p, w.Number(1), w[2], w.Line))
        },
        { Interface, "no channel-group{ <n>}", (d, w) => d.EachPort(w.Line, d.Part) },
        { Interface, "{no }lacp rate{ (fast|normal)}", (d, w) => d.EachPort(w.Line, _ => { }) },
        { Interface, "no lacp suspend-individual", (d, w) => d.EachLag(w.Line, l => l.Fallback = true) },
        { Interface, "lacp suspend-individual", (d, w) => d.EachLag(w.Line, l => l.Fallback = false) },
        { Interface, "vpc <n>", (d, w) => d.EachLag(w.Line, l => l.Mlag = d.Pair(w.Number(1), w.Line)) },
        { Interface, "no vpc{ <n>}", (d, w) => d.EachLag(w.Line, l => l.Mlag = null) },
        { Interface, "vpc peer-link", (d, w) => d.EachLag(w.Line, l => d.PeerLink(l, w.Line)) },
        { Interface, "no vpc peer-link", (d, _) => d.Now.Mlag = d.Now.Mlag! with { PeerLink = null } },
    }.WithSwitchports();

    public override string Dialect => "cisco-nxos";
    protected override Grammar<CiscoNxosDevice> Grammar => Known;

    /// <summary>Ports are shut and route until they are told otherwise: many models come so.</summary>
    public override DevicePort FreshPort => new() { Layer2 = false, Shutdown = true };

    /// <summary>Lines of the exec mode that NX-OS takes anywhere.</summary>
    protected override bool IsAnywhere(string line) => Known.Try(this, "saves", line);

    private void Need(string feature, string line)
    {
        if (!Now.Facts.ContainsKey($"feature {feature}"))
            throw new UnknownLine(line, $"needs feature {feature}");
    }

    private void Secure(Words w)
    {
        Need("port-security", w.Line);
        var on = !w.Line.StartsWith("no ", StringComparison.Ordinal);
        if (w.Line.Contains("maximum", StringComparison.Ordinal))
            Each(p => p.MaxMacs = on ? w.Number(1) : null);
        else
            Each(p => p.PortSecurity = on);
    }

    private void Size(Words w)
    {
        if (w.Number(1) is < 576 or > 9216 || w.Number(1) % 2 != 0)
            throw new UnknownLine(w.Line, "has a size that the port cannot have");
        Each(p => p.Mtu = w.Number(1));
    }

    private void Domain(string number, string line)
    {
        Need("vpc", line);
        Now.Mlag = (Now.Mlag ?? new()) with { Domain = number };
        Mode = "vpc";
    }

    private int Pair(int number, string line)
    {
        Need("vpc", line);
        return Now.Mlag is null ? throw new UnknownLine(line, "needs a vPC domain") : number;
    }

    private void PeerLink(DeviceLag lag, string line)
    {
        var number = Now.Lags.First(l => ReferenceEquals(l.Value, lag)).Key;
        Now.Mlag = (Now.Mlag ?? throw new UnknownLine(line, "needs a vPC domain")) with { PeerLink = $"port-channel{number}" };
    }

    private void Join(DevicePort port, int number, string mode, string line)
    {
        if (mode != "on")
            Need("lacp", line);
        var lag = Lag(number, Now);
        if (lag.Mode is not null && lag.Mode != mode && Now.MembersOf(number).Any())
            throw new UnknownLine(line, $"is not how the other members of group {number} are");
        if (port.Layer2 != lag.Layer2)
            throw new UnknownLine(line, "brings a port that routes together with one that switches");
        (port.Lag, lag.Mode) = (number, mode);
        port.SwitchLike(FreshPort);
        port.Layer2 = true;
    }

    /// <summary>A port that leaves a group keeps what the group had given it.</summary>
    private void Part(DevicePort port)
    {
        if (port.Lag is not { } number || !Now.Lags.TryGetValue(number, out var lag))
            return;
        port.SwitchLike(lag);
        port.Lag = null;
        if (!Now.MembersOf(number).Any())
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
        foreach (var port in Now.Ports.Values.Where(p => p.Lag == number).ToList())
            Part(port);
        if (!Now.Lags.Remove(number))
            throw new UnknownLine(line, "names no group");
    }
}
