using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Sheets;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Sheets;

public sealed class CablingSheetTests
{
    private const string Two = """
        design "Two racks"
        rack R1
        rack R2
        segment lan
        switch sw-a segment=lan rack=R1 u=42 vendor=cisco model="C9300-48T"
        switch sw-b segment=lan rack=R2 u=42 vendor=cisco model="C9300-48T"
        lag po1 switch=sw-b
        port Gi1/0/1 switch=sw-a access=100 portfast=edge
        port Gi1/0/2 switch=sw-a mode=trunk native=1 allowed=1,234,485 portfast=edge-trunk
        port Gi1/0/10 switch=sw-a mode=trunk native=1 allowed=all
        port Gi1/0/1 switch=sw-b mode=trunk native=1 allowed=all
        port Gi1/0/2 switch=sw-b mode=trunk native=7 allowed=234,485 portfast=edge-trunk description="Towards h1"
        port Gi1/0/3 switch=sw-b shutdown=yes speed=100 duplex=full lag=po1
        pool p master=h1
        nic number=0 role=management
        nic number=2
        nic number=10
        host h1 rack=R1 u=10 height=2 model=R740
        host h2 rack=R1 u=20 model=R740
        host h3
        bond "Bond 2+10" members=2,10
        network "Management" uplink=nic:0 role=management
        network "VLAN 234" kind=vlan uplink="bond:Bond 2+10" vlan=234
        network "VLAN 485" kind=vlan uplink="bond:Bond 2+10" vlan=485
        cable a=h1:10 b=sw-b:Gi1/0/2 label=BLUE-1 colour=blue length-cm=150 type=cat6a stage=before-install
        cable a=sw-b:Gi1/0/1 b=sw-a:Gi1/0/10 type=mmf-om4 length-cm=300
        cable a=sw-a:Gi1/0/2 b=h1:2 colour=blue length-cm=150 type=cat6a label=C4
        cable a=h2:0 b=sw-a:Gi1/0/1
        """;

    [Fact]
    public void Cables_stand_in_the_order_of_work_with_both_ends_and_their_networks()
    {
        var sheet = CablingSheet.Of(Topology.Of(DesignTextTests.Read(Two)));
        Assert.Equal(
            "Label,Type,Colour,Length (m),Length given,From rack,From U,From device,From port,Printed there,To rack,To U,"
                + "To device,To port,Networks,Untagged VLAN,Tagged VLANs,Bond,Plugged,Hop,Way from,Way to,Breakout",
            string.Join(',', sheet.Columns.Select(c => c.Name))
        );
        Assert.Equal(
            [
                "C2|mmf-om4||3||R1|42|sw-a|Gi1/0/10||R2|42|sw-b|Gi1/0/1||1|all||||||",
                "C4-2|cat6||||R1|20|h2|NIC 0||R1|42|sw-a|Gi1/0/1|Management|100|||||||",
                "C4|cat6a|blue|1.5||R1|10|h1|NIC 2||R1|42|sw-a|Gi1/0/2|VLAN 234; VLAN 485|1|234,485|Bond 2+10|||||",
                "BLUE-1|cat6a|blue|1.5||R1|10|h1|NIC 10||R2|42|sw-b|Gi1/0/2|VLAN 234; VLAN 485|7|234,485|Bond 2+10|before install||||",
            ],
            sheet.Rows.Select(r => string.Join('|', r.Select(c => c.Text)))
        );
    }

    [Fact]
    public void A_port_map_shows_every_port_of_a_switch()
    {
        var design = DesignTextTests.Read(Two);
        var map = PortMap.Of(Topology.Of(design), design.Switches.Last());
        Assert.Equal(
        [
            "Gi1/0/1|trunk|1|all|on|off|off|off|auto|1500||in use|sw-a|Gi1/0/10||C2|",
            "Gi1/0/2|trunk|7|234,485|on|edge trunk|off|off|auto|1500||in use|h1|NIC 10|VLAN 234; VLAN 485|BLUE-1|Towards h1",
            "Gi1/0/3|access|1||on|off|off|off|100 full|1500|po1|shut|||||",
        ], map.Rows.Select(r => string.Join('|', r.Select(c => c.Text))));
        Assert.All(map.Rows, r => Assert.Equal(map.Columns.Length, r.Length));
    }

    [Fact]
    public void The_bill_counts_cables_and_devices()
    {
        var design = DesignTextTests.Read(Two);
        Assert.Equal(
            ["cat6|||1", "cat6a|blue|1.5|2", "mmf-om4||3|1"],
            BillOfMaterials.Cables(design).Rows.Select(r => string.Join('|', r.Select(c => c.Text)))
        );
        Assert.Equal(
            ["rack|||42|2", "switch|cisco|C9300-48T|1|2", "host|||1|1", "host||R740|1|1", "host||R740|2|1"],
            BillOfMaterials.Devices(design).Rows.Select(r => string.Join('|', r.Select(c => c.Text)))
        );
    }

    [Fact]
    public void Every_cable_has_a_row_and_a_label_of_its_own()
    {
        var design = Many(16, 8);
        var sheet = CablingSheet.Of(Topology.Of(design));
        Assert.Equal(16 * 8, sheet.Rows.Length);
        Assert.Equal(16 * 8, sheet.Rows.Select(r => r[0].Text).Distinct().Count());
        Assert.All(sheet.Rows, r => Assert.Equal(sheet.Columns.Length, r.Length));
        Assert.Equal(16 * 8, BillOfMaterials.Cables(design).Rows.Sum(r => ((NumberCell)r[3]).Value));
    }

    [Fact]
    public void Hostile_names_stay_data_and_change_no_other_cell()
    {
        var design = DesignTextTests.Read(Two);
        var plain = CablingSheet.Of(Topology.Of(design));
        foreach (var hostile in Hostile.Names)
        {
            var named = design.Put(design.Hosts.First() with { Name = hostile });
            var sheet = CablingSheet.Of(Topology.Of(named));
            Assert.Equal(
                plain.Rows.Select(r => r.Select(c => c.Text == "h1" ? hostile : c.Text)),
                sheet.Rows.Select(r => r.Select(c => c.Text))
            );
            Assert.All(Csv.Write(sheet).Split("\r\n")[1..], l => Assert.False(Csv.IsRisky(l)));
        }
    }

    [Theory]
    [InlineData("Gi1/0/2", "Gi1/0/10", -1)]
    [InlineData("NIC 9", "NIC 10", -1)]
    [InlineData("a", "a", 0)]
    [InlineData("a01", "a1", -1)]
    [InlineData("B", "a", -1)]
    [InlineData("R2", "R10", -1)]
    [InlineData("x", "x1", -1)]
    public void Names_are_ordered_as_people_do(string a, string b, int order)
    {
        Assert.Equal(order, Math.Sign(Planner.Core.Text.NaturalOrder.Names.Compare(a, b)));
        Assert.Equal(-order, Math.Sign(Planner.Core.Text.NaturalOrder.Names.Compare(b, a)));
    }

    private static Design Many(int hosts, int nics) => DesignTextTests.Read(string.Join('\n',
    [
        "design many", "switch sw", "pool p master=h1",
        .. Enumerable.Range(0, nics).Select(n => $"nic number={n}"),
        .. Enumerable.Range(1, hosts).Select(h => $"host h{h}"),
        .. Enumerable.Range(1, hosts * nics).Select(p => $"port Gi1/0/{p} switch=sw"),
        .. Enumerable.Range(0, hosts * nics).Select(c => $"cable a=h{c / nics + 1}:{c % nics} b=sw:Gi1/0/{c + 1}"),
    ]));
}
