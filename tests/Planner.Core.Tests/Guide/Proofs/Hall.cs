using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Tests.Text;

namespace Planner.Core.Tests.Guide.Proofs;

/// <summary>
/// A sound pool of some hosts with 8 NICs on two switches that a third one joins: management on NIC 0+1 (VLAN 10), guests on NIC 2+3 (VLAN
/// 20, 21 and 22 tagged), storage on NIC 4 (VLAN 31) and 5 (VLAN 32), an office on NIC 6+7 (VLAN 60). Even NICs lead to sw1, odd ones
/// to sw2.
/// </summary>
internal static class Hall
{
    private const int Nics = 8;
    private const string Guests = "mode=trunk native=99 allowed=20-22 encapsulation=dot1q stp=no";

    private static readonly string[] Setups =
    [
        "access=10 stp=no", "access=10 stp=no", Guests, Guests,
        "access=31 portfast=edge", "access=32 portfast=edge", "access=60 stp=no", "access=60 stp=no",
    ];

    private const string Uplink = "mode=trunk native=99 allowed=10,20-22,31,32,60 encapsulation=dot1q";

    private static readonly string[] Pool =
    [
        "design Hall",
        "segment site",
        "switch sw1 segment=site", "switch sw2 segment=site", "switch core segment=site",
        $"port up1 switch=sw1 {Uplink}", $"port up2 switch=sw2 {Uplink}",
        $"port down1 switch=core {Uplink}", $"port down2 switch=core {Uplink}",
        "cable a=sw1:up1 b=core:down1", "cable a=sw2:up2 b=core:down2",
        "pool production master=h1 shared-storage=yes",
        .. Enumerable.Range(0, Nics).Select(n => $"nic number={n} role={Role(n)}"),
        "bond mgmt members=0,1 mode=active-backup", "bond guests members=2,3", "bond office members=6,7",
        "network Management uplink=bond:mgmt role=management",
        "network \"VLAN 20\" kind=vlan uplink=bond:guests vlan=20",
        "network \"VLAN 21\" kind=vlan uplink=bond:guests vlan=21",
        "network \"VLAN 22\" kind=vlan uplink=bond:guests vlan=22",
        "network \"Storage A\" uplink=nic:4 role=storage", "network \"Storage B\" uplink=nic:5 role=storage",
        "network Office uplink=bond:office",
    ];

    public static Design Of(int hosts) => DesignTextTests.Read(Text(hosts));

    public static string Text(int hosts) => string.Join('\n', [
        .. Pool,
        .. Enumerable.Range(1, hosts).SelectMany(Host),
        .. Enumerable.Range(1, 4).SelectMany(n => (string[])[
            $"vm web{n} home=h{1 + (n - 1) % hosts} needs=\"VLAN 2{n % 3}\"",
            $"vif vm=web{n} device=0 network=\"VLAN 2{n % 3}\"",
        ]),
        "vm desk home=h1 needs=Office", "vif vm=desk device=0 network=Office",
    ]);

    private static IEnumerable<string> Host(int number)
    {
        yield return $"host h{number} ip=192.0.2.{10 + number} mask=255.255.255.0 gateway=192.0.2.1";
        for (var nic = 0; nic < Nics; nic++)
        {
            yield return $"port {number}/{nic} switch=sw{1 + nic % 2} {Setups[nic]}";
            yield return $"cable a=h{number}:{nic} b=sw{1 + nic % 2}:{number}/{nic}";
            yield return $"host-nic host=h{number} nic={nic} mac=3c:ec:ef:00:{number:x2}:{nic:x2}";
        }

        yield return $"interface host=h{number} uplink=nic:4 purpose=storage ip=198.51.100.{10 + number} mask=255.255.255.0";
        yield return $"interface host=h{number} uplink=nic:5 purpose=storage ip=203.0.113.{10 + number} mask=255.255.255.0";
    }

    private static string Role(int nic) => nic switch { 0 or 1 => "management", 4 or 5 => "storage", _ => "vm" };
}
