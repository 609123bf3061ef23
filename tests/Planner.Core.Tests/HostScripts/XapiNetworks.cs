using System.Globalization;
using Planner.Core.Designs.Values;
using static Planner.Core.Tests.HostScripts.Xapi;

namespace Planner.Core.Tests.HostScripts;

/// <summary>Networks, VLANs, tunnels and SR-IOV.</summary>
internal static class XapiNetworks
{
    private static readonly string[] Taken = ["xen", "xapi", "vif", "tap", "eth"];

    public static (Xapi, string) Create(Xapi x, Arguments to)
    {
        var bridge = to.Maybe("bridge");
        if (bridge is not null && x.Edition < Edition.Xs73) throw new Refused("Unknown parameter: bridge");
        if (bridge is { Length: > 15 } || bridge is not null && Taken.Any(t => bridge.StartsWith(t, StringComparison.Ordinal)))
            throw new Refused("INVALID_VALUE");
        if (bridge is not null && x.All(Net, ("bridge", bridge)).Any()) throw new Refused("BRIDGE_NAME_EXISTS");
        return Line(x.Add(
            Net,
            ("name-label", to["name-label"]),
            ("name-description", to.Maybe("name-description") ?? ""),
            ("MTU", to.Maybe("MTU") ?? "1500"),
            ("bridge", bridge ?? $"xapi{x.Next}")
        ));
    }

    public static Xapi Destroy(Xapi x, string uuid)
    {
        XapiRecords.Exists(x, Net, uuid);
        if (x.All(Vif, ("network-uuid", uuid)).Any()) throw new Refused("NETWORK_CONTAINS_VIF");
        return x.All(Pif, ("network-uuid", uuid)).Any() ? throw new Refused("NETWORK_CONTAINS_PIF") : x.Remove(uuid);
    }

    public static (Xapi, string) CreateVlan(Xapi x, string pif, string network, string tag)
    {
        XapiRecords.Exists(x, Net, network);
        XapiRecords.Exists(x, Pif, pif);
        var host = x[pif, "host-uuid"];
        Free(x, host, network);
        if (x[pif, "bond-slave-of"].Length > 0) throw new Refused("CANNOT_ADD_VLAN_TO_BOND_SLAVE");
        if (x[pif, "VLAN"] != "-1") throw new Refused("PIF_IS_VLAN");
        if (int.Parse(tag, CultureInfo.InvariantCulture) is < 0 or > 4094) throw new Refused("VLAN_TAG_INVALID");
        if (x.All(Vlan, ("tagged-PIF", pif), ("tag", tag)).Any()) throw new Refused("PIF_VLAN_EXISTS");
        (x, var made) = NewPif(x, host, network, x[pif, "device"], tag);
        (x, _) = x.Add(Vlan, ("tagged-PIF", pif), ("untagged-PIF", made), ("tag", tag));
        return Line((x, made));
    }

    /// <summary>On every live host at once, or on none.</summary>
    public static (Xapi, string) CreateVlans(Xapi x, Arguments to)
    {
        XapiRecords.Exists(x, Pif, to["pif-uuid"]);
        var made = new List<string>();
        foreach (var host in x.All(Host, ("host-metrics-live", "true")).ToList())
            foreach (var pif in x.All(Pif, ("network-uuid", x[to["pif-uuid"], "network-uuid"]), ("host-uuid", host)).ToList())
            {
                (x, var one) = CreateVlan(x, pif, to["network-uuid"], to["vlan"]);
                made.Add(one.TrimEnd());
            }

        return (x, string.Join(',', made) + "\n");
    }

    public static Xapi DestroyVlan(Xapi x, string uuid)
    {
        XapiRecords.Exists(x, Vlan, uuid);
        if (x[x.TheOne(Pool), "ha-enabled"] == "true") throw new Refused("HA_IS_ENABLED");
        var pif = x[uuid, "untagged-PIF"];
        return x[pif, "management"] == "true" ? throw new Refused("PIF_IS_MANAGEMENT_INTERFACE") : x.Remove(pif).Remove(uuid);
    }

    public static (Xapi, string) CreateTunnel(Xapi x, Arguments to)
    {
        var pif = to["pif-uuid"];
        XapiRecords.Exists(x, Pif, pif);
        Free(x, x[pif, "host-uuid"], to["network-uuid"]);
        if (x[pif, "bond-slave-of"].Length > 0) throw new Refused("CANNOT_ADD_TUNNEL_TO_BOND_SLAVE");
        if (x[pif, "IP-configuration-mode"] == "None") throw new Refused("TRANSPORT_PIF_NOT_CONFIGURED");
        (x, var access) = NewPif(x, x[pif, "host-uuid"], to["network-uuid"], $"tunnel{x.Next}", "-1");
        (x, var tunnel) = x.Add(Tunnel, ("access-PIF", access), ("transport-PIF", pif));
        return Line((x.Set(access, ("tunnel-access-PIF-of", tunnel)), access));
    }

    public static (Xapi, string) CreateSriov(Xapi x, Arguments to)
    {
        var pif = to["pif-uuid"];
        XapiRecords.Exists(x, Pif, pif);
        Free(x, x[pif, "host-uuid"], to["network-uuid"]);
        if (x[pif, "sriov-physical-PIF-of"].Length > 0) throw new Refused("NETWORK_SRIOV_ALREADY_ENABLED");
        if (x[pif, "bond-slave-of"].Length > 0) throw new Refused("NETWORK_INCOMPATIBLE_WITH_SRIOV");
        (x, var logical) = NewPif(x, x[pif, "host-uuid"], to["network-uuid"], x[pif, "device"], "-1");
        (x, var sriov) = x.Add(Sriov, ("physical-PIF", pif), ("logical-PIF", logical));
        return Line((x.Set(logical, ("sriov-logical-PIF-of", sriov)).Set(pif, ("sriov-physical-PIF-of", sriov)), sriov));
    }

    /// <summary>A tunnel or SR-IOV network with the interface that it has given.</summary>
    public static Xapi DestroyAccess(Xapi x, string uuid, string field)
    {
        var physical = x.All(Pif, ("sriov-physical-PIF-of", uuid)).ToList();
        x = x.Remove(x[uuid, field]).Remove(uuid);
        return physical.Aggregate(x, (all, pif) => all.Unset(pif, "sriov-physical-PIF-of"));
    }

    public static void Free(Xapi x, string host, string network)
    {
        XapiRecords.Exists(x, Net, network);
        if (x.All(Pif, ("host-uuid", host), ("network-uuid", network)).Any()) throw new Refused("NETWORK_ALREADY_CONNECTED");
    }

    public static (Xapi, string) NewPif(Xapi x, string host, string network, string device, string tag, string mac = "fe:ff:ff:ff:ff:ff") =>
        With6(x.Add(
            Pif, ("host-uuid", host), ("network-uuid", network), ("device", device), ("VLAN", tag), ("MAC", mac), ("physical", "false"),
            ("currently-attached", "true"), ("management", "false"), ("IP-configuration-mode", "None"), ("disallow-unplug", "false")
        ));

    private static (Xapi, string) With6((Xapi X, string Uuid) made) =>
        made.X.Edition >= Edition.Xs61 ? (made.X.Set(made.Uuid, ("IPv6-configuration-mode", "None")), made.Uuid) : made;

    private static (Xapi, string) Line((Xapi X, string Uuid) made) => (made.X, made.Uuid + "\n");
}
