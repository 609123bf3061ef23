using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Designs;
using Planner.Core.SwitchConfigs;
using Planner.Core.Tests.Text;

namespace Planner.Core.Tests.SwitchConfigs;

/// <summary>Small designs with one switch sw1, once with each vendor's port names.</summary>
internal static class SwitchDesigns
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["access"] = """
                design "Frankfurt A"
                segment lan
                switch sw1 segment=lan @ model="Catalyst 2960"
                switch sw2 segment=lan
                port !1 switch=sw1 access=100 portfast=edge
                port !2 switch=sw1 access=100 portfast=edge
                port !10 switch=sw1 mode=trunk native=1 allowed=100
                port !1 switch=sw2
                pool p master=xen-fra-01
                nic number=0 role=management
                host xen-fra-01
                host xen-fra-02
                network "Management FRA" uplink=nic:0 role=management
                cable a=xen-fra-01:0 b=sw1:!1
                cable a=xen-fra-02:0 b=sw1:!2
                cable a=sw1:!10 b=sw2:!1
                """,
            ["trunk"] = """
                design "Trunks with a native VLAN of their own"
                segment lan
                switch sw1 segment=lan @ bpdu-guard-default=yes
                port !1 switch=sw1 mode=trunk native=999 allowed=234,485 encapsulation=dot1q portfast=edge-trunk
                port !2 switch=sw1 mode=trunk allowed=234,485 encapsulation=dot1q portfast=edge
                port !3 switch=sw1 mode=trunk native=1 allowed=all portfast=edge-trunk port-security=yes max-macs=20
                pool p master=h1
                nic number=5
                nic number=6
                nic number=7
                host h1
                network "VM 485" kind=vlan uplink=nic:5 vlan=485
                network "234" kind=vlan uplink=nic:5 vlan=234
                network "Network 5" uplink=nic:5
                cable a=h1:5 b=sw1:!1
                cable a=h1:6 b=sw1:!2
                cable a=h1:7 b=sw1:!3
                """,
            ["many-vlans"] = $$"""
                design "Three hundred VLANs"
                switch sw1 @
                port !1 switch=sw1 mode=trunk native=1 allowed={{string.Join(
                    ',',
                    Enumerable.Range(0, 100).Select(i => $"{1010 + i * 10}-{1012 + i * 10}")
                )}} portfast=edge-trunk
                pool p master=h1
                nic number=0
                host h1
                network "Backup" kind=vlan uplink=nic:0 vlan=1011
                cable a=h1:0 b=sw1:!1
                """,
            ["lag"] = """
                design "LACP bond over an MLAG pair"
                logical-switch pair link=mlag
                switch sw1 logical-switch=pair @
                switch sw2 logical-switch=pair @
                lag po10 switch=sw1 number=10 fallback=yes
                lag po11 switch=sw1 number=11 mode=static
                port !1 switch=sw1 mode=trunk native=1 allowed=10,20-22 portfast=edge-trunk stp=no lag=po10 mtu=9000
                port !2 switch=sw1 access=30 portfast=edge lag=po11
                port !3 switch=sw1 access=30 portfast=edge lag=po11
                port !1 switch=sw2 mode=trunk native=1 allowed=10,20-22 portfast=edge-trunk stp=no lag=po10 mtu=9000
                pool p master=h1 edition=8.0-8.2
                nic number=0
                nic number=1
                nic number=2
                nic number=3
                host h1
                bond "Bond 0+1" members=0,1 mode=lacp
                network "Bond 0+1" uplink="bond:Bond 0+1"
                network "Ten" kind=vlan uplink="bond:Bond 0+1" vlan=10
                cable a=h1:0 b=sw1:!1
                cable a=h1:1 b=sw2:!1
                cable a=h1:2 b=sw1:!2
                cable a=h1:3 b=sw1:!3
                """,
            ["fixed-speed"] = """
                design "A 10/100 switch"
                switch sw1 @ speed-class=10/100 model="Catalyst 3550"
                port !1 switch=sw1 access=10 portfast=edge speed=100 duplex=full
                port !2 switch=sw1 access=10 portfast=edge speed=100 duplex=half mtu=1400
                port !3 switch=sw1 access=10 stp=no duplex=full
                pool p master=h1
                nic number=0
                nic number=1
                nic number=2
                host h1
                network "Network 0" uplink=nic:0 role=management
                cable a=h1:0 b=sw1:!1
                cable a=h1:1 b=sw1:!2
                cable a=h1:2 b=sw1:!3
                """,
            ["unused"] = """
                design "Spare and shut ports"
                switch sw1 @ model="WS-C3750-24T"
                port !1 switch=sw1 access=999 shutdown=yes
                port !2 switch=sw1 access=999
                port !3 switch=sw1 access=20 description="Storage array, controller A" mtu=9000 portfast=edge bpdu-guard=yes
                port !4 switch=sw1 mode=trunk
                """,
            ["hostile"] = """
                design "Names; `with` $(teeth) <b>"
                switch sw1 @
                port !1 switch=sw1 access=10 portfast=edge description="no shutdown ! exit? \"quoted\" \\ Zürich 日本"
                port !2 switch=sw1 mode=trunk native=1 allowed=10-11 portfast=edge-trunk
                pool p master="h1; reload"
                nic number=0
                nic number=1
                host "h1; reload"
                network "VLAN 11; no vlan 10" kind=vlan uplink=nic:1 vlan=11
                network "????" kind=vlan uplink=nic:1 vlan=10
                cable a="h1; reload:0" b=sw1:!1
                cable a="h1; reload:1" b=sw1:!2
                """,
        };

    public static Design Of(string name, string dialect) => DesignTextTests.Read(Written(All[name], dialect));

    /// <summary>A text in which ! stands before the number of a port, with a dialect's platform and names.</summary>
    public static string Written(string design, string dialect)
    {
        var spoken = Dialects.Named(dialect).Get();
        var text = design.Replace(" @", $" platform={dialect}", StringComparison.Ordinal);
        if (!spoken.About.Mlag)
            text = text.Replace("port !1 switch=sw2", "port !4 switch=sw1", StringComparison.Ordinal)
                .Replace("sw2:!1", "sw1:!4", StringComparison.Ordinal);
        if (!spoken.About.StaticLags) text = text.Replace(" mode=static", "", StringComparison.Ordinal);
        return Regex.Replace(
            text,
            "(?<=port |:)!([0-9]+)",
            m => spoken.Usual(int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
        );
    }

    public static TheoryData<string, string> EachWithEachDialect() =>
        new(from name in All.Keys from dialect in Dialects.All select (name, dialect.Name));
}
