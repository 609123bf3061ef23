using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
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
        "VLAN 1 is where every switch puts what nobody has configured, and its own protocols; a native VLAN that nothing else uses keeps "
            + "stray frames to themselves.";
    public override string Advice => "Give the trunks a native VLAN that is used nowhere.";

    public override string Good =>
        Examples.Pool(
            Examples.Later,
            Examples.Trunk,
            "port t1 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge-trunk",
            "port t2 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge-trunk"
        );
    public override string Bad =>
        Examples.Pool(
            Examples.Later,
            Examples.Trunk,
            "port t3 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge-trunk shutdown=yes"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        // Of those that name none, and so have VLAN 1, SWP-15 speaks.
        var trunks = pool.Linked.Where(p => p.Port is { Mode: PortMode.Trunk, NamedVlan.Number: 1 }).ToList();
        if (trunks.Count > 0)
            yield return Found(
                $"{Words.Count(trunks.Count, "trunk")} towards {pool.Pool} {Said.Words(trunks.Count == 1 ? "has" : "have")} native VLAN 1, "
                    + $"such as {trunks[0].Port!} of {trunks[0].Switch!}.",
                [.. trunks.Select(p => p.Port!.Id.Ref)]
            ).Mended((pool, trunks), static (t, f) => Like(t.Design, f.pool, f.trunks));
    }

    /// <summary>The one that all other trunks have, where nothing else uses that, and no untagged network lives in VLAN 1.</summary>
    private static Fix? Like(Design design, PoolTopology pool, List<Pif> trunks) =>
        !trunks.Exists(p => pool.NetworksOn(p.Host, p.Number).Any(n => !n.IsTagged)) && Planned(design) is { } native
            ? new(
                $"give {Words.Count(trunks.Count, "trunk")} native VLAN {native}, as the other trunks have it",
                trunks.SelectMany(p => Edit.Of(p.Port!, p.Port! with { NativeVlan = native }))
            )
            : null;

    private static VlanId? Planned(Design design) =>
        design.Ports.Where(p => p is { Mode: PortMode.Trunk, NamedVlan: { Number: not 1 } }).Select(p => p.NamedVlan).Distinct().ToList()
            is [{ } only]
        && !Uses(design).Contains(only.Number)
            ? only
            : null;

    /// <summary>Every VLAN that something is in, but for what is native on a trunk.</summary>
    private static IEnumerable<int> Uses(Design design) =>
        design
            .Ports.Where(p => p is { Mode: PortMode.Trunk, Allowed.IsAll: false })
            .SelectMany(p => p.Allowed.Numbers.AsEnumerable())
            .Concat(design.Ports.Where(p => p.Mode == PortMode.Access).Select(p => p.AccessVlan?.Number).OfType<int>())
            .Concat(design.Networks.Select(n => n.Vlan?.Number).OfType<int>())
            .Concat(design.Pools.Select(p => p.ManagementVlan?.Number).OfType<int>())
            .Concat(design.Vms.SelectMany(v => v.NeedsVlans));
}
