using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Sheets;
using Planner.Core.SwitchConfigs;
using Planner.Core.Tests.Drawings;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Sheets;

/// <summary>What sheets, materials and configurations say of panels, devices, management controllers and breakouts.</summary>
public sealed class RoomSheetTests
{
    private static readonly Design Room = DrawingTests.Sample("room");

    [Fact]
    public void A_label_says_this_end_with_the_name_on_the_machine_the_other_end_and_the_way()
    {
        var labels = LabelSheet.Of(Topology.Of(Room));
        Assert.Equal(2 * Room.Cables.Count, labels.Rows.Length);
        const string Way = "xen-fra-01 NIC 3 (onboard 4)|fra-sw-b GigabitEthernet2/0/9|";
        Assert.Equal(
            [
                $"T-01|FRA-R01|40|PP-R01 rear 1|PP-R02 rear 1|{Way}",
                $"T-01|FRA-R02|41|PP-R02 rear 1|PP-R01 rear 1|{Way}",
                $"FRA-004|FRA-R01|20|xen-fra-01 NIC 3 (onboard 4)|PP-R01 front 1|{Way}",
                $"FRA-004|FRA-R01|40|PP-R01 front 1|xen-fra-01 NIC 3 (onboard 4)|{Way}",
                $"FRA-004B|FRA-R02|41|PP-R02 front 1|fra-sw-b GigabitEthernet2/0/9|{Way}",
                $"FRA-004B|FRA-R02|42|fra-sw-b GigabitEthernet2/0/9|PP-R02 front 1|{Way}",
            ],
            Lines(labels, "FRA-004", "FRA-004B", "T-01")
        );
        Assert.Equal(
            [
                "SAN-B1|FRA-R02|42|fra-sw-b GigabitEthernet2/0/50|fra-san SP B B1|||",
                "SAN-B1|FRA-R02|1|fra-san SP B B1|fra-sw-b GigabitEthernet2/0/50|||",
            ],
            Lines(labels, "SAN-B1")
        );
        Assert.Contains("FRA-R01|20|xen-fra-01 iDRAC|fra-sw-ilo FastEthernet0/1|||", string.Join('\n', Lines(labels)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_bill_has_two_transceivers_a_fibre_cable_in_cages_and_none_for_a_cable_with_its_own()
    {
        var design = Room.PutAll(
            [.. Room.Cables.Where(c => c.Label is "SAN-A0").Select(c => c with { Type = Core.Designs.Values.CableType.Os2 })]);
        Assert.Equal(
            ["SFP|multimode|6", "SFP|single mode|2"],
            Lines(BillOfMaterials.Transceivers(Topology.Of(design)))
        );
        var copper = Room.PutAll([.. Room.Cables.Select(c => c with { Type = Core.Designs.Values.CableType.DacPassive })]);
        Assert.Empty(BillOfMaterials.Transceivers(Topology.Of(copper)).Rows);
    }

    [Fact]
    public void The_bill_has_panels_and_devices_and_a_breakout_once()
    {
        var first = Room.Cables.First();
        var design = Room.PutAll([.. Room.Cables.Skip(1).Take(3).Select(c => c with { LegOf = first.Id, Label = "" })]);
        Assert.Equal(Room.Cables.Count - 3, BillOfMaterials.Cables(design).Rows.Sum(r => ((NumberCell)r[3]).Value));
        Assert.Contains("cat6, 1 to 4|yellow|2|1", Lines(BillOfMaterials.Cables(design)));
        Assert.Superset(
            new HashSet<string> { "patch panel||24 x RJ45|1|2", "storage array||VNX5300|3|1", "firewall||ASA 5520|1|1" },
            Lines(BillOfMaterials.Devices(design)).ToHashSet()
        );
    }

    [Fact]
    public void A_port_that_leads_to_a_management_controller_or_a_device_is_in_use()
    {
        var topology = Topology.Of(Room);
        var map = PortMap.Of(topology, Room.Switches.Single(s => s.Name == "fra-sw-ilo"));
        var at = map.Columns.Index().ToDictionary(c => c.Item.Name, c => c.Index);
        string[] Of(string port) =>
        [
            .. ((string[])["State", "Leads to", "Its port"]).Select(c => map.Rows.Single(r => r[at["Port"]].Text == port)[at[c]].Text),
        ];
        Assert.Equal(["in use", "xen-fra-03", "iDRAC"], Of("FastEthernet0/3"));
        Assert.Equal(["in use", "fra-san", "SP A mgmtA"], Of("FastEthernet0/9"));
        Assert.Equal(["in use", "fra-fw", "inside"], Of("FastEthernet0/12"));
        Assert.Equal(["free", "", ""], Of("FastEthernet0/10"));
    }

    [Fact]
    public void Every_dialect_describes_a_port_by_what_it_leads_to_over_panels_too()
    {
        foreach (var dialect in Dialects.All)
            foreach (var (unit, expected) in (IEnumerable<(string, string[])>)[
                ("fra-sw-ilo", ["xen-fra-03 iDRAC", "fra-san mgmtA", "fra-fw inside"]),
                ("fra-sw-b", ["xen-fra-01 NIC3 Bond 2+3", "fra-san B1"]),
            ])
            {
                var design = Renamed(dialect.Name);
                var config = SwitchConfig.Of(Topology.Of(design), design.Switches.Single(s => s.Name == unit), "draft", dialect.Name);
                Assert.Empty(config.Refusals);
                Assert.All(expected, words => Assert.Contains(words, config.Text, StringComparison.Ordinal));
            }
    }

    /// <summary>The room with its ports known by number alone, which every dialect can say.</summary>
    private static Design Renamed(string dialect) => Room
        .PutAll([.. Room.Ports.Select(p => p with { Name = p.Name[(p.Name.LastIndexOf('/') + 1)..], Description = "", Lag = null })
            .Where(p => p.Name.All(char.IsAsciiDigit))])
        .PutAll([.. Room.Switches.Select(s => s with { Platform = dialect, LogicalSwitch = null })]);

    private static IEnumerable<string> Lines(Table table, params string[] labels) =>
        table.Rows.Where(r => labels.Length == 0 || labels.Contains(r[0].Text)).Select(r => string.Join('|', r.Select(c => c.Text)));
}

file static class Puts
{
    public static Design PutAll(this Design design, IEnumerable<Thing> things) => things.Aggregate(design, (d, t) => d.Put(t));
}
