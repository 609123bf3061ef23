using Planner.Core.SwitchConfigs;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.SwitchConfigs;

public sealed class GoldenConfigTests
{
    [Theory, MemberData(nameof(SwitchDesigns.EachWithEachDialect), MemberType = typeof(SwitchDesigns))]
    public void Each_design_is_written_as_it_was_accepted(string name, string dialect)
    {
        var design = SwitchDesigns.Of(name, dialect);
        var config = SwitchConfig.Of(Topology.Of(design), design.Switches.First(), "P1");
        Assert.Empty(config.Refusals);
        Golden.Same($"{name}.{dialect}.golden", config.Text!);
        Assert.Equal(config.Text, SwitchConfig.Of(Topology.Of(design), design.Switches.First(), "P1", dialect).Text);
    }
}
