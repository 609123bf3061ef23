using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The native VLAN of a trunk is not 1.</summary>
public sealed class MSWP03AnotherNativeVlanThanOne : ModernRule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Common hardening of 802.1Q trunks", "");
    public override string Title => "The native VLAN of a trunk is not 1";
    public override string Because =>
        "VLAN 1 is where every switch puts what nobody has configured, and its own protocols; a native VLAN that nothing else uses keeps stray frames to themselves.";
    public override string Advice => "Give the trunks a native VLAN that is used nowhere.";

    public override string Good =>
        Examples.Pool(
            Examples.Later,
            Examples.Trunk,
            "port t1 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge-trunk",
            "port t2 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge-trunk"
        );
    public override string Bad => Examples.Pool(Examples.Later, Examples.Trunk);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var trunks = pool.Cabled.Where(p => p.Port is { Mode: PortMode.Trunk, NativeVlan.Number: 1 }).ToList();
        if (trunks.Count > 0)
            yield return Found(
                $"{Words.Count(trunks.Count, "trunk")} towards {pool.Pool} {(trunks.Count == 1 ? "has" : "have")} native VLAN 1, such as {trunks[0].Port!} of {trunks[0].Switch!}.",
                [.. trunks.Select(p => p.Port!.Id.Ref)]
            );
    }

    /// <summary>Only where no untagged network lives in VLAN 1.</summary>
    public override Fix? FixOf(Topology topology, Finding finding)
    {
        var ports = finding.Subjects.Select(s => topology.Design.Ports[new(s.Number)]).ToList();
        if (
            ports.Select(topology.PeerPif).Any(p => p is null || topology.PoolOf(p.Host).NetworksOn(p.Host, p.Number).Any(n => !n.IsTagged))
            || Unused(topology.Design) is not { } free
        )
            return null;
        return new(
            $"give {Words.Count(ports.Count, "trunk")} native VLAN {free}, which nothing uses",
            new ChangeMany([.. ports.Select(p => p.Id.Ref)], "native", free.ToString())
        );
    }

    /// <summary>The highest VLAN below 1000 that neither a port's short list nor a network names.</summary>
    private static VlanId? Unused(Design design)
    {
        var used = design
            .Ports.Where(p => !p.Allowed.IsAll)
            .SelectMany(p => p.Vlans.Numbers.AsEnumerable())
            .Concat(design.Ports.Select(p => p.UntaggedVlan?.Number).OfType<int>())
            .Concat(design.Networks.Select(n => n.Vlan?.Number).OfType<int>())
            .Concat(design.Pools.Select(p => p.ManagementVlan?.Number).OfType<int>())
            .Concat(design.Vms.SelectMany(v => v.NeedsVlans))
            .ToHashSet();
        return Enumerable.Range(2, 998).Reverse().FirstOrDefault(v => !used.Contains(v)) is var free and > 0 ? new VlanId(free) : null;
    }
}
