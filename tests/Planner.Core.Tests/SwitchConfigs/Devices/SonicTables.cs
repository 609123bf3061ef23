using System.Globalization;
using System.Text.Json.Nodes;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>What the tables mean, and whether they may be so.</summary>
internal static class SonicTables
{
    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["PORT"] = ["description", "mtu", "admin_status", "mode", "autoneg", "speed", "alias", "index", "lanes", "fec"],
        ["VLAN"] = ["vlanid", "description", "admin_status", "mtu"],
        ["VLAN_MEMBER"] = ["tagging_mode"],
        ["PORTCHANNEL"] = ["fast_rate", "min_links", "mode", "mtu", "admin_status", "description", "fallback", "lacp_key"],
        ["PORTCHANNEL_MEMBER"] = [],
        ["STP"] = ["mode", "bpdu_filter", "priority", "forward_delay", "hello_time", "max_age", "rootguard_timeout"],
        ["STP_PORT"] = ["enabled", "portfast", "edge_port", "bpdu_guard", "link_type", "root_guard", "uplink_fast"],
        ["MCLAG_DOMAIN"] = ["source_ip", "peer_ip", "peer_link", "mclag_system_id", "keepalive_interval", "session_timeout"],
        ["MCLAG_INTERFACE"] = ["if_type"],
        ["DEVICE_METADATA"] = ["hostname"],
    };

    public static DeviceState Read(JsonObject tables, SonicDevice device)
    {
        var state = new DeviceState();
        state.Vlans.Clear();
        foreach (var (table, rows) in tables)
            foreach (var (key, row) in rows!.AsObject())
                Known(table, key, row!.AsObject());
        foreach (var (key, row) in Rows(tables, "PORT"))
            Port(state.Ports[key] = device.FreshPort, row);
        foreach (var (key, row) in Rows(tables, "PORTCHANNEL"))
            Group(state.Lags[Number(key, "PortChannel", 4)] = device.FreshLag, row);
        foreach (var (key, row) in Rows(tables, "VLAN"))
        {
            var vlan = Number(key, "Vlan", 4);
            if (row["vlanid"]?.GetValue<string>() != vlan.ToString(CultureInfo.InvariantCulture) || vlan is < 2 or > 4094)
                throw new UnknownLine(key, "has another vlanid");
            state.Vlans[vlan] = row["description"]?.GetValue<string>();
        }

        foreach (var (key, _) in Rows(tables, "PORTCHANNEL_MEMBER"))
            if (
                key.Split('|') is [var group, var port]
                && state.Lags.ContainsKey(Number(group, "PortChannel", 4))
                && state.Ports.TryGetValue(port, out var at)
                && at.Lag is null
            )
                at.Lag = Number(group, "PortChannel", 4);
            else
                throw new UnknownLine(key, "names no PortChannel or port, or one that is taken");
        foreach (var (key, row) in Rows(tables, "VLAN_MEMBER"))
            Member(state, key, row);
        foreach (var (key, row) in Rows(tables, "STP_PORT"))
            Tree(Find(state, key), row);
        Pair(state, tables);
        return state;
    }

    private static IEnumerable<(string Key, JsonObject Row)> Rows(JsonObject tables, string table) =>
        tables[table] is JsonObject rows ? rows.Select(r => (r.Key, r.Value!.AsObject())) : [];

    private static void Known(string table, string key, JsonObject row)
    {
        if (!Fields.TryGetValue(table, out var known))
            throw new UnknownLine(table, "is no table");
        foreach (var (field, value) in row)
            if (!known.Contains(field))
                throw new UnknownLine($"{table}|{key}|{field}");
            else if (value is not JsonValue text || !text.TryGetValue<string>(out _))
                throw new UnknownLine($"{table}|{key}|{field}", "is not a string");
    }

    private static int Number(string key, string word, int digits) =>
        key.StartsWith(word, StringComparison.Ordinal)
        && key.Length - word.Length <= digits
        && int.TryParse(key[word.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UnknownLine(key, $"is no {word}");

    private static string? Text(JsonObject row, string field, params string[] values) =>
        row[field]?.GetValue<string>() is not { } text ? null
        : values.Length == 0 || values.Contains(text) ? text
        : throw new UnknownLine(text, $"is no {field}");

    private static int? Number(JsonObject row, string field, int least, int most) =>
        Text(row, field) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new UnknownLine(text, $"is no {field}");

    private static void Port(DevicePort port, JsonObject row)
    {
        port.Description = Text(row, "description") is { Length: > 0 } text ? text : null;
        port.Mtu = Number(row, "mtu", 68, 9216);
        port.Shutdown = Text(row, "admin_status", "up", "down") is not "up";
        port.NoAutoNegotiation = Text(row, "autoneg", "on", "off") == "off";
        port.Speed = port.NoAutoNegotiation ? Number(row, "speed", 10, 800_000) : null;
        _ = Text(row, "mode", "routed", "access", "trunk");
    }

    private static void Group(DeviceLag lag, JsonObject row)
    {
        lag.Description = Text(row, "description");
        lag.Mtu = Number(row, "mtu", 68, 9216);
        lag.Shutdown = Text(row, "admin_status", "up", "down") == "down";
        lag.FastRate = Text(row, "fast_rate", "true", "false") == "true";
        lag.Fallback = Text(row, "fallback", "true", "false") == "true";
        _ = (Text(row, "mode", "routed", "access", "trunk"), Number(row, "min_links", 1, 1024));
    }

    private static Switched Find(DeviceState state, string name) =>
        state.Ports.TryGetValue(name, out var port) ? port
        : state.Lags.TryGetValue(Number(name, "PortChannel", 4), out var lag) ? lag
        : throw new UnknownLine(name, "is no port");

    private static void Member(DeviceState state, string key, JsonObject row)
    {
        if (key.Split('|') is not [var name, var port] || Number(name, "Vlan", 4) is var vlan && !state.Vlans.ContainsKey(vlan))
            throw new UnknownLine(key, "names no VLAN");
        var at = Find(state, port);
        if (at is DevicePort { Lag: not null })
            throw new UnknownLine(key, "names a member of a PortChannel");
        var number = Number(name, "Vlan", 4);
        (at.Layer2, at.Allowed) = (true, at.Allowed.With(number));
        if (Text(row, "tagging_mode", "tagged", "untagged") == "untagged")
            at.Native = at.Native is null ? number : throw new UnknownLine(key, "is a second untagged VLAN");
        // A port with its untagged VLAN alone is what others call an access port.
        at.Trunk = at.Native is null || at.Allowed.Numbers.Length > 1;
        at.Access = at.Trunk ? null : at.Native;
    }

    private static void Tree(Switched at, JsonObject row)
    {
        at.StpOff = Text(row, "enabled", "true", "false") == "false";
        at.Edge =
            Text(row, "portfast", "true", "false") == "true" || Text(row, "edge_port", "true", "false") == "true" ? Edge.Trunk : Edge.Off;
        at.BpduGuard = Text(row, "bpdu_guard", "true", "false") == "true" ? Guard.On : Guard.Default;
    }

    private static void Pair(DeviceState state, JsonObject tables)
    {
        foreach (var (key, row) in Rows(tables, "MCLAG_DOMAIN"))
            state.Mlag = new(key, Text(row, "peer_link"), Text(row, "source_ip"), Text(row, "peer_ip"));
        foreach (var (key, _) in Rows(tables, "MCLAG_INTERFACE"))
            if (state.Mlag is null || key.Split('|') is not [var domain, var name] || domain != state.Mlag.Domain)
                throw new UnknownLine(key, "names no domain");
            else
                ((DeviceLag)Find(state, name)).Mlag = Number(name, "PortChannel", 4);
    }
}
