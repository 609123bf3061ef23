using Planner.Core.Designs.Values;
using static Planner.Core.Tests.HostScripts.Xapi;

namespace Planner.Core.Tests.HostScripts;

/// <summary>Bonds. In 5.6 nothing moves into a bond by itself.</summary>
internal static class XapiBonds
{
    private static readonly string[] Moving =
    [
        "IP-configuration-mode", "IP", "netmask", "gateway", "DNS", "management", "disallow-unplug", "IPv6-configuration-mode", "IPv6",
    ];

    public static (Xapi, string) Create(Xapi x, Arguments to)
    {
        var slaves = to["pif-uuids"].Split(',').Distinct().ToList();
        foreach (var slave in slaves) XapiRecords.Exists(x, Pif, slave);
        var hosts = slaves.Select(s => x[s, "host-uuid"]).Distinct().ToList();
        if (hosts.Count > 1) throw new Refused("PIF_CANNOT_BOND_CROSS_HOST");
        XapiNetworks.Free(x, hosts[0], to["network-uuid"]);
        Bondable(x, slaves);
        if (x.Edition == Edition.Guide && to.Maybe("mode") is not null) throw new Refused("Unknown parameter: mode");
        var mode = to.Maybe("mode") is { Length: > 0 } given ? given : "balance-slb";
        Possible(x, mode, to);
        var primary = slaves.Find(s => x[s, "management"] == "true")
            ?? slaves.Find(s => x[s, "IP-configuration-mode"] != "None") ?? slaves[0];
        (x, var master) = XapiNetworks.NewPif(x, hosts[0], to["network-uuid"], Device(x, hosts[0]), "-1", x[primary, "MAC"]);
        (x, var bond) = x.Add(Bond, ("master", master), ("slaves", string.Join("; ", slaves)), ("primary-slave", primary));
        if (x.Edition >= Edition.Xs60) x = x.Set(bond, ("mode", mode));
        if (x.Edition >= Edition.Xs61) x = Properties(x, bond, mode, to);
        x = x.Set(master, ("bond-master-of", bond));
        x = slaves.Aggregate(x, (all, s) => all.Set(s, ("bond-slave-of", bond), ("currently-attached", "false")));
        return (x.Edition == Edition.Guide ? StaysInGuide(x, slaves) : Move(x, slaves, primary, master), bond + "\n");
    }

    /// <summary>In 5.6 the member that has management goes on, so that the host can be reached until it is moved.</summary>
    private static Xapi StaysInGuide(Xapi x, List<string> slaves) =>
        slaves.Where(s => x[s, "management"] == "true").Aggregate(x, (all, s) => all.Set(s, ("currently-attached", "true")));

    private static void Bondable(Xapi x, List<string> slaves)
    {
        foreach (var slave in slaves)
            if (x[slave, "bond-slave-of"].Length > 0) throw new Refused("PIF_ALREADY_BONDED");
            else if (x[slave, "VLAN"] != "-1") throw new Refused("PIF_VLAN_EXISTS");
            else if (x[slave, "sriov-logical-PIF-of"].Length > 0) throw new Refused("NETWORK_INCOMPATIBLE_WITH_BOND");
            else if (x[slave, "management"] == "true" && x[x.TheOne(Pool), "ha-enabled"] == "true")
                throw new Refused("HA_CANNOT_CHANGE_BOND_STATUS_OF_MGMT_IFACE");
        if (slaves.Count(s => x[s, "IP-configuration-mode"] != "None") > 1) throw new Refused("PIF_BOND_MORE_THAN_ONE_IP");
    }

    private static void Possible(Xapi x, string mode, Arguments to)
    {
        var known = mode is "balance-slb" or "active-backup" || mode == "lacp" && x.Edition >= Edition.Xs61;
        if (!known) throw new Refused("INVALID_VALUE mode");
        if (mode != "lacp" && to.All.Any(a => a.Name.StartsWith("properties:", StringComparison.Ordinal)))
            throw new Refused("INVALID_VALUE properties");
    }

    private static Xapi Properties(Xapi x, string bond, string mode, Arguments to)
    {
        if (mode == "lacp") x = x.Set(bond, ("properties:hashing_algorithm", "src_mac"));
        return x.Set(bond, [.. to.All.Where(a => a.Name.StartsWith("properties:", StringComparison.Ordinal))]);
    }

    private static string Device(Xapi x, string host) =>
        Enumerable.Range(0, 99).Select(i => $"bond{i}").First(d => !x.All(Pif, ("host-uuid", host), ("device", d)).Any());

    private static Xapi Move(Xapi x, List<string> slaves, string from, string to)
    {
        x = Hand(x, from, to);
        foreach (var vlan in x.All(Vlan).Where(v => slaves.Contains(x[v, "tagged-PIF"])).ToList()) x = x.Set(vlan, ("tagged-PIF", to));
        return x;
    }

    private static Xapi Hand(Xapi x, string from, string to)
    {
        foreach (var field in Moving)
        {
            var value = x[from, field];
            x = value.Length > 0 ? x.Set(to, (field, value)) : x.Unset(to, field);
            x = field switch
            {
                "IP-configuration-mode" or "IPv6-configuration-mode" when value.Length > 0 => x.Set(from, (field, "None")),
                "management" or "disallow-unplug" => x.Set(from, (field, "false")),
                _ => x.Unset(from, field),
            };
        }

        return x;
    }

    public static Xapi Destroy(Xapi x, string bond)
    {
        XapiRecords.Exists(x, Bond, bond);
        var (master, primary, slaves) = (x[bond, "master"], x[bond, "primary-slave"], x[bond, "slaves"].Split("; "));
        if (x[master, "management"] == "true" && x[x.TheOne(Pool), "ha-enabled"] == "true")
            throw new Refused("HA_CANNOT_CHANGE_BOND_STATUS_OF_MGMT_IFACE");
        if (x.Edition == Edition.Guide && x[master, "management"] == "true") throw new Refused("PIF_IS_MANAGEMENT_INTERFACE");
        if (x.Edition > Edition.Guide) x = Hand(x, master, primary);
        foreach (var vlan in x.All(Vlan, ("tagged-PIF", master)).ToList()) x = x.Set(vlan, ("tagged-PIF", primary));
        x = slaves.Aggregate(x, (all, s) => all.Unset(s, "bond-slave-of").Set(s, ("currently-attached", "true")));
        return x.Remove(master).Remove(bond);
    }

    public static Xapi SetMode(Xapi x, string bond, string mode)
    {
        foreach (var property in x.Records[bond].Keys.Where(k => k.StartsWith("properties:", StringComparison.Ordinal)).ToList())
            x = x.Unset(bond, property);
        x = x.Set(bond, ("mode", mode));
        return mode == "lacp" ? x.Set(bond, ("properties:hashing_algorithm", "src_mac")) : x;
    }
}
