using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;

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
        var topology = Cases.Full(changes);
        var found = Cases.New(topology);
        Assert.True(expected == found, $"{what}: {found}");
        foreach (var finding in Cases.Open(topology)) RuleTests.Sound(topology.Design, finding);
    }

    /// <summary>Those whose fix has to be right as it is; others may know one that is then not offered.</summary>
    [Theory]
    [MemberData(nameof(TrafficCases.SwitchPorts), MemberType = typeof(TrafficCases))]
    [MemberData(nameof(TrafficCases.VirtualInterfaces), MemberType = typeof(TrafficCases))]
    [MemberData(nameof(TrafficCases.Segregation), MemberType = typeof(TrafficCases))]
    [MemberData(nameof(TrafficCases.PrivateNetworks), MemberType = typeof(TrafficCases))]
    [MemberData(nameof(TrafficCases.Vlans), MemberType = typeof(TrafficCases))]
    public void A_fix_makes_its_finding_go_and_brings_no_error(string what, string expected, string[] changes)
    {
        Assert.NotNull(expected);
        var topology = Cases.Full(changes);
        foreach (var finding in Cases.Open(topology))
            if (
                finding.Rule
                    is "SWP-04"
                        or "SWP-10"
                        or "SWP-11"
                        or "VIF-04"
                        or "VIF-06"
                        or "VIF-07"
                        or "VIF-09"
                        or "VIF-10"
                        or "VIF-12"
                        or "SEG-10"
                        or "PRIV-04"
                        or "PRIV-07"
                        or "VLAN-01"
                        or "VLAN-11"
                && finding.FixIn(topology) is { } fix
            )
                FixTests.Mends(topology, new Together($"{what}: {fix.What}", fix.Commands), finding);
    }
}
