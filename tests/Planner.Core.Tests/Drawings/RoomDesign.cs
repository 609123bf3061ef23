using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Planner.Core.Text;

namespace Planner.Core.Tests.Drawings;

/// <summary>
/// The reference pool as a technician finds it: a patch panel in each rack, management controllers with a switch of their own, a storage
/// array with two controllers, a firewall, and two storage NICs cabled to each other.
/// </summary>
public static partial class RoomDesign
{
    private const int Hosts = 8;

    public static string Text()
    {
        var to = new StringBuilder();
        foreach (var line in DesignText.Write(Planner.Core.Templates.Templates.Find("reference")!.Design()).Split('\n'))
        {
            to.Append(ToTheOtherRack().Match(line) is { Success: true } cable ? Patched(cable) : line).Append('\n');
            if (line.StartsWith("segment ", StringComparison.Ordinal)) to.Append(Room());
        }

        return to.Append(Rest()).ToString();
    }

    /// <summary>From a host in the one rack to the switch in the other: over both panels.</summary>
    private static string Patched(Match cable)
    {
        var (number, nic) = (cable.Groups["host"].Value, cable.Groups["nic"].Value);
        var nth = int.Parse(number, CultureInfo.InvariantCulture) - 1;
        var (near, far) = nth < 4 ? ("PP-R01", "PP-R02") : ("PP-R02", "PP-R01");
        var socket = nth % 4 + 1 + (nic is "4" or "5" ? 4 : 0) + (nth < 4 ? 0 : 12);
        return $"""
            cable a=xen-fra-{number}:{nic} b={near}:{socket} label={cable.Groups["label"].Value} length-ft=7
            cable a={near}:rear:{socket} b={far}:rear:{socket} label=T-{socket:00} type=cat6a length-cm=600 
            cable a={far}:{socket} b={cable.Groups["port"].Value} label={cable.Groups["label"].Value}B length-ft=3 
            """;
    }

    private static string Room()
    {
        var to = new StringBuilder("""
            switch fra-sw-ilo vendor=cisco platform=cisco-ios model="Catalyst 2960" rack=FRA-R02 u=40
            device fra-san type=storage-array model=VNX5300 rack=FRA-R02 u=1 height=3
            device fra-fw type=firewall model="ASA 5520" rack=FRA-R01 u=39
            panel PP-R01 model="24 x RJ45" rack=FRA-R01 u=40
            panel PP-R02 model="24 x RJ45" rack=FRA-R02 u=41

            """);
        for (var p = 1; p <= 12; p++) to.Append(CultureInfo.InvariantCulture, $"port FastEthernet0/{p} switch=fra-sw-ilo access=11\n");
        foreach (var (i, panel) in ((string[])["PP-R01", "PP-R02"]).Index())
            for (var s = 1; s <= 24; s++)
                to.Append(CultureInfo.InvariantCulture, $"rear-port {s} panel={panel}\n")
                    .Append(CultureInfo.InvariantCulture, $"front-port {s} panel={panel} rear=#RP{i * 24 + s}\n");
        foreach (var controller in (string[])["SP A", "SP B"])
            for (var p = 0; p < 2; p++)
                to.Append(CultureInfo.InvariantCulture, $"device-port {controller[3]}{p} device=fra-san controller=\"{controller}\" ")
                    .Append(CultureInfo.InvariantCulture, $"purpose=storage-target speed=1000 ip=10.20.30.{(controller == "SP A" ? 2 : 4) + p} mask=255.255.255.0\n");
        to.Append("device-port mgmtA device=fra-san controller=\"SP A\" purpose=management\n");
        to.Append("device-port inside device=fra-fw\ndevice-port outside device=fra-fw\n");
        return to.ToString();
    }

    private static string Rest()
    {
        var to = new StringBuilder();
        for (var h = 1; h <= Hosts; h++)
            to.Append(CultureInfo.InvariantCulture, $"bmc iDRAC host=xen-fra-0{h} ip=10.20.11.{h} mask=255.255.255.0\n")
                .Append(CultureInfo.InvariantCulture, $"cable a=xen-fra-0{h}:iDRAC b=fra-sw-ilo:FastEthernet0/{h} colour=red \n");
        return to.Append(CultureInfo.InvariantCulture, $"""
            nic number=6 role=unused
            port GigabitEthernet1/0/49 switch=fra-sw-a access=30
            port GigabitEthernet1/0/50 switch=fra-sw-a access=30
            port GigabitEthernet2/0/49 switch=fra-sw-b access=30
            port GigabitEthernet2/0/50 switch=fra-sw-b access=30
            cable a=fra-san:A0 b=fra-sw-a:GigabitEthernet1/0/49 label=SAN-A0 type=mmf-om3
            cable a=fra-san:A1 b=fra-sw-b:GigabitEthernet2/0/49 label=SAN-A1 type=mmf-om3
            cable a=fra-san:B0 b=fra-sw-a:GigabitEthernet1/0/50 label=SAN-B0 type=mmf-om3
            cable a=fra-san:B1 b=fra-sw-b:GigabitEthernet2/0/50 label=SAN-B1 type=mmf-om3
            cable a=fra-san:mgmtA b=fra-sw-ilo:FastEthernet0/9
            cable a=fra-fw:inside b=fra-sw-ilo:FastEthernet0/12
            cable a=xen-fra-01:6 b=xen-fra-08:6 label=MESH-1
            cable a=xen-fra-02:6 b=xen-fra-03:6 label=MESH-2
            cable a=xen-fra-04:6 b=PP-R01:23 label=OPEN-1
            cable a=PP-R01:rear:24 b=PP-R02:rear:24 label=T-24
            """).ToString();
    }

    [GeneratedRegex(@"^cable a=xen-fra-(?<host>0[1-4]):(?<nic>[35]) b=(?<port>fra-sw-b:\S+) label=(?<label>\S+)|^cable a=xen-fra-(?<host>0[5-8]):(?<nic>[24]) b=(?<port>fra-sw-a:\S+) label=(?<label>\S+)")]
    private static partial Regex ToTheOtherRack();
}
