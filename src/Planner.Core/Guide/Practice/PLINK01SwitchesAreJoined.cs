using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>Switches that must share a VLAN are joined by a way that carries it.</summary>
public sealed class PLINK01SwitchesAreJoined : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("IEEE 802.1Q, and the guide on linked switches");
    public override string Title => "Switches that must share a VLAN are joined by a way that carries it";
    public override string Because =>
        "Hosts on two switches meet only where the cables between these let their VLAN through; one port on the way that does "
            + "not makes two networks of one.";
    public override string Advice => "Let the VLAN through at both ends of the link, open its port, or draw the link that is missing.";

    public override string Good => Examples.Pool(Linked("20", "20"));
    public override string Bad => Examples.Pool(Linked("20", "30"));

    public override Chain Link => Chain.Nic;

    private static string Linked(string here, string there) =>
        $"""
        logical-switch plant link=uplink
        switch swP logical-switch=plant
        switch swQ logical-switch=plant
        port p9 switch=swP mode=trunk native=999 allowed={here} encapsulation=dot1q
        port q1 switch=swQ access=20 portfast=edge
        port q9 switch=swQ mode=trunk native=999 allowed={there} encapsulation=dot1q
        cable a=xen02:1 b=swQ:q1
        cable a=swP:p9 b=swQ:q9
        """;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where !network.IsPrivate && network.Uplink is not null
        from parted in Parted(pool, network)
        select Said(topology, network, parted.From, parted.To)
            .Telling(parted.All.Select(p => Lacks.Way(p, p.Enters(network.Vlan)!.Value)))
            .Mended((network, parted.From, parted.To), static (t, f) => Way(t, f.network, f.From, f.To));

    /// <summary>
    /// Of the NICs that are in one VLAN of one physical network every island that does not meet that of the reference host. On other VLANs
    /// and physical networks the guide has rules: the one where most NICs are counts, so that one in a wrong VLAN hides nothing.
    /// </summary>
    private static IEnumerable<(Pif From, Pif To, List<Pif> All)> Parted(PoolTopology pool, Network network)
    {
        var legs = pool.Hosts.SelectMany(h => pool.Of(network, h).Pifs).Where(p => p.Enters(network.Vlan) is not null).ToList();
        if (legs.TrueForAll(p => p.SegmentFor(network.Vlan) == legs[0].SegmentFor(network.Vlan))) yield break;
        var most = legs.GroupBy(p => (p.Wire, p.Enters(network.Vlan))).MaxBy(g => (g.Count(), g.Any(IsReference)))!.ToList();
        var islands = most.GroupBy(p => p.SegmentFor(network.Vlan)!.Value).ToList();
        var main = islands.Find(i => i.Any(IsReference)) ?? islands[0];
        foreach (var island in islands.Where(i => i != main)) yield return (main.First(), island.First(), [.. main, .. island]);

        bool IsReference(Pif pif) => pif.Host.Id == pool.Reference!.Id;
    }

    private Finding Said(Topology topology, Network network, Pif from, Pif to)
    {
        Said way = $"{network} does not get from {from.Switch} to {to.Switch}";
        if (topology.Fabric.Break(from.Switch!.Id, to.Switch!.Id, from.Enters(network.Vlan)!.Value) is not { } broken)
            return Found($"{way}: no cable that is drawn leads there.", network.Id, from.Switch.Id, to.Switch.Id)
                .Likewise(from.Switch.Id, to.Switch.Id.ToString());
        var finding = Found(
            $"{way}: {Words.Port(broken.Port, topology.Design.Switches[broken.Port.Switch])} {Why(broken)}.",
            broken.Port.Id,
            network.Id,
            from.Switch.Id,
            to.Switch.Id
        );
        var told = broken.Stops.Select(Cause).ToList();
        return finding.Likewise(broken.Port.Id, "")
            .Following(told.Contains(null) ? [] : told.OfType<Trouble>())
            .Telling(broken.Stops.Where(Break.Lacks).Select(s => Lacks.Lost(s.By!.Value.Link.Cable)));
    }

    /// <summary>What another rule tells of a link that does not let the VLAN through; null where that is for this one to tell.</summary>
    private static Trouble? Cause(Step stop) =>
        stop.Stop!.Shutdown ? Lacks.Shut(stop.Stop)
        : stop.By!.Value.Link is var link && (!Break.Lacks(stop) || link.A.Mode != link.B.Mode) ? Lacks.Ends(link.Cable)
        : null;

    private static Said Why(Break broken) =>
        broken.Port.Shutdown ? Checking.Said.Words("is shut down")
        : broken.IsLack ? $"does not carry VLAN {broken.Vlan}"
        : Checking.Said.Value(broken.Why);

    /// <summary>Every link on the way opened, or given the VLAN at the ends that lack it; null where its ends do not agree.</summary>
    private static Fix? Way(Topology topology, Network network, Pif from, Pif to)
    {
        if (topology.Fabric.Break(from.Switch!.Id, to.Switch!.Id, from.Enters(network.Vlan)!.Value) is not { } broken) return null;
        if (broken.Stops.Any(s => IsBare(s.By!.Value.Link.A, s) != IsBare(s.By.Value.Link.B, s))) return null;
        var ends = broken.Stops
            .SelectMany(s => s.By!.Value.Link.Ends.SelectMany(e => Bundle(topology, e)), (s, port) => (Port: port, s.By!.Value.Vlan))
            .Distinct()
            .ToList();
        var lacking = ends.Where(e => !e.Port.Carries(e.Vlan)).ToList();
        var open = ends.Select(e => e.Port).Where(p => p.Shutdown).ToList();
        return new(
            Words.List(
                lacking
                    .Select(l => $"let VLAN {l.Vlan} through on {topology.Design.Say(l.Port.Id)}")
                    .Concat(open.Select(p => Mend.Opening(topology, p)))
            ),
            [.. lacking.SelectMany(l => Mend.Carry(l.Port, [l.Vlan])), .. open.SelectMany(p => Edit.Of(p, p with { Shutdown = false }))]
        );
    }

    /// <summary>A port with the others of its LAG, which all have to carry the same.</summary>
    private static IEnumerable<SwitchPort> Bundle(Topology topology, SwitchPort port) =>
        port.Lag is { } lag ? topology.Design.Register.Naming<SwitchPort>(lag) : [port];

    private static bool IsBare(SwitchPort end, Step stop) => end.UntaggedVlan?.Number == stop.By!.Value.Vlan;
}
