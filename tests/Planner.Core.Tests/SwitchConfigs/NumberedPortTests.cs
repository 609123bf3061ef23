using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.SwitchConfigs;
using Planner.Core.Templates;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.SwitchConfigs;

/// <summary>Scenario templates number their ports; every dialect names them its own way.</summary>
public sealed class NumberedPortTests
{
    public static TheoryData<string, string> Everything => new(
        from template in Core.Templates.Templates.All
        from dialect in Dialects.All
        select (template.Id, dialect.Name));

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_switch_of_every_template_can_be_configured_in_every_dialect_that_knows_its_ports(string template, string dialect)
    {
        var design = Core.Templates.Templates.All.Single(t => t.Id == template).Design();
        foreach (var unit in design.Switches.Where(s => s.Platform.Length == 0 || s.Platform == dialect))
            Assert.DoesNotContain(
                SwitchConfig(design, unit, dialect).Refusals,
                r => !r.EndsWith("uses VLAN 1, which sonic does not have.", StringComparison.Ordinal)
            );
    }

    [Theory]
    [InlineData("cisco-ios", SpeedClass.Gigabit, "interface GigabitEthernet1/0/1")]
    [InlineData("cisco-ios", SpeedClass.Fast, "interface FastEthernet0/1")]
    [InlineData("cisco-ios", SpeedClass.TenGigabit, "interface TenGigabitEthernet1/0/1")]
    [InlineData("arista-eos", SpeedClass.Gigabit, "interface Ethernet1")]
    [InlineData("cisco-nxos", SpeedClass.Gigabit, "interface Ethernet1/1")]
    [InlineData("dell-os10", SpeedClass.Gigabit, "interface ethernet1/1/1")]
    [InlineData("aruba-aoscx", SpeedClass.Gigabit, "interface 1/1/1")]
    public void A_number_becomes_the_platforms_usual_name_and_the_head_says_so(string dialect, SpeedClass speed, string line)
    {
        var design = Core.Templates.Templates.All.Single(t => t.Id == "S-07").Design();
        var unit = design.Switches.First() with { SpeedClass = speed };
        var text = SwitchConfig(design.Put(unit), unit, dialect).Text!;
        Assert.Contains(line, text.Split('\n'));
        Assert.Contains("numbers ports without naming them", text, StringComparison.Ordinal);
    }

    private static SwitchConfig SwitchConfig(Design design, Switch unit, string dialect) =>
        Core.SwitchConfigs.SwitchConfig.Of(Topology.Of(design), unit, "A", dialect);
}
