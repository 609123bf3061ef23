using System.Globalization;
using System.Text;

namespace Planner.Core.Tests.Drawings;

/// <summary>The text of a full pool: 16 hosts with 8 NICs each on four switches, bonds, VLANs, storage and VMs.</summary>
public static class BigPool
{
    public static string Text(int hosts = 16, int nics = 8)
    {
        var to = new StringBuilder("design \"Full pool\"\n");
        for (var r = 1; r <= 2; r++) to.Append(CultureInfo.InvariantCulture, $"rack \"Rack {r}\" site=Frankfurt row=A units=42\n");
        Switches(to);
        to.Append("pool full master=xen01\n");
        for (var n = 0; n < nics; n++)
            to.Append(
                CultureInfo.InvariantCulture,
                $"nic number={n} role={(n < 2 ? "management" : n >= 6 ? "storage" : "vm")} speed={(n >= 6 ? 10000 : 1000)}\n"
            );
        for (var h = 1; h <= hosts; h++)
            Host(to, h);
        to.Append(
            "bond bond-mgmt members=0,1 mode=active-backup\nbond bond-vm members=2,3\nbond bond-stor members=6,7 mode=active-backup\n"
        );
        to.Append(
            "network Management uplink=bond:bond-mgmt role=management\nnetwork Storage uplink=bond:bond-stor role=storage mtu=9000\n"
        );
        for (var v = 1; v <= 4; v++)
            to.Append(CultureInfo.InvariantCulture, $"network \"Production VLAN {v * 10}\" kind=vlan uplink=bond:bond-vm vlan={v * 10}\n");
        to.Append("network Backup uplink=nic:4\nnetwork DMZ uplink=nic:5\nnetwork Lab kind=private-single home=xen02\n");
        for (var v = 1; v <= 2 * hosts; v++) Vm(to, v, hosts);
        for (var h = 1; h <= hosts; h++)
            for (var n = 0; n < nics; n++)
                to.Append(
                    CultureInfo.InvariantCulture,
                    $"cable a=xen{h:00}:{n} b={Unit(n)}:Gi1/0/{(n >= 6 ? h : (h - 1) * 3 + n / 2 + 1)} label=C-{h:00}-{n} length-cm=200\n"
                );
        return to.ToString();
    }

    private static string Unit(int nic) => nic >= 6 ? nic % 2 == 0 ? "sw-c" : "sw-d" : nic % 2 == 0 ? "sw-a" : "sw-b";

    private static void Switches(StringBuilder to)
    {
        to.Append("segment lan subnet=192.0.2.0/24\nlogical-switch stack-1 link=stack segment=lan\nlogical-switch stack-2 link=stack\n");
        foreach (var (i, name) in new[] { "sw-a", "sw-b", "sw-c", "sw-d" }.Index())
        {
            to.Append(
                CultureInfo.InvariantCulture,
                $"switch {name} vendor=cisco model=C9300-48T logical-switch=stack-{i / 2 + 1} rack=\"Rack {i % 2 + 1}\" u={42 - i / 2}\n"
            );
            for (var p = 1; p <= 48; p++)
                to.Append(
                    CultureInfo.InvariantCulture,
                    $"port Gi1/0/{p} switch={name} mode=trunk native=1 allowed=10,20,30,40 portfast=edge-trunk{(p == 48 && name == "sw-c" ? " shutdown=yes" : "")}\n"
                );
        }
    }

    private static void Host(StringBuilder to, int h) =>
        to.Append(
            CultureInfo.InvariantCulture,
            $"host xen{h:00} ip=192.0.2.{10 + h} mask=255.255.255.0 gateway=192.0.2.1 rack=\"Rack {(h + 1) % 2 + 1}\" u={2 * ((h + 1) / 2)} height=2 model=\"PowerEdge R640\"\n"
        );

    private static void Vm(StringBuilder to, int v, int hosts)
    {
        to.Append(CultureInfo.InvariantCulture, $"vm app-{v:00} home=xen{(v - 1) % hosts + 1:00}\n");
        to.Append(CultureInfo.InvariantCulture, $"vif vm=app-{v:00} device=0 network=\"Production VLAN {v % 4 * 10 + 10}\"\n");
        if (v % 3 == 0) to.Append(CultureInfo.InvariantCulture, $"vif vm=app-{v:00} device=1 network=Backup\n");
    }
}
