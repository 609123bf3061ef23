using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>A LAG's number is used once on its device.</summary>
public sealed class PID01LagNumbersAreUsedOnce : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("The command lines of switches");
    public override string Title => "A LAG's number is used once on its device";
    public override string Because =>
        "On the switch the number is the LAG: ports of two LAGs with one number fall into one group, and LACP takes one of the far ends "
            + "out.";
    public override string Advice => "Give the later LAG the lowest number that is free.";

    public override string Good => Examples.Pool(Examples.Bond, Examples.Lacp);
    public override string Bad => Examples.Pool(Examples.Bond, Examples.Lacp, "lag po2 switch=swL number=1 fallback=yes");

    public override Chain Link => Chain.Port;

    internal override IEnumerable<Finding> Check(Topology topology, SwitchFacts device) =>
        from unit in device.Units.DistinctBy(u => OneDevice.OfLags(topology.Design, u))
        from lags in OneDevice.TwinLags(topology.Design, unit)
        select Found(
            $"{Words.List(lags)} are all number {lags[0].Number} on {topology.Design.Find(OneDevice.OfLags(topology.Design, unit))}: "
                + $"their ports would fall into one group.",
            [.. lags.Select(l => l.Id.Ref)]
        ).Mended(lags, static (t, lags) => Renumbered(t, lags));

    private static Fix Renumbered(Topology topology, List<Lag> lags)
    {
        var later = lags.Skip(1).ToList();
        var free = OneDevice.FreeLagNumbers(topology.Design, topology.Design.Switches[lags[0].Switch]);
        return new(
            $"give {string.Join(" and ", later.Select(l => l.Name))} the lowest free {(later.Count == 1 ? "number" : "numbers")}",
            later.Zip(free, (lag, number) => lag with { Number = number }).SelectMany((lag, i) => Edit.Of(later[i], lag))
        );
    }
}
