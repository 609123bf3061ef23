using System.Globalization;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;
using static Planner.Core.Tests.HostScripts.Xapi;

namespace Planner.Core.Tests.HostScripts;

/// <summary>A pool as it is after installation and joining: every NIC a network of its own, management with its address.</summary>
internal static class InstalledPool
{
    public static (Xapi Pool, string Master) Of(PoolTopology plan)
    {
        var x = Empty(plan.Pool.Edition);
        var nets = new Dictionary<int, string>();
        foreach (var nic in plan.Nics)
            (x, nets[nic.Number]) = x.Add(
                Net,
                ("name-label", $"Pool-wide network associated with eth{nic.Number}"), ("name-description", ""), ("MTU", "1500"),
                ("bridge", $"xenbr{nic.Number}")
            );
        var master = "";
        foreach (var host in plan.Hosts)
        {
            (x, var uuid) = x.Add(
                Xapi.Host, ("name-label", host.Name), ("enabled", "true"), ("host-metrics-live", "true"),
                ("software-version:product_version", Version(plan.Pool.Edition)),
                ("software-version:product_brand", Brand(plan.Pool.Edition))
            );
            if (host == plan.Master) master = uuid;
            foreach (var nic in plan.Nics) x = Nic(x, plan, host, uuid, nic.Number, nets[nic.Number]);
        }

        (x, var pool) = x.Add(Xapi.Pool, ("name-label", ""), ("master", master), ("ha-enabled", "false"));
        return (x.Edition >= Edition.Xs73 ? x.Set(pool, ("igmp-snooping-enabled", "false")) : x, master);
    }

    private static Xapi Nic(Xapi x, PoolTopology plan, Host host, string uuid, int number, string network)
    {
        var mac = plan.HostNics.FirstOrDefault(n => n.Host == host.Id && n.Nic == number)?.Mac?.ToString() ?? Mac(host, number);
        (x, var pif) = XapiNetworks.NewPif(x, uuid, network, $"eth{number}", "-1", mac);
        x = x.Set(pif, ("physical", "true"));
        return number == ManagementNic(plan) ? Managed(x, host, pif) : x;
    }

    public static string Mac(Host host, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"00:1e:67:00:{host.Id.Number:x2}:{number:x2}");

    public static int ManagementNic(PoolTopology plan)
    {
        var uplink = plan.ManagementNetworks.FirstOrDefault()?.Uplink;
        return uplink?.Nic ?? plan.Bonds.FirstOrDefault(b => b.Id == uplink?.Bond)?.Members[0] ?? 0;
    }

    private static Xapi Managed(Xapi x, Host host, string pif)
    {
        x = x.Set(pif, ("management", "true"), ("IP-configuration-mode", "None"));
        if (host.OverIpv6 is { Mask: not null } six) x = x.Set(pif, ("IPv6", six.ToString()), ("IPv6-configuration-mode", "Static"));
        if (host.AddressMode == AddressMode.Dhcp) return x.Set(pif, ("IP-configuration-mode", "DHCP"), ("IP", "192.0.2.250"));
        if (host.Address is not { IsV6: false } ip || host.Mask is not { } mask) return x;
        x = x.Set(pif, ("IP-configuration-mode", "Static"), ("IP", ip.ToString()), ("netmask", mask.ToString()));
        if (host.Dns.Length > 0) x = x.Set(pif, ("DNS", host.Dns));
        return host.Gateway is { } gateway ? x.Set(pif, ("gateway", gateway.ToString())) : x;
    }

    private static string Brand(Edition edition) => edition switch
    {
        Edition.Xcp82 or Edition.Xcp83 => "XCP-ng",
        Edition.Ch8 => "Citrix Hypervisor",
        _ => "XenServer",
    };

    private static string Version(Edition edition) => edition switch
    {
        Edition.Guide => "5.6.100",
        Edition.Xs60 => "6.0.2",
        Edition.Xs61 => "6.2.0",
        Edition.Xs70 => "7.1.2",
        Edition.Xs73 => "7.6.0",
        Edition.Ch8 => "8.2.1",
        Edition.Xs8 => "8.4.0",
        Edition.Xcp82 => "8.2.1",
        _ => "8.3.0",
    };
}
