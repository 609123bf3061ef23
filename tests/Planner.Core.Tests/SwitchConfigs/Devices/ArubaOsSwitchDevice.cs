using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>
/// ProCurve: VLANs have ports, not ports VLANs. A port is untagged in one VLAN at most and in none only if it is tagged in another; what
/// joins a trunk leaves all VLANs.
/// </summary>
internal sealed partial class ArubaOsSwitchDevice : CommandLine<ArubaOsSwitchDevice>
{
    private const string Interface = "interface";
    private static readonly Grammar<ArubaOsSwitchDevice> Known = new(("<ports>", "([A-Za-z0-9/,-]+)"), ("<port>", "([A-Za-z0-9/,-]+)"))
    {
        { Exec, "configure{ terminal}", (d, _) => d.Mode = Config },
        { "saves", "write memory", (_, _) => { } },
        { "saves", "show <text>", (_, _) => { } },
        { "saves", "copy running-config tftp <text>", (_, _) => { } },
        { "any", "end", (d, _) => d.Mode = Exec },
        { "any", "exit", (d, _) => d.Leave() },
        { Config, "hostname <quoted>", (d, w) => d.Now.Facts["hostname"] = w[1] },
        { Config, "max-vlans <n>", (d, w) => d.Now.Facts["max-vlans"] = w[1] },
        { Config, "spanning-tree", (d, _) => d.Now.Facts["stp"] = "on" },
        { Config, "vlan <n>", (d, w) => d.Vlan([w.Vlan(1)]) },
        { "vlan", "name <quoted>", (d, w) => d.NameVlan(w[1]) },
        { "vlan", "no name", (d, _) => d.NameVlan(null) },
        { "vlan", "tagged <ports>", (d, w) => d.Each(w, 1, p => Tag(p, d.AtVlans[0])) },
        { "vlan", "no tagged <ports>", (d, w) => d.Each(w, 1, p => d.Leave(p, d.AtVlans[0], true, w.Line)) },
        { "vlan", "untagged <ports>", (d, w) => d.Each(w, 1, p => Untag(p, d.AtVlans[0])) },
        { "vlan", "no untagged <ports>", (d, w) => d.Each(w, 1, p => d.Leave(p, d.AtVlans[0], false, w.Line)) },
        { "vlan", "jumbo", (d, _) => d.Now.Facts[$"jumbo {d.AtVlans[0]}"] = "on" },
        { "vlan", "no jumbo", (d, _) => d.Now.Facts.Remove($"jumbo {d.AtVlans[0]}") },
        { Config, "interface <ports>", (d, w) => d.Go(Interface, d.Named(w[1], w.Line)) },
        {
            Interface,
            "name <quoted>",
            (d, w) => d.Each(p => p.Description = w[1].Length <= 64 ? w[1] : throw new UnknownLine(w.Line, "is too long"))
        },
        { Interface, "no name", (d, _) => d.Each(p => p.Description = null) },
        {
            Interface,
            "speed-duplex (10|100|1000)-(full|half)",
            (d, w) => d.EachPort(w.Line, p => (p.Speed, p.Duplex) = (w.Number(1), w[2]))
        },
        { Interface, "(speed-duplex auto|no speed-duplex)", (d, w) => d.EachPort(w.Line, p => (p.Speed, p.Duplex) = (null, null)) },
        { Interface, "enable", (d, _) => d.Each(p => p.Shutdown = false) },
        { Interface, "disable", (d, _) => d.Each(p => p.Shutdown = true) },
        { Config, "spanning-tree <ports> admin-edge-port", (d, w) => d.Each(w, 1, p => p.Edge = Edge.Trunk) },
        { Config, "no spanning-tree <ports> admin-edge-port", (d, w) => d.Each(w, 1, p => p.Edge = Edge.Off) },
        { Config, "spanning-tree <ports> bpdu-filter", (d, w) => d.Each(w, 1, p => p.BpduFilter = true) },
        { Config, "no spanning-tree <ports> bpdu-filter", (d, w) => d.Each(w, 1, p => p.BpduFilter = false) },
        { Config, "spanning-tree <ports> bpdu-protection", (d, w) => d.Each(w, 1, p => p.BpduGuard = Guard.On) },
        { Config, "no spanning-tree <ports> bpdu-protection", (d, w) => d.Each(w, 1, p => p.BpduGuard = Guard.Default) },
        { Config, "port-security <ports> learn-mode (static|limited-continuous){ address-limit <n>}", (d, w) => d.Secure(w) },
        { Config, "no port-security <ports>", (d, w) => d.Each(w, 1, p => (p.PortSecurity, p.MaxMacs) = (false, null)) },
        { Config, "trunk <ports> [Tt]rk<n> (lacp|trunk)", (d, w) => d.Join(w) },
        { Config, "no trunk <ports>", (d, w) => d.Part(w) },
    };

    public override string Dialect => "aruba-os-switch";
    protected override Grammar<ArubaOsSwitchDevice> Grammar => Known;
    public override DevicePort FreshPort => new() { Allowed = VlanSet.Of([1]) };
    public override DeviceLag FreshLag => new() { Allowed = VlanSet.Of([1]) };

    protected override bool IsAnywhere(string line) => Known.Try(this, "saves", line);

    /// <summary>Its configuration files have such remarks; one that is pasted is an error, so only a whole line of the kind is.</summary>
    protected override bool IsComment(string line) => line[0] == ';';

    [GeneratedRegex("^([Tt]rk|[A-L]?|[0-9]+/[A-L]?)([0-9]+)$")]
    private static partial Regex Name { get; }

    /// <summary>The ports of a list such as 1,3-5,Trk10.</summary>
    private List<Switched> Named(string list, string line) =>
        [
            .. list.Split(',')
                .SelectMany(p =>
                    p.Split('-') switch
                    {
                        [var one] => [one],
                        [var first, var last] => Between(first, last, line),
                        _ => throw new UnknownLine(line, "has a wrong list of ports"),
                    }
                )
                .Select(n => One(n, line)),
        ];

    private static IEnumerable<string> Between(string first, string last, string line)
    {
        var (a, b) = (Name.Match(first), Name.Match(last));
        if (!a.Success || !b.Success || a.Groups[1].Value != b.Groups[1].Value)
            throw new UnknownLine(line, "has a wrong list of ports");
        var (from, to) = (
            int.Parse(a.Groups[2].Value, CultureInfo.InvariantCulture),
            int.Parse(b.Groups[2].Value, CultureInfo.InvariantCulture)
        );
        return Enumerable.Range(from, to - from + 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"{a.Groups[1].Value}{i}"));
    }

    private Switched One(string name, string line)
    {
        if (!Name.IsMatch(name))
            throw new UnknownLine(line, $"names {name}, which is no port");
        if (!name.StartsWith("trk", StringComparison.OrdinalIgnoreCase))
            return Port(name, Now);
        return Now.Lags.GetValueOrDefault(int.Parse(name[3..], CultureInfo.InvariantCulture))
            ?? throw new UnknownLine(line, $"names {name}, which is no trunk");
    }

    private void Each(Words w, int place, Action<Switched> change)
    {
        foreach (var port in Named(w[place], w.Line))
        {
            if (port is DevicePort { Lag: not null })
                throw new UnknownLine(w.Line, "names a member of a trunk");
            change(port);
        }
    }

    private static void Tag(Switched at, int vlan)
    {
        if (at.Native == vlan)
            at.Native = null;
        at.Allowed = at.Allowed.With(vlan);
        Settle(at);
    }

    private static void Untag(Switched at, int vlan)
    {
        if (at.Native is { } old)
            at.Allowed = at.Allowed.Without(VlanSet.Of([old]));
        at.Native = vlan;
        at.Allowed = at.Allowed.With(vlan);
        Settle(at);
    }

    private void Leave(Switched at, int vlan, bool tagged, string line)
    {
        if (!at.Allowed.Has(vlan) || at.Native == vlan == tagged)
            throw new UnknownLine(line, "takes a port out that is not in");
        if (at.Native == vlan)
            at.Native = null;
        at.Allowed = at.Allowed.Without(VlanSet.Of([vlan]));
        if (at.Allowed.IsEmpty)
            (at.Native, at.Allowed) = vlan == 1 ? throw new UnknownLine(line, "leaves a port in no VLAN") : (1, VlanSet.Of([1]));
        Settle(at);
    }

    /// <summary>With the untagged VLAN alone a port is what others call an access port.</summary>
    private static void Settle(Switched at)
    {
        at.Trunk = at.Native is null || at.Allowed.Numbers.Length > 1;
        at.Access = at.Trunk ? 1 : at.Native;
    }

    private void Secure(Words w) => Each(w, 1, p => (p.PortSecurity, p.MaxMacs) = (true, w.Has(3) ? w.Number(3) : null));

    private void Join(Words w)
    {
        var (number, mode) = (w.Number(2), w[3] == "lacp" ? "active" : "on");
        var lag = Lag(number, Now);
        if (lag.Mode is not null && lag.Mode != mode)
            throw new UnknownLine(w.Line, "is not how the trunk is");
        lag.Mode = mode;
        foreach (var port in Named(w[1], w.Line).Cast<DevicePort>())
        {
            port.SwitchLike(FreshPort);
            port.Lag = number;
        }
    }

    /// <summary>A port that leaves is untagged in VLAN 1; the trunk goes with its last port.</summary>
    private void Part(Words w)
    {
        foreach (var port in Named(w[1], w.Line).Cast<DevicePort>())
        {
            if (port.Lag is not { } number)
                throw new UnknownLine(w.Line, "names a port that is in no trunk");
            port.Lag = null;
            if (!Now.MembersOf(number).Any())
                Now.Lags.Remove(number);
        }
    }
}
