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
        from lags in device.Units.SelectMany(u => topology.LagsOf(u.Id))
            .GroupBy(l => OneDevice.OfLags(topology.Design, topology.Design.Switches[l.Switch]))
        from alike in lags.GroupBy(l => l.Number)
        where alike.Skip(1).Any()
        let several = alike.OrderBy(l => l.Id).ToList()
        select Found(
            $"{Words.List(several)} are all number {alike.Key} on {topology.Design.Find(lags.Key)}: their ports would fall into one group.",
            [.. several.Select(l => l.Id.Ref)]
        ).Mended(several, static (t, lags) => Renumbered(t, lags));

    private static Fix Renumbered(Topology topology, List<Lag> lags)
    {
        var device = OneDevice.OfLags(topology.Design, topology.Design.Switches[lags[0].Switch]);
        var taken = topology.Design.Lags.Where(l => OneDevice.OfLags(topology.Design, topology.Design.Switches[l.Switch]) == device)
            .Select(l => l.Number).ToHashSet();
        var commands = new List<DesignCommand>();
        foreach (var lag in lags.Skip(1))
        {
            var free = Enumerable.Range(1, 4096).First(taken.Add);
            commands.AddRange(Edit.Of(lag, lag with { Number = free }));
        }

        return new($"give {string.Join(" and ", lags.Skip(1).Select(l => l.Name))} the lowest free "
            + $"{(lags.Count == 2 ? "number" : "numbers")}", commands);
    }
}
