using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>There is no loop without spanning tree.</summary>
public sealed class PLINK04NoLoopWithoutSpanningTree : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("IEEE 802.1D");
    public override string Title => "There is no loop without spanning tree";
    public override string Because =>
        "A frame to all goes round a loop for ever and is copied at each turn; spanning tree stops that, but only where every "
            + "port of the loop takes part.";
    public override string Advice => "Turn spanning tree on at that port, or make the links one LAG.";

    public override string Good => Examples.Pool(Twice(""));
    public override string Bad => Examples.Pool(Twice(" stp=no"));

    public override Chain Link => Chain.Port;

    private static string Twice(string setting) =>
        $"""
        logical-switch plant link=uplink
        switch swP logical-switch=plant
        switch swQ logical-switch=plant
        port p8 switch=swP access=20{setting}
        port p9 switch=swP access=20
        port q8 switch=swQ access=20
        port q9 switch=swQ access=20
        cable a=swP:p8 b=swQ:q8
        cable a=swP:p9 b=swQ:q9
        """;

    internal override IEnumerable<Finding> Check(Topology topology, Island island) =>
        from loop in Loops.In(topology.Design, island)?.All ?? []
        let open = loop.Ports.Where(p => !p.Stp).ToList()
        select Found(
            $"{Ports(topology, loop.Ports).Capital()} close a loop in VLAN {loop.Vlan}, "
                + $"and spanning tree is off on {Ports(topology, open)}.",
            [.. open.Concat(loop.Ports).DistinctBy(p => p.Id).Select(p => p.Id.Ref)]
        ).Mended(open, static (t, open) => TurnOn(t, open));

    private static Fix TurnOn(Topology topology, List<SwitchPort> ports) =>
        new(
            $"turn spanning tree on at {Words.List(ports.Select(p => topology.Design.Say(p.Id)))}",
            ports.SelectMany(p => Edit.Of(p, p with { Stp = true }))
        );

    private static Said Ports(Topology topology, IEnumerable<SwitchPort> ports) =>
        Words.List(ports.Select(p => Words.Port(p, topology.Design.Switches[p.Switch])));
}
