using System.Net;
using Planner.Core.Designs.Values;
using static Planner.Core.Tests.HostScripts.Xapi;

namespace Planner.Core.Tests.HostScripts;

/// <summary>Addresses, management and the cluster.</summary>
internal static class XapiAddresses
{
    public static Xapi Reconfigure(Xapi x, Arguments to)
    {
        var pif = Changeable(x, to["uuid"]);
        var mode = to["mode"] switch
        {
            "none" => "None",
            "dhcp" => "DHCP",
            "static" => "Static",
            _ => throw new Refused("INVALID_VALUE mode"),
        };
        if (mode == "None" && x[pif, "management"] == "true") throw new Refused("PIF_IS_MANAGEMENT_INTERFACE");
        foreach (var field in (string[])["IP", "netmask", "gateway", "DNS"])
        {
            var value = mode == "Static" ? to.Maybe(field) ?? "" : "";
            if (mode == "Static" && field is "IP" or "netmask" && !IPAddress.TryParse(value, out _))
                throw new Refused($"INVALID_IP_ADDRESS_SPECIFIED {field}");
            x = value.Length > 0 ? x.Set(pif, (field, value)) : x.Unset(pif, field);
        }

        return x.Set(pif, ("IP-configuration-mode", mode));
    }

    public static Xapi Reconfigure6(Xapi x, Arguments to)
    {
        var pif = Changeable(x, to["uuid"]);
        return to["mode"] == "none"
            ? x.Unset(pif, "IPv6").Set(pif, ("IPv6-configuration-mode", "None"))
            : x.Set(pif, ("IPv6", to["IPv6"]), ("IPv6-configuration-mode", "Static"));
    }

    private static string Changeable(Xapi x, string pif)
    {
        XapiRecords.Exists(x, Pif, pif);
        if (x[x.TheOne(Pool), "ha-enabled"] == "true") throw new Refused("HA_IS_ENABLED");
        return x.All(Cluster).Any() ? throw new Refused("CLUSTERING_ENABLED") : pif;
    }

    public static Xapi Plug(Xapi x, string pif)
    {
        XapiRecords.Exists(x, Pif, pif);
        return x[pif, "bond-slave-of"].Length > 0
            ? throw new Refused("CANNOT_PLUG_BOND_SLAVE")
            : x.Set(pif, ("currently-attached", "true"));
    }

    public static Xapi Manage(Xapi x, string pif)
    {
        XapiRecords.Exists(x, Pif, pif);
        if (x[x.TheOne(Pool), "ha-enabled"] == "true") throw new Refused("HA_IS_ENABLED");
        if (x[pif, "bond-slave-of"].Length > 0) throw new Refused("CANNOT_PLUG_BOND_SLAVE");
        if (x[pif, "IP-configuration-mode"] == "None") throw new Refused("PIF_HAS_NO_NETWORK_CONFIGURATION");
        foreach (var old in x.All(Pif, ("host-uuid", x[pif, "host-uuid"]), ("management", "true")).ToList())
            x = x.Set(old, ("management", "false"));
        return x.Set(pif, ("management", "true"));
    }

    public static (Xapi, string) CreateCluster(Xapi x, string network)
    {
        if (x[x.TheOne(Pool), "ha-enabled"] == "true") throw new Refused("HA_IS_ENABLED");
        foreach (var host in x.All(Host))
        {
            if (x.One(Pif, ("host-uuid", host), ("network-uuid", network)) is not { } pif) throw new Refused("PIF_NOT_PRESENT");
            if (x[pif, "IP-configuration-mode"] == "None") throw new Refused("PIF_HAS_NO_NETWORK_CONFIGURATION");
            if (x[pif, "disallow-unplug"] != "true") throw new Refused("PIF_ALLOWS_UNPLUG");
            if (x[pif, "currently-attached"] != "true") throw new Refused("REQUIRED_PIF_IS_UNPLUGGED");
        }

        var (made, uuid) = x.Add(Cluster, ("network", network));
        return (made, uuid + "\n");
    }
}
