using Planner.Core.Guide;

namespace Planner.Core.Tests.Guide;

public sealed class TrafficCaseTests
{
    [Theory]
    [MemberData(nameof(TrafficCases.SwitchPorts), MemberType = typeof(TrafficCases))]
    [MemberData(nameof(TrafficCases.VirtualInterfaces), MemberType = typeof(TrafficCases))]
    [MemberData(nameof(TrafficCases.Segregation), MemberType = typeof(TrafficCases))]
    [MemberData(nameof(TrafficCases.PrivateNetworks), MemberType = typeof(TrafficCases))]
    [MemberData(nameof(TrafficCases.Vlans), MemberType = typeof(TrafficCases))]
    public void A_state_gives_these_findings(string what, string expected, string[] changes)
    {
        var topology = Cases.Of(changes);
        var found = Cases.New(topology);
        Assert.True(expected == found, $"{what}: {found}");
        foreach (var finding in Cases.Findings(topology))
        {
            RuleTests.Sound(topology.Design, finding);
            if (Rules.Named(finding.Rule)!.FixOf(topology, finding) is { } fix) Cases.Mends(topology, finding, fix);
        }
    }
}
