using System.Globalization;
using System.Text;
using System.Text.Json;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>Open vSwitch, told by a shell: each line is one ovs-vsctl, or an ip that shuts a port.</summary>
internal sealed class OpenvSwitchDevice : Device
{
    public override string Dialect => "openvswitch";
    protected override bool NeedsVlans => false;
    public override DevicePort FreshPort =>
        new()
        {
            Layer2 = false,
            Access = null,
            Native = null,
        };
    public override DeviceLag FreshLag => new() { Access = null, Native = null };

    /// <summary>The mode is not told: a tag makes an access port, none a trunk. The native VLAN is in, whatever the list.</summary>
    public override (VlanSet Tagged, int? Untagged) Frames(Switched at) =>
        base.Frames(at is { Trunk: true, Native: { } native } ? at with { Allowed = at.Allowed.With(native) } : at);

    public override IEnumerable<Device> Steps(string text)
    {
        foreach (var raw in text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var words = Shell(line).SkipWhile(w => w == "sudo").ToList();
            if (words is ["ip", "link", "set", var port, "up" or "down"])
                Port(port).Shutdown = words[4] == "down";
            else if (words is ["ethtool", "-s", var wire, "speed", var speed, "duplex", "full", "autoneg", "off"])
                (Port(wire).Speed, Port(wire).Duplex) = (Int(speed, line), "full");
            else if (words is ["ethtool", "-s", var auto, "autoneg", "on"])
                (Port(auto).Speed, Port(auto).Duplex) = (null, null);
            else if (words is ["ovs-vsctl", .. var commands])
                Transact(commands, line);
            else if (words is not ["ovs-vsctl", "show"] and not ["ip", "link", "show", ..])
                throw new UnknownLine(line);
            yield return this;
        }
    }

    private static IEnumerable<string> Shell(string line)
    {
        var word = new StringBuilder();
        var (quoted, any) = (false, false);
        foreach (var c in line)
            if (c == '\'')
                (quoted, any) = (!quoted, true);
            else if (c == ' ' && !quoted)
            {
                if (any)
                    yield return word.ToString();
                (any, _) = (false, word.Clear());
            }
            else if (!quoted && "`$;|&<>()\"\\*?!#".Contains(c))
                throw new UnknownLine(line, "says something to the shell");
            else
                (any, _) = (true, word.Append(c));
        if (quoted)
            throw new UnknownLine(line, "does not end");
        if (any)
            yield return word.ToString();
    }

    /// <summary>Commands between two dashes are one transaction.</summary>
    private void Transact(List<string> words, string line)
    {
        List<string> command = [];
        foreach (var word in words.Append("--"))
            if (word != "--")
                command.Add(word);
            else if (command.Count > 0)
            {
                Command(command, line);
                command.Clear();
                Settle();
            }
    }

    private void Command(List<string> words, string line)
    {
        var options = words.TakeWhile(w => w.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (options.Any(o => o is not ("--may-exist" or "--if-exists" or "--no-wait")))
            throw new UnknownLine(line);
        switch (words[options.Count..])
        {
            case ["add-br", _]:
                break;
            case ["del-br", _]:
                break;
            case ["add-port", _, var port, .. var values]:
                Add(port, null, values, options, line);
                break;
            case ["add-bond", _, var bond, .. var rest]:
                Add(bond, [.. rest.TakeWhile(w => !w.Contains('='))], [.. rest.SkipWhile(w => !w.Contains('='))], options, line);
                break;
            case ["add-bond-iface", _, var bond, var port]:
                Port(port).Lag = Number(bond, line);
                break;
            case ["del-bond-iface", _, var port]:
                Port(port).Lag = null;
                break;
            case ["add-bond-iface", var bond, var port]:
                Port(port).Lag = Number(bond, line);
                break;
            case ["del-port", .. [.., var port]]:
                Delete(port, options, line);
                break;
            case ["set", "port" or "Port", var port, .. var values]:
                values.ForEach(v => Set(port, v, line));
                break;
            case ["clear", "port" or "Port", var port, .. var columns]:
                columns.ForEach(c => Clear(port, c, line));
                break;
            case ["remove", "port" or "Port", var port, var column, .. var keys]:
                keys.ForEach(k => Clear(port, $"{column}:{k.Split('=')[0]}", line));
                break;
            case ["set", "interface" or "Interface", var port, .. var values]:
                values.ForEach(v => Iface(Port(port), v, line));
                break;
            case ["clear", "interface" or "Interface", var port, "mtu_request"]:
                Port(port).Mtu = null;
                break;
            case ["remove", "interface" or "Interface", var port, "mtu_request", _]:
                Port(port).Mtu = null;
                break;
            case [
                "set",
                "bridge"
                or "Bridge",
                var bridge,
                "rstp_enable=true"
                or "stp_enable=true"
                or "rstp_enable=false"
                or "stp_enable=false",
            ]:
                State.Facts[$"stp {bridge}"] = words[^1];
                break;
            default:
                throw new UnknownLine(line);
        }
    }

    private void Add(string name, List<string>? ifaces, List<string> values, List<string> options, string line)
    {
        if (IsThere(name) && !options.Contains("--may-exist"))
            throw new UnknownLine(line, $"adds {name} again");
        if (ifaces is null)
            Port(name).Layer2 = true;
        else
        {
            Lag(Number(name, line)).Mode ??= "on";
            foreach (var iface in ifaces)
                Port(iface).Lag = Port(iface).Layer2 ? throw new UnknownLine(line, $"takes {iface}, which is a port") : Number(name, line);
        }

        values.ForEach(v => Set(name, v, line));
    }

    private bool IsThere(string name) =>
        name.StartsWith("bond", StringComparison.Ordinal)
            ? Lags.ContainsKey(Number(name, name))
            : Ports.TryGetValue(name, out var port) && port.Layer2;

    private void Delete(string name, List<string> options, string line)
    {
        if (!IsThere(name) && !options.Contains("--if-exists"))
            throw new UnknownLine(line, $"deletes {name}, which is not there");
        State.Facts.Remove($"vlan_mode {name}");
        if (!name.StartsWith("bond", StringComparison.Ordinal))
            Ports.Remove(name);
        else if (Lags.Remove(Number(name, line)))
            foreach (var member in State.MembersOf(Number(name, line)).ToList())
                Ports.Remove(member);
    }

    private static int Int(string text, string line) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw new UnknownLine(line);

    private static int Number(string bond, string line) => Int(bond.TrimStart("bondlag-_".ToCharArray()), line);

    private Switched Named(string name, string line) =>
        IsThere(name)
            ? name.StartsWith("bond", StringComparison.Ordinal)
                ? Lag(Number(name, line))
                : Port(name)
            : throw new UnknownLine(line, $"is about {name}, which is not there");

    private void Set(string name, string value, string line)
    {
        var at = Named(name, line);
        var (column, to) = value.IndexOf('=') is > 0 and var i ? (value[..i], value[(i + 1)..].Trim()) : throw new UnknownLine(line);
        switch (column)
        {
            case "tag":
                at.Access = Int(to, line) is >= 1 and <= 4094 and var tag ? tag : throw new UnknownLine(line);
                break;
            case "trunks":
                at.Allowed = VlanLists.Read(to.Trim('[', ']'), ",", "-") ?? throw new UnknownLine(line, "has a wrong list");
                break;
            case "vlan_mode" when to is "access" or "trunk" or "native-untagged" or "native-tagged":
                State.Facts[$"vlan_mode {name}"] = to;
                break;
            case "lacp" when at is DeviceLag lag:
                lag.Mode = to switch
                {
                    "active" => "active",
                    "passive" => "passive",
                    "off" => "on",
                    _ => throw new UnknownLine(line),
                };
                break;
            case "bond_mode" when to is "balance-tcp" or "balance-slb" or "active-backup":
                break;
            case "other_config:lacp-time" when to is "fast" or "slow":
                ((DeviceLag)at).FastRate = to == "fast";
                break;
            case "other_config:lacp-fallback-ab" when to is "true" or "false":
                ((DeviceLag)at).Fallback = to == "true";
                break;
            case "other_config:stp-enable" or "other_config:rstp-enable" when to is "true" or "false":
                at.StpOff = to == "false";
                break;
            case "other_config:rstp-port-admin-edge" or "other_config:rstp-admin-edge" when to is "true" or "false":
                at.Edge = to == "true" ? Edge.Trunk : Edge.Off;
                break;
            case "external_ids:description":
                at.Description = to is ['"', ..] ? JsonSerializer.Deserialize<string>(to) : to;
                break;
            default:
                throw new UnknownLine(line);
        }
    }

    /// <summary>Without a mode a tag makes an access port, and none a trunk.</summary>
    private void Settle()
    {
        foreach (
            var (name, at) in Ports
                .Select(p => (p.Key, (Switched)p.Value))
                .Concat(Lags.Select(l => (string.Create(CultureInfo.InvariantCulture, $"bond{l.Key}"), (Switched)l.Value)))
        )
        {
            var mode = State.Facts.GetValueOrDefault($"vlan_mode {name}");
            at.Trunk = mode is null ? at.Access is null : mode != "access";
            at.Native = mode == "native-untagged" ? at.Access : null;
        }
    }

    private void Clear(string name, string column, string line)
    {
        var at = Named(name, line);
        if (column is "tag")
            at.Access = null;
        else if (column is "trunks")
            at.Allowed = VlanSet.All;
        else if (column is "vlan_mode")
            State.Facts.Remove($"vlan_mode {name}");
        else if (column is "external_ids:description" or "external_ids")
            at.Description = null;
        else if (column is "other_config:stp-enable" or "other_config:rstp-enable")
            at.StpOff = false;
        else if (column is "other_config:rstp-port-admin-edge")
            at.Edge = Edge.Off;
        else if (column is "other_config")
            (at.StpOff, at.Edge) = (false, Edge.Off);
        else if (column is "lacp" && at is DeviceLag lag)
            lag.Mode = "on";
        else if (column is "other_config:lacp-time" or "other_config:lacp-fallback-ab" or "bond_mode") { }
        else
            throw new UnknownLine(line);
    }

    private static void Iface(DevicePort port, string value, string line)
    {
        if (value.Split('=') is not ["mtu_request", var mtu])
            throw new UnknownLine(line);
        port.Mtu = Int(mtu, line);
    }
}
