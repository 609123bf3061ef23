using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Cabling;

/// <summary>Every NIC is cabled.</summary>
public sealed class CAB01AllNicsAreCabled : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Cabling Configuration for XenServer", "17-19");
    public override string Title => "Every NIC is cabled";
    public override string Because => "A NIC without a cable invites mistakes later: the plan shows it, but nothing can use it.";
    public override string Advice => "Plug it into the switch that the same NIC of the master uses.";

    public override string Bad =>
        Examples.Pool(
            "nic number=2",
            "port p3 switch=swP access=20 portfast=edge",
            "port p4 switch=swP access=20 portfast=edge",
            "cable a=xen01:2 b=swP:p3"
        );

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Pifs
        where pif.IsPresent && pif.Beside is null && (!pif.IsCabled || !pif.HasLink && pool.IsUsed(pif))
        select (pif.IsCabled
            ? Lacks.BehindShutPorts(Found($"{Words.Of(pif)} has no link: {Words.Port(pif)} is shut down.", pif.Ref), [pif])
            : pif.Channel is { } way
                ? Found($"{Words.Of(pif)} is cabled to {Far(topology, pif, way)}.", pif.Ref)
            : Found($"{Words.Of(pif)} is not cabled{Pattern(pool, pif)}.", pif.Ref))
            .Telling(Lacks.Link(pif))
            .With(pool.Pool.Id)
            .Mended(pif, static (t, pif) => Patch.In(t, pif));

    public override Said Together(Topology topology, Ref among, IReadOnlyList<Finding> several) =>
        $"{Words.Count(several.Count, "NIC")} of pool {topology.Design.Find(among)} {Said.Words("are")} not cabled: "
            + $"{Words.Ends(topology, several)}.";

    /// <summary>Where a way ends that does not get to a switch.</summary>
    private static Said Far(Topology topology, Pif pif, Channel way) =>
        way.Other(pif.Ref) is { } end ? $"{Said.Of(end, topology.Design.Say(end))}, not to a switch"
        : (way.A == pif.Ref ? way.Runs[^1].To : way.Runs[0].From) is var socket
            ? (Said)$"{Said.Of(socket, topology.Design.Say(socket))}, and no further"
        : Said.Nothing;

    private static Said Pattern(PoolTopology pool, Pif pif) =>
        pool.Corresponding(pif.Number).FirstOrDefault(p => p.IsCabled) is { } other
            ? $"; NIC {pif.Number} of {other.Host} goes to {other.Switch}"
            : Said.Nothing;
}
