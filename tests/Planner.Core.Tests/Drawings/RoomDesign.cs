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

    /// <summary>A rack numbered from the top with devices of half width and ports of every form.</summary>
    public const string Mixed = """
        design Mixed
        rack A1 site=FRA room=2.14 row=3 units=24 numbered=top weight-limit=600 power-limit=4000 depth-mm=900
        switch tor-a rack=A1 u=1 vendor=nvidia model=SN2010 speed-class=10G+ width=half side=left
        switch tor-b rack=A1 u=1 vendor=nvidia model=SN2010 speed-class=10G+ width=half side=right
        port 1 switch=tor-a access=10
        port 17 switch=tor-a access=10
        port 17 switch=tor-b access=10
        port HundredGigE1/0/22 switch=tor-b access=10
        panel duplex rack=A1 u=2 model="2 x LC"
        panel half rack=A1 u=3 width=half side=left
        panel behind rack=A1 u=5 depth=half face=rear
        rear-port trunk panel=duplex positions=2
        rear-port trunk panel=half positions=2
        front-port 1 panel=duplex rear=#RP1 position=1
        front-port 2 panel=duplex rear=#RP1 position=2
        front-port A panel=half rear=#RP2 position=1
        front-port B panel=half rear=#RP2 position=2
        device fw type=firewall rack=A1 u=3 width=half side=right model="Small firewall with a long name"
        device pdu-a type=pdu rack=A1 height=0 face=rear side=left
        device blank1 type=blank rack=A1 u=4
        device kvm type=kvm rack=A1 u=5 depth=half
        device array type=storage-array rack=A1 u=20 height=4
        device vswitch type=appliance
        device-port e0 device=fw
        device-port out1 device=pdu-a purpose=power
        device-port a0 device=array controller=A purpose=storage-target speed=25000
        device-port a1 device=array controller=A purpose=storage-target speed=25000
        device-port b0 device=array controller=B purpose=storage-target speed=100000
        pool p master=h1
        nic number=0 role=management slot="port 1"
        nic number=1 speed=25000
        nic number=2 speed=100000
        host h1 rack=A1 u=10 height=2
        host h2 rack=A1 u=12 width=half side=left
        bmc iLO host=h1
        bmc XCC host=h2
        network "Network 0" uplink=nic:0 role=management
        network Fast uplink=nic:1
        cable a=array:a0 b=tor-a:17 type=mmf-om4
        cable a=array:b0 b=tor-b:HundredGigE1/0/22 type=dac-passive
        cable a=h1:iLO b=fw:e0
        cable a=h1:1 b=duplex:1 type=mmf-om4 label=F1
        cable a=duplex:rear:trunk b=half:rear:trunk type=mmf-om4 label=TRUNK
        cable a=half:A b=tor-a:1 type=mmf-om4 label=F2
        cable a=h1:2 b=array:a1 type=mmf-om4
        cable a=h2:1 b=duplex:2 type=mmf-om4 label=F3
        """;

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
                    .Append("purpose=storage-target speed=1000 mask=255.255.255.0 ")
                    .Append(CultureInfo.InvariantCulture, $"ip=10.20.30.{(controller == "SP A" ? 2 : 4) + p}\n");
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

    private const string ToTheOther = @"^cable a=xen-fra-(?<host>0[1-4](?=:[35] b=fra-sw-b)|0[5-8](?=:[24] b=fra-sw-a)):(?<nic>.) "
        + @"b=(?<port>\S+) label=(?<label>\S+)";

    [GeneratedRegex(ToTheOther)]
    private static partial Regex ToTheOtherRack();
}
