using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A host has no more VLANs than were tested.</summary>
public sealed class MVLAN02VlansWithinWhatIsTested : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("XCP-ng and XenServer, configuration limits", "");
    public override string Title => "A host has no more VLANs than were tested";
    public override string Because =>
        "Each VLAN network is a bridge on every host; beyond the tested number nobody has measured how long a host takes to start.";
    public override string Advice => "Spread the VLANs over several pools.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).VlansPerHost is not null;
    public override string Good => Examples.Pool(Examples.Later, Examples.Trunk);
    public override string Bad =>
        Examples.Pool([
            Examples.Later,
            "nic number=4",
            .. Enumerable.Range(1, 801).Select(n => $"network \"VLAN {n}\" kind=vlan uplink=nic:4 vlan={n}"),
        ]);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var tagged = pool.Networks.Count(n => n is { IsTagged: true, IsPrivate: false, Uplink: not null });
        if (EditionLimits.Of(pool.Pool.Edition).VlansPerHost is { } most && tagged > most)
            yield return Found(
                $"{pool.Pool} puts {tagged} VLANs on each host; {Words.Release(pool.Pool.Edition)} was tested with {most}.",
                pool.Pool.Id
            );
    }
}
