using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
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
        // Of those that name none, and so have VLAN 1, SWP-15 speaks.
        var trunks = pool.Linked.Where(p => p.Port is { Mode: PortMode.Trunk, NamedVlan.Number: 1 }).ToList();
        if (trunks.Count > 0)
            yield return Found(
                $"{Words.Count(trunks.Count, "trunk")} towards {pool.Pool} {(trunks.Count == 1 ? "has" : "have")} native VLAN 1, such as {trunks[0].Port!} of {trunks[0].Switch!}.",
                [.. trunks.Select(p => p.Port!.Id.Ref)]
            );
    }
}
