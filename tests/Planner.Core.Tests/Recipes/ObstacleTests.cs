using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Recipes;

namespace Planner.Core.Tests.Recipes;

/// <summary>What cannot be met is said before anything is done: which rule stands against it, with numbers and ways out.</summary>
public sealed class ObstacleTests
{
    private static readonly Recipe Usual = new();

    private static Recipe Plain(int ports) => Usual.With(0, (SwitchRow r) => r with { Type = "", Ports = ports });

    public static TheoryData<string, Recipe, string, int?, int?> Shortages => new()
    {
        // 4 hosts of 6 NICs; two switches of 8 ports.
        { "ports", Plain(8) with { Cabling = new() { KeepFree = 0 } }, "CAB-11", 24, 16 },
        { "ports kept free", Plain(12) with { Cabling = new() { KeepFree = 25 } }, "CAB-11", 24, 18 },
        { "units", Usual with { Hosts = Usual.Hosts with { Count = 12, FromUnit = 38 } }, "", 12, 4 },
        // A /29 ends at .6; from .4 on there are three.
        { "addresses", Usual with { Hosts = Usual.Hosts with { Mask = "/29", Address = "10.20.10.4" } }, "MGMT-03", 4, 3 },
        { "hosts of the release", Usual with { Hosts = Usual.Hosts with { Count = 17, FromUnit = 1 } }, "POOL-01", 17, 16 },
        { "slow ports", Usual.With(0, (SwitchRow r) => r with { Type = "", Speed = 100 }), "SWP-10", 1000, 100 },
        { "speed", Usual with { Nics = [.. Usual.Nics.Select(n => n with { Speed = 10_000 })] }, "P-SPD-01", 10_000, 1000 },
        { "members of a bond", Usual.With(1, (NicRow r) => r with { Numbers = "2, 3, 6" }), "BOND-01", 3, 2 },
        { "one NIC in a bond", Usual.With(1, (NicRow r) => r with { Numbers = "2" }), "BOND-01", 2, 1 },
        { "switches for the legs", Usual.With(0, (SwitchRow r) => r with { Count = 1, Pattern = "sw" }), "BOND-05", 2, 1 },
        { "storage addresses", Usual.With(2, (NicRow r) => r with { Bond = null, Networks = "30, 31" }), "P-ADDR-03", 2, 1 },
        { "management", Usual.With(0, (NicRow r) => r with { Bond = null }), "MGMT-01", 2, 1 },
        { "networks of guests", Usual.With(1, (NicRow r) => r with { Bond = null, Networks = "20" }), "VIF-13", 2, 1 },
        { "no management", Usual with { Nics = [.. Usual.Nics.Skip(1)] }, "MGMT-01", 1, 0 },
        { "an MLAG of three", Usual.With(0, (SwitchRow r) => r with { Count = 3, Join = SwitchJoin.Mlag }), "M-BOND-06", 3, 2 },
    };

    [Theory, MemberData(nameof(Shortages))]
    public void A_shortage_says_its_rule_and_both_numbers(string what, Recipe recipe, string rule, int? wanted, int? free)
    {
        Assert.NotEmpty(what);
        var objections = Cooked.Of(recipe, Design.Blank).Objections;
        Assert.Contains(objections, o => o.Rule == rule && o.Wanted == wanted && o.Free == free);
        Assert.IsType<Refused>(new Cook(recipe).Decide(Design.Blank));
    }

    public static TheoryData<string, Recipe, string> Faults => new()
    {
        { "VLAN 4095", Usual.With(1, (NicRow r) => r with { Networks = "4095 Far" }), "VLAN-05" },
        { "VLAN 0", Usual.With(1, (NicRow r) => r with { Networks = "0" }), "VLAN-05" },
        { "a tag twice", Usual.With(1, (NicRow r) => r with { Networks = "20 A, 20 B" }), "VLAN-13" },
        { "two untagged", Usual.With(1, (NicRow r) => r with { Networks = "Office, Lab" }), "VLAN-13" },
        { "a NIC in two rows", Usual.With(1, (NicRow r) => r with { Numbers = "1, 2" }), "BOND-02" },
        { "LACP in 5.6", Usual.With(1, (NicRow r) => r with { Bond = BondMode.Lacp }), "M-BOND-02" },
        { "gateway outside", Usual with { Hosts = Usual.Hosts with { Gateway = "10.20.11.1" } }, "MGMT-03" },
        { "no address", Usual with { Hosts = Usual.Hosts with { Address = "10.20.10.300" } }, "MGMT-03" },
        { "guests beside management", Usual.With(0, (NicRow r) => r with { Networks = "20" }), "SEG-01" },
        { "guests beside storage", Usual.With(2, (NicRow r) => r with { Networks = "21" }), "SEG-07" },
        { "no switch for storage", Usual.With(0, (SwitchRow r) => r with { For = Traffic.Management | Traffic.Guests }), "CAB-01" },
        { "bond over two networks", Usual.With(0, (SwitchRow r) => r with { Join = SwitchJoin.Separate }), "BOND-09" },
        { "LACP over linked switches", (Usual with { Edition = Edition.Xs8 }).With(0, (SwitchRow r) => r with { Join = SwitchJoin.Linked })
            .With(1, (NicRow r) => r with { Bond = BondMode.Lacp }), "M-BOND-06" },
        { "a stack of what does not stack", Usual.With(0, (SwitchRow r) => r with { Type = "Arista 7048T-A" }), "P-ID-02" },
        { "no such network", Usual with { Vms = [new() { Networks = "99" }] }, "VIF-01" },
        { "no type", Usual.With(0, (SwitchRow r) => r with { Type = "Catalyst 1" }), "" },
        { "a server as switch", Usual.With(0, (SwitchRow r) => r with { Type = "Dell PowerEdge R710" }), "" },
        { "no pattern", Usual with { Hosts = Usual.Hosts with { Pattern = "xen" } }, "" },
        { "27 letters", Usual.With(0, (SwitchRow r) => r with { Count = 27 }), "" },
        { "no name", Usual with { Pool = " " }, "" },
        { "hidden signs", Usual with { Pool = "a\u202eb" }, "" },
        { "no NICs", Usual with { Nics = [] }, "MGMT-01" },
        { "a VM twice", Usual with { Vms = [new() { Names = "web\nweb" }] }, "" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void What_is_wrong_is_said_with_its_rule(string what, Recipe recipe, string rule)
    {
        Assert.NotEmpty(what);
        var objections = Cooked.Of(recipe, Design.Blank).Objections;
        Assert.Contains(objections, o => o.Rule == rule && o.Words.Length > 10 && o.Words.EndsWith('.'));
        Assert.IsType<Refused>(new Cook(recipe).Decide(Design.Blank));
    }

    [Fact]
    public void Each_way_out_leads_past_its_obstacle()
    {
        foreach (var objection in Shortages.SelectMany(s => Cooked.Of(s.Data.Item2, Design.Blank).Objections))
            foreach (var way in objection.Ways)
                Assert.DoesNotContain(Cooked.Of(way.Then, Design.Blank).Objections, o => o.Words == objection.Words);
    }
}
