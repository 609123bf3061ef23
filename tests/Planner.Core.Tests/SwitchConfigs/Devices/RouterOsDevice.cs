using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>
/// RouterOS 7: a bridge has ports and rows of VLANs; nothing of it is in force before the bridge filters. A command whose find finds
/// nothing does nothing.
/// </summary>
internal sealed partial class RouterOsDevice : Device
{
    private const string Row = "row ";
    private const string Filters = "filters ";
    private static readonly string[] Free = ["comment", "disabled"];
    private static readonly string[] Yes = ["yes", "no"];
    private static readonly string[] Frame = ["admit-all", "admit-only-vlan-tagged", "admit-only-untagged-and-priority-tagged"];

    [GeneratedRegex("^(ether|combo|sfp|sfp-sfpplus|sfp28-|qsfpplus|qsfp28-)[0-9]+(-[0-9]+)?$")]
    private static partial Regex Wires { get; }

    public override string Dialect => "routeros";
    protected override bool NeedsVlans => false;
    public override DevicePort FreshPort => new() { Layer2 = false, Allowed = VlanSet.None };
    public override DeviceLag FreshLag => new() { Layer2 = false, Allowed = VlanSet.None };

    public override (VlanSet Tagged, int? Untagged) Frames(Switched at) =>
        at.Layer2 && !State.Facts.ContainsKey($"{Filters}bridge1") ? (VlanSet.All, 1) : base.Frames(at);

    public override IEnumerable<Device> Steps(string text)
    {
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            Do(RouterOsLine.Read(line), line);
            Spread();
            yield return this;
        }

        Mixed(text);
    }

    private void Do(RouterOsLine l, string line)
    {
        Action does = (l.Menu, l.Verb) switch
        {
            ("/interface bridge", "add" or "set") => () => Bridge(l, line),
            ("/interface bridge port", "add") => () => AddPort(l, line),
            ("/interface bridge port", "set") => () => Members(l, line).ForEach(p => Tell(p.At, l, line)),
            ("/interface bridge port", "remove") => () => Members(l, line).ForEach(p => p.At.SwitchLike(FreshPort)),
            ("/interface bridge vlan", "add") => () => AddRow(l, line),
            ("/interface bridge vlan", "set") => () => Rows(l, line).ForEach(r => SetRow(r, l, line)),
            ("/interface bridge vlan", "remove") => () => Rows(l, line).ForEach(r => State.Facts.Remove(r)),
            ("/interface ethernet", "set" or "enable" or "disable") => () => Ethernet(l, line),
            ("/interface bonding", "add") => () => Bond(Lag(Number(Need(l, "name", line), line)), Number(l.Set["name"], line), l, line),
            ("/interface bonding", "set") => () => Bonds(l, line).ForEach(b => Bond(Lags[b], b, l, line)),
            ("/interface bonding", "enable" or "disable") => () => Bonds(l, line).ForEach(b => Lags[b].Shutdown = l.Verb == "disable"),
            ("/interface bonding", "remove") => () => Bonds(l, line).ForEach(Unbond),
            ("/interface bridge mlag", "set") => () => State.Mlag = new(Need(l, "bridge", line), Need(l, "peer-port", line)),
            _ => throw new UnknownLine(line),
        };
        does();
    }

    private static string Need(RouterOsLine l, string key, string line) =>
        l.Set.GetValueOrDefault(key) ?? throw new UnknownLine(line, $"lacks {key}");

    private static void Only(RouterOsLine l, string line, params string[] keys)
    {
        if (l.Set.Keys.FirstOrDefault(k => !keys.Contains(k)) is { } other)
            throw new UnknownLine(line, $"sets {other}, which is not known");
    }

    private static string One(string value, string[] known, string line) => known.Contains(value) ? value : throw new UnknownLine(line);

    private static int Int(string text, string line) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw new UnknownLine(line);

    private static int Number(string name, string line) => Int(name.TrimStart("abcdefghijklmnopqrstuvwxyz-".ToCharArray()), line);

    private Switched Named(string name) =>
        !name.StartsWith("bond", StringComparison.Ordinal) ? Wired(name)
        : Lags.TryGetValue(Number(name, name), out var lag) ? lag
        : throw new UnknownLine(name, "is no bond");

    private DevicePort Wired(string name) => Wires.IsMatch(name) ? Port(name) : throw new UnknownLine(name, "is no interface");

    private void Bridge(RouterOsLine l, string line)
    {
        Only(l, line, "name", "vlan-filtering", "protocol-mode", "comment", "pvid", "frame-types");
        var name = l.Verb == "add" ? Need(l, "name", line) : l.Find.Select(f => f.Value).FirstOrDefault() ?? throw new UnknownLine(line);
        if (!IsBridge(name))
            throw new UnknownLine(line, "is about no bridge");
        if (l.Set.TryGetValue("protocol-mode", out var mode))
            State.Facts[$"stp {name}"] = One(mode, ["rstp", "mstp", "none", "stp"], line);
        if (!l.Set.TryGetValue("vlan-filtering", out var filters))
            return;
        if (One(filters, Yes, line) == "yes")
            State.Facts[Filters + name] = "yes";
        else
            State.Facts.Remove(Filters + name);
    }

    private List<(string Name, Switched At)> Members(RouterOsLine l, string line)
    {
        if (l.Find is not [("interface", var name)])
            throw new UnknownLine(line, "does not say which port");
        return Named(name) is { Layer2: true } at ? [(name, at)] : [];
    }

    private void AddPort(RouterOsLine l, string line)
    {
        var at = Named(Need(l, "interface", line));
        if (at.Layer2)
            throw new UnknownLine(line, "is about a port that is in a bridge already");
        if (at is DevicePort { Lag: not null })
            throw new UnknownLine(line, "is about a slave of a bond");
        _ = Need(l, "bridge", line);
        at.Layer2 = true;
        Tell(at, l, line);
    }

    private static void Tell(Switched at, RouterOsLine l, string line)
    {
        Only(l, line, [.. Free, "bridge", "interface", "pvid", "frame-types", "ingress-filtering", "edge", "bpdu-guard"]);
        foreach (var (key, value) in l.Set)
            switch (key)
            {
                case "comment":
                    at.Description = value;
                    break;
                case "disabled":
                    at.Shutdown = One(value, Yes, line) == "yes";
                    break;
                case "pvid":
                    at.Access = Int(value, line);
                    break;
                case "frame-types":
                    (at.Trunk, at.Native) = (One(value, Frame, line) != Frame[2], value == Frame[1] ? null : 0);
                    break;
                case "ingress-filtering":
                    One(value, Yes, line);
                    break;
                case "edge":
                    at.Edge = One(value, ["auto", "no", "no-discover", "yes", "yes-discover"], line)
                        .StartsWith("yes", StringComparison.Ordinal)
                        ? Edge.Trunk
                        : Edge.Off;
                    break;
                case "bpdu-guard":
                    at.BpduGuard = One(value, Yes, line) == "yes" ? Guard.On : Guard.Default;
                    break;
            }

        if (at.Native is not null)
            at.Native = at.Access;
    }

    private void Ethernet(RouterOsLine l, string line)
    {
        Only(l, line, [.. Free, "auto-negotiation", "speed", "mtu", "l2mtu", "full-duplex"]);
        if (l.Find is not [("default-name" or "name", var name)] || name.StartsWith("bond", StringComparison.Ordinal))
            throw new UnknownLine(line);
        var port = Wired(name);
        if (l.Verb != "set")
            port.Shutdown = l.Verb == "disable";
        foreach (var (key, value) in l.Set)
            switch (key)
            {
                case "comment":
                    port.Description = value.Length > 0 ? value : null;
                    break;
                case "disabled":
                    port.Shutdown = One(value, Yes, line) == "yes";
                    break;
                case "auto-negotiation":
                    port.NoAutoNegotiation = One(value, Yes, line) == "no";
                    if (!port.NoAutoNegotiation)
                        (port.Speed, port.Duplex) = (null, null);
                    break;
                case "speed":
                    (port.Speed, port.Duplex) = Wire(value, line);
                    break;
                case "mtu":
                    port.Mtu = Int(value, line) == 1500 ? null : Int(value, line);
                    break;
                case "l2mtu":
                    Int(value, line);
                    break;
            }
    }

    private static (int?, string?) Wire(string value, string line) =>
        value switch
        {
            "10M-baseT-full" => (10, "full"),
            "100M-baseT-full" => (100, "full"),
            "1G-baseT-full" => (1000, "full"),
            _ => throw new UnknownLine(line),
        };

    private List<int> Bonds(RouterOsLine l, string line) =>
        l.Find is [("name", var name)]
            ? [.. Lags.Keys.Where(k => k == Number(name, line))]
            : throw new UnknownLine(line, "does not say which bond");

    private void Bond(DeviceLag lag, int number, RouterOsLine l, string line)
    {
        Only(l, line, [.. Free, "name", "slaves", "mode", "lacp-rate", "transmit-hash-policy", "mlag-id", "mtu", "min-links"]);
        foreach (var (key, value) in l.Set)
            switch (key)
            {
                case "slaves":
                    Slaves(number, value.Split(','), line);
                    break;
                case "mode":
                    lag.Mode = One(value, ["802.3ad", "balance-xor", "active-backup"], line) == "802.3ad" ? "active" : "on";
                    break;
                case "lacp-rate":
                    lag.FastRate = One(value, ["1sec", "30secs"], line) == "1sec";
                    break;
                case "mlag-id":
                    lag.Mlag = Int(value, line);
                    break;
                case "mtu":
                    lag.Mtu = Int(value, line) == 1500 ? null : Int(value, line);
                    break;
                case "comment":
                    lag.Description = value;
                    break;
                case "disabled":
                    lag.Shutdown = One(value, Yes, line) == "yes";
                    break;
                case "transmit-hash-policy":
                    One(value, ["layer-2", "layer-2-and-3", "layer-3-and-4"], line);
                    break;
            }
    }

    private void Slaves(int number, string[] names, string line)
    {
        foreach (var port in Ports.Values.Where(p => p.Lag == number))
            port.Lag = null;
        foreach (var name in names)
        {
            var port = Wired(name);
            if (port.Layer2 || port.Lag is not null)
                throw new UnknownLine(line, $"takes {name}, which is in use");
            port.Lag = number;
        }
    }

    private void Unbond(int number)
    {
        Lags.Remove(number);
        foreach (var port in Ports.Values.Where(p => p.Lag == number))
            port.Lag = null;
    }
}
