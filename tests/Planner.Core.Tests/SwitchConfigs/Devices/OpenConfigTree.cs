using System.Globalization;
using System.Text.Json.Nodes;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>What the tree means, and whether the models have such leaves.</summary>
internal static class OpenConfigTree
{
    private const string Switching = "switched-vlan/config";

    /// <summary>Every leaf, with its type; a star stands for a key.</summary>
    private static readonly Dictionary<string, Func<JsonNode, bool>> Leaves = new(StringComparer.Ordinal)
    {
        ["interfaces/interface/*/name"] = Text,
        ["interfaces/interface/*/config/name"] = Text,
        ["interfaces/interface/*/config/type"] = v => Identity(v, "iana-if-type:", "ethernetCsmacd", "ieee8023adLag"),
        ["interfaces/interface/*/config/description"] = Text,
        ["interfaces/interface/*/config/enabled"] = Flag,
        ["interfaces/interface/*/config/mtu"] = v => Number(v, 68, 65535),
        ["interfaces/interface/*/ethernet/config/auto-negotiate"] = Flag,
        ["interfaces/interface/*/ethernet/config/duplex-mode"] = v => Identity(v, "", "FULL", "HALF"),
        ["interfaces/interface/*/ethernet/config/port-speed"] = v =>
            Identity(
                v,
                "openconfig-if-ethernet:",
                "SPEED_10MB",
                "SPEED_100MB",
                "SPEED_1GB",
                "SPEED_10GB",
                "SPEED_25GB",
                "SPEED_40GB",
                "SPEED_100GB"
            ),
        ["interfaces/interface/*/ethernet/config/aggregate-id"] = Text,
        [$"interfaces/interface/*/ethernet/{Switching}/interface-mode"] = v => Identity(v, "", "ACCESS", "TRUNK"),
        [$"interfaces/interface/*/ethernet/{Switching}/access-vlan"] = v => Number(v, 1, 4094),
        [$"interfaces/interface/*/ethernet/{Switching}/native-vlan"] = v => Number(v, 1, 4094),
        [$"interfaces/interface/*/ethernet/{Switching}/trunk-vlans"] = v => v is JsonArray list && list.All(Trunk),
        [$"interfaces/interface/*/aggregation/{Switching}/interface-mode"] = v => Identity(v, "", "ACCESS", "TRUNK"),
        [$"interfaces/interface/*/aggregation/{Switching}/access-vlan"] = v => Number(v, 1, 4094),
        [$"interfaces/interface/*/aggregation/{Switching}/native-vlan"] = v => Number(v, 1, 4094),
        [$"interfaces/interface/*/aggregation/{Switching}/trunk-vlans"] = v => v is JsonArray list && list.All(Trunk),
        ["interfaces/interface/*/aggregation/config/lag-type"] = v => Identity(v, "", "LACP", "STATIC"),
        ["interfaces/interface/*/aggregation/config/min-links"] = v => Number(v, 1, 1024),
        ["lacp/interfaces/interface/*/name"] = Text,
        ["lacp/interfaces/interface/*/config/name"] = Text,
        ["lacp/interfaces/interface/*/config/interval"] = v => Identity(v, "", "FAST", "SLOW"),
        ["lacp/interfaces/interface/*/config/lacp-mode"] = v => Identity(v, "", "ACTIVE", "PASSIVE"),
        ["lacp/interfaces/interface/*/config/fallback"] = Flag,
        ["stp/interfaces/interface/*/name"] = Text,
        ["stp/interfaces/interface/*/config/name"] = Text,
        ["stp/interfaces/interface/*/config/edge-port"] = v =>
            Identity(v, "openconfig-spanning-tree-types:", "EDGE_ENABLE", "EDGE_DISABLE", "EDGE_AUTO"),
        ["stp/interfaces/interface/*/config/bpdu-guard"] = Flag,
        ["stp/interfaces/interface/*/config/bpdu-filter"] = Flag,
        ["network-instances/network-instance/*/name"] = Text,
        ["network-instances/network-instance/*/config/name"] = Text,
        ["network-instances/network-instance/*/vlans/vlan/*/vlan-id"] = v => Number(v, 1, 4094),
        ["network-instances/network-instance/*/vlans/vlan/*/config/vlan-id"] = v => Number(v, 1, 4094),
        ["network-instances/network-instance/*/vlans/vlan/*/config/name"] = Text,
        ["network-instances/network-instance/*/vlans/vlan/*/config/status"] = v => Identity(v, "", "ACTIVE", "SUSPENDED"),
    };

    private static readonly HashSet<string> Lists = ["interface", "network-instance", "vlan"];

    public static DeviceState Read(JsonObject tree, OpenConfigDevice device)
    {
        Known(tree, "");
        var state = new DeviceState();
        state.Vlans.Clear();
        foreach (var (id, vlan) in Under(tree, "network-instances/network-instance/default/vlans/vlan"))
            state.Vlans[int.Parse(id, CultureInfo.InvariantCulture)] = vlan["config"]?["name"]?.GetValue<string>();
        foreach (var (name, at) in Under(tree, "interfaces/interface"))
            if (at["config"]?["type"]?.GetValue<string>() == "iana-if-type:ieee8023adLag")
                Group(state.Lags[Number(name)] = device.FreshLag, at);
        foreach (var (name, at) in Under(tree, "interfaces/interface"))
            if (at["config"]?["type"]?.GetValue<string>() != "iana-if-type:ieee8023adLag")
                Port(state, state.Ports[name] = device.FreshPort, at);
        foreach (var (name, at) in Under(tree, "lacp/interfaces/interface"))
            if (state.Lags.TryGetValue(Number(name), out var lag))
                (lag.FastRate, lag.Mode) = (Value(at, "interval") == "FAST", Value(at, "lacp-mode")?.ToLowerInvariant() ?? lag.Mode);
            else
                throw new UnknownLine(name, "has LACP and is no LAG");
        foreach (var (name, at) in Under(tree, "stp/interfaces/interface"))
            Tree(state, name, at);
        return state;
    }

    /// <summary>What is removed has to be a place that the models have.</summary>
    public static void MayBe(List<string> names, string path)
    {
        var stars = names.Select(
            (n, i) => i > 0 && Lists.Contains(names[i - 1]) && (i < 2 || names[i - 2] + "s" != names[i - 1]) ? "*" : n
        );
        var at = string.Join('/', stars);
        if (!Leaves.Keys.Any(l => l == at || l.StartsWith(at + "/", StringComparison.Ordinal)))
            throw new UnknownLine(path);
    }

    private static bool Text(JsonNode node) => node is JsonValue v && v.TryGetValue<string>(out _);

    private static bool Flag(JsonNode node) => node is JsonValue v && v.TryGetValue<bool>(out _);

    private static bool Number(JsonNode node, int least, int most) =>
        node is JsonValue v && v.TryGetValue<int>(out var n) && n >= least && n <= most;

    private static bool Identity(JsonNode node, string module, params string[] names) =>
        Text(node) && names.Any(n => node.GetValue<string>() == module + n);

    private static bool Trunk(JsonNode? node) =>
        node is not null
        && (
            Number(node, 1, 4094)
            || (
                Text(node)
                && node.GetValue<string>().Contains("..", StringComparison.Ordinal)
                && VlanLists.Read(node.GetValue<string>(), ",", "..") is not null
            )
        );

    private static int Number(string name) =>
        int.TryParse(name.TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-".ToCharArray()), out var n)
            ? n
            : throw new UnknownLine(name, "is no LAG");

    private static void Known(JsonNode node, string at)
    {
        foreach (var (name, value) in node.AsObject())
        {
            var list = at.Split('/')[^1];
            var path =
                at.Length == 0 ? name
                : Lists.Contains(list) ? $"{at}/*"
                : $"{at}/{name}";
            if (value is JsonObject inner)
                Known(inner, path);
            else if (!Leaves.TryGetValue(path, out var good) || value is null || !good(value))
                throw new UnknownLine($"{path} {value?.ToJsonString()}");
            if (
                Lists.Contains(list)
                && value is JsonObject entry
                && (entry["name"] ?? entry["vlan-id"])?.ToString() is var key
                && (key != name || (entry["config"] as JsonObject)?[list == "vlan" ? "vlan-id" : "name"]?.ToString() != key)
            )
                throw new UnknownLine(path, "has another key than its configuration");
        }
    }

    private static IEnumerable<(string Name, JsonObject At)> Under(JsonObject tree, string path)
    {
        JsonNode? at = tree;
        foreach (var name in path.Split('/'))
            at = (at as JsonObject)?[name];
        return at is JsonObject rows ? rows.Select(r => (r.Key, r.Value!.AsObject())) : [];
    }

    private static string? Value(JsonObject at, string leaf) => (at["config"] as JsonObject)?[leaf]?.ToString();

    private static void Common(Switched to, JsonObject at)
    {
        to.Description = Value(at, "description");
        to.Mtu = Value(at, "mtu") is { } mtu ? int.Parse(mtu, CultureInfo.InvariantCulture) : null;
        to.Shutdown = Value(at, "enabled") == "false";
    }

    private static void Frames(Switched to, JsonObject? holder)
    {
        if (holder?["switched-vlan"]?["config"] is not JsonObject config)
            return;
        to.Layer2 = true;
        to.Trunk = config["interface-mode"]?.GetValue<string>() == "TRUNK";
        to.Access = config["access-vlan"]?.GetValue<int>();
        to.Native = config["native-vlan"]?.GetValue<int>();
        to.Allowed = VlanSet.Of(
            (config["trunk-vlans"]?.AsArray() ?? []).SelectMany(v => VlanLists.Read(v!.ToString(), ",", "..")!.Value.Numbers)
        );
    }

    private static void Group(DeviceLag lag, JsonObject at)
    {
        Common(lag, at);
        Frames(lag, at["aggregation"] as JsonObject);
        lag.Mode = at["aggregation"]?["config"]?["lag-type"]?.GetValue<string>() == "LACP" ? "active" : "on";
    }

    private static void Port(DeviceState state, DevicePort port, JsonObject at)
    {
        Common(port, at);
        var ethernet = at["ethernet"] as JsonObject;
        Frames(port, ethernet);
        if (ethernet?["config"] is not JsonObject config)
            return;
        port.NoAutoNegotiation = config["auto-negotiate"]?.GetValue<bool>() == false;
        port.Duplex = config["duplex-mode"]?.GetValue<string>().ToLowerInvariant();
        if (config["port-speed"]?.GetValue<string>().Split('_')[^1] is { } speed)
            port.Speed = int.Parse(speed[..^2], CultureInfo.InvariantCulture) * (speed.EndsWith("GB", StringComparison.Ordinal) ? 1000 : 1);
        if (config["aggregate-id"]?.GetValue<string>() is not { } lag)
            return;
        port.Lag = state.Lags.ContainsKey(Number(lag)) ? Number(lag) : throw new UnknownLine(lag, "is no LAG of the document");
        if (port.Layer2)
            throw new UnknownLine(lag, "has a member that switches by itself");
    }

    private static void Tree(DeviceState state, string name, JsonObject at)
    {
        var to = state.Ports.TryGetValue(name, out var port)
            ? port
            : (Switched?)state.Lags.GetValueOrDefault(Number(name)) ?? throw new UnknownLine(name, "is no interface");
        to.Edge = Value(at, "edge-port")?.EndsWith("EDGE_ENABLE", StringComparison.Ordinal) == true ? Edge.Trunk : Edge.Off;
        to.BpduFilter = Value(at, "bpdu-filter") == "true";
        to.BpduGuard = Value(at, "bpdu-guard") switch
        {
            "true" => Guard.On,
            "false" => Guard.Off,
            _ => Guard.Default,
        };
    }
}
