using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>Both ends of a link between switches agree.</summary>
public sealed class PLINK02EndsOfALinkAgree : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("The vendors' guides on native VLANs, link aggregation and negotiation");
    public override string Title => "Both ends of a link between switches agree";
    public override string Because =>
        "Each end is set up by itself, and no switch says what the other lacks: frames change their VLAN on the way, get lost, "
            + "or the link does not come up.";
    public override string Advice => "Decide which end is right, and set the other alike.";

    public override string Good => Examples.Pool(Linked("999"));
    public override string Bad => Examples.Pool(Linked("998"));

    public override Chain Link => Chain.Port;

    private static string Linked(string native) =>
        $"""
        logical-switch plant link=uplink
        switch swP logical-switch=plant
        switch swQ logical-switch=plant
        port p9 switch=swP mode=trunk native=999 allowed=20 encapsulation=dot1q
        port q9 switch=swQ mode=trunk native={native} allowed=20 encapsulation=dot1q
        cable a=swP:p9 b=swQ:q9
        """;

    /// <summary>Cables of one LAG that differ alike are told once.</summary>
    internal override IEnumerable<Finding> Check(Topology topology, SwitchFacts device) =>
        from alike in device.Ports.Select(p => LinkTold(topology, p)).OfType<Link>()
            .SelectMany(l => LinkEnds.Of(topology.Design, l), (Link, Ends) => (Link, Ends))
            .GroupBy(x => (x.Ends, Bundle(x.Link)))
        select Of(topology, alike.Key.Ends, [.. alike.Select(x => x.Link).OrderBy(l => l.Cable.Id)]);

    /// <summary>
    /// The link at a port, at that end where it is told: the one that is in a LAG, so that all cables of that are told there.
    /// </summary>
    private static Link? LinkTold(Topology topology, SwitchPort port) =>
        topology.LinkAt(port) is { } link && (link.A.Lag is null && link.B.Lag is not null ? link.B : link.A).Id == port.Id ? link : null;

    /// <summary>The same for cables of one LAG at each end, or of one at one end.</summary>
    private static (Id<Lag>?, Id<Lag>?, Id<Cable>?) Bundle(Link link) =>
        (link.A.Lag, link.B.Lag, link.A.Lag is null && link.B.Lag is null ? link.Cable.Id : null);

    private Finding Of(Topology topology, LinkEnds ends, List<Link> links)
    {
        var (a, b) = (links[0].A, links[0].B);
        var finding = Found(
            ends.Level,
            $"{Port(topology, a).Capital()} and {Port(topology, b)} are one link, "
                + $"but {Said.Words(ends.Words)} {ends.Here} here and {ends.There} there.",
            [.. links.SelectMany(l => (Ref[])[l.A.Id, l.B.Id])]
        );
        return ends.Field switch
        {
            LinkField.Mode or LinkField.Native => finding.Telling(links.Select(l => Lacks.Ends(l.Cable))),
            LinkField.Allowed => finding.FollowingEither(links.Select(l => Lacks.Lost(l.Cable)))
                .Mended(links, static (t, links) => Alike(t, links)) with
            {
                Link = Chain.Bond,
            },
            _ => finding,
        };
    }

    private static IEnumerable<int> Differing(Link link) =>
        link.A.Vlans.Numbers.Except(link.B.Vlans.Numbers).Concat(link.B.Vlans.Numbers.Except(link.A.Vlans.Numbers));

    /// <summary>Both ends let through what either does, where networks need all in which they differ.</summary>
    private static Fix? Alike(Topology topology, List<Link> links)
    {
        var differing = links.SelectMany(Differing).Distinct().ToList();
        var island = topology.Fabric.IslandOf(links[0].A.Switch);
        var needed = topology.Pools.SelectMany(p => p.Attachments)
            .SelectMany(a => a.Pifs.Where(p => p.Island == island).Select(p => p.Enters(a.Network.Vlan)))
            .ToHashSet();
        return differing.TrueForAll(v => needed.Contains(v))
            ? new(
                $"let {Words.List(differing.Order().Select(v => $"VLAN {v}"))} through at both ends",
                links.SelectMany(l => l.Ends).SelectMany(p => Edit.Of(p, p with { Allowed = p.Allowed.With(differing) }))
            )
            : null;
    }

    private static Said Port(Topology topology, SwitchPort port) => Words.Port(port, topology.Design.Switches[port.Switch]);
}
