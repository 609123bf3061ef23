using Planner.Core.Designs.Values;
using static Planner.Core.Tests.HostScripts.Xapi;

namespace Planner.Core.Tests.HostScripts;

/// <summary>Lists and single fields; a field that a release does not know is refused.</summary>
internal static class XapiRecords
{
    private static readonly Dictionary<string, string[]> Writable = new()
    {
        [Pool] = ["name-label", "igmp-snooping-enabled"],
        [Net] = ["name-label", "name-description", "MTU"],
        [Pif] = ["disallow-unplug"],
        [Bond] = [],
        [Host] = ["name-label"],
    };

    private static readonly Dictionary<string, (Edition From, string Fields)[]> Known = new()
    {
        [Pool] =
        [
            (Edition.Guide, "uuid,name-label,master,ha-enabled,other-config"), (Edition.Xs61, "restrictions"),
            (Edition.Xs73, "igmp-snooping-enabled"),
        ],
        [Host] = [(Edition.Guide, "uuid,name-label,enabled,host-metrics-live,address,software-version")],
        [Pif] =
        [
            (
                Edition.Guide,
                "uuid,device,MAC,physical,currently-attached,VLAN,bond-master-of,bond-slave-of,management,network-uuid,"
                    + "host-uuid,IP-configuration-mode,IP,netmask,gateway,DNS,disallow-unplug,other-config"
            ),
            (Edition.Xs60, "tunnel-access-PIF-of"), (Edition.Xs61, "IPv6-configuration-mode,IPv6"),
            (Edition.Xs73, "sriov-physical-PIF-of,sriov-logical-PIF-of"),
        ],
        [Net] =
        [
            (Edition.Guide, "uuid,name-label,name-description,MTU,bridge,other-config"), (Edition.Xs73, "purpose"),
        ],
        [Bond] = [(Edition.Guide, "uuid,master,slaves"), (Edition.Xs60, "mode"), (Edition.Xs61, "properties")],
        [Vlan] = [(Edition.Guide, "uuid,tagged-PIF,untagged-PIF,tag")],
        [Tunnel] = [(Edition.Xs60, "uuid,access-PIF,transport-PIF")],
        [Sriov] = [(Edition.Xs73, "uuid,physical-PIF,logical-PIF")],
        [Vif] = [(Edition.Guide, "uuid,vm-name-label,network-uuid,device")],
        [Cluster] = [(Edition.Xs73, "uuid")],
    };

    public static (Xapi, string) Run(Xapi x, string command, Arguments to)
    {
        foreach (var table in Known.Keys.OrderByDescending(k => k.Length))
            if (command == $"{table}-list") return (x, List(x, table, to));
            else if (command == $"{table}-param-get") return (x, Get(x, table, to));
            else if (command == $"{table}-param-set") return (Set(x, table, to), "");
            else if (command == $"{table}-param-add") return (Add(x, to), "");
            else if (command == $"{table}-param-remove") return (Remove(x, to), "");
        throw new Refused($"Unknown command: {command}");
    }

    private static void Check(Xapi x, string table, string field)
    {
        if (!Known[table].Any(k => k.From <= x.Edition && k.Fields.Split(',').Contains(field)))
            throw new Refused($"No such field: {table} {field}");
    }

    private static string List(Xapi x, string table, Arguments to)
    {
        Check(x, table, "uuid");
        var fields = (to.Maybe("params") ?? "uuid").Split(',');
        foreach (var field in fields) Check(x, table, field);
        var where = to.All.Where(a => a.Name != "params").ToArray();
        foreach (var (field, _) in where) Check(x, table, field);
        var found = x.All(table, where).ToList();
        if (to.Minimal)
            return string.Join(',', found.Select(u => Shown(x, table, u, fields[0]).Replace(",", "\\,", StringComparison.Ordinal))) + "\n";
        var width = fields.Max(f => f.Length) + 9;
        return string.Concat(
            found.Select(u => string.Concat(fields.Select((f, i) =>
                $"{(i == 0 ? $"{f} ( RO)".PadRight(width) : $"{f} ( RO)".PadLeft(width))}: {Shown(x, table, u, f)}\n")) + "\n\n")
        );
    }

    private static string Shown(Xapi x, string table, string uuid, string field) => field switch
    {
        "other-config" or "properties" or "restrictions" or "software-version" => string.Join(
            "; ",
            x.Records[uuid].Where(f => f.Key.StartsWith($"{field}:", StringComparison.Ordinal))
                .Select(f => $"{f.Key[(field.Length + 1)..]}: {f.Value}")
        ),
        "bond-slave-of" or "sriov-physical-PIF-of" or "sriov-logical-PIF-of" or "tunnel-access-PIF-of" when x[uuid, field].Length == 0 =>
            "<not in database>",
        _ => x[uuid, field],
    };

    private static string Get(Xapi x, string table, Arguments to)
    {
        Check(x, table, to["param-name"]);
        Exists(x, table, to["uuid"]);
        if (to.Maybe("param-key") is not { } key) return Shown(x, table, to["uuid"], to["param-name"]) + "\n";
        return x.Records[to["uuid"]].TryGetValue($"{to["param-name"]}:{key}", out var value)
            ? value + "\n"
            : throw new Refused($"Key not found: {key}");
    }

    private static Xapi Set(Xapi x, string table, Arguments to)
    {
        Exists(x, table, to["uuid"]);
        foreach (var (name, value) in to.All.Where(a => a.Name != "uuid"))
        {
            if (name.Split(':', 2) is [var map, _])
            {
                Check(x, table, map);
                if (map != "other-config" && (table, map) != (Bond, "properties")) throw new Refused($"Field cannot be set: {name}");
            }
            else
            {
                Check(x, table, name);
                if (!Writable[table].Contains(name)) throw new Refused($"Field cannot be set: {name}");
            }

            x = x.Set(to["uuid"], (name, value));
        }

        return x;
    }

    private static Xapi Add(Xapi x, Arguments to)
    {
        if (to["param-name"] != "purpose" || x.Edition < Edition.Xs73) throw new Refused("Field cannot be added to");
        var old = x[to["uuid"], "purpose"];
        return x.Set(to["uuid"], ("purpose", old.Length == 0 ? to["param-key"] : $"{old}, {to["param-key"]}"));
    }

    private static Xapi Remove(Xapi x, Arguments to)
    {
        if (to["param-name"] == "other-config") return x.Unset(to["uuid"], $"other-config:{to["param-key"]}");
        var left = string.Join(", ", x[to["uuid"], "purpose"].Split(", ").Where(p => p != to["param-key"]));
        return left.Length == 0 ? x.Unset(to["uuid"], "purpose") : x.Set(to["uuid"], ("purpose", left));
    }

    public static void Exists(Xapi x, string table, string uuid)
    {
        if (!x.Records.TryGetValue(uuid, out var record) || record["table"] != table)
            throw new Refused($"The uuid you supplied was invalid: {table} {uuid}");
    }
}
