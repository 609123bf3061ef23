using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>Ports towards hosts forward at once.</summary>
public sealed class MSWP01PortsForwardAtOnce : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Citrix CTX123158, as it reads today", "");
    public override string InPlaceOf => "SWP-01";
    public override string Title => "Ports towards hosts forward at once";
    public override string Because =>
        "Without spanning tree, with PortFast, or as an edge port of RSTP: each keeps a host from waiting half a minute after link-up. The pool's policy may insist on no spanning tree.";
    public override string Advice => "Make it an edge port, in the form for trunks on a trunk, or turn spanning tree off.";

    public override bool PolicyDecides => true;
    public override string Good => Examples.Pool(Examples.Later);
    public override string Bad => Examples.Pool(Examples.Later, "port p2 switch=swP access=20");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where Waits(pool, pif)
        let port = pif.Port!
        select (pool.Pool.Stp == StpPolicy.Strict
            ? Found($"{Words.Of(pif)} faces {Words.Port(pif)}, which runs spanning tree; this pool wants it off.", port.Id, pif.Ref)
        : port.PortFast == PortFast.Off
            ? Found($"{Words.Of(pif)} faces {Words.Port(pif)}, which runs spanning tree and is no edge port.", port.Id, pif.Ref)
        : Found(
            Level.Warning,
            $"{Words.Of(pif)} faces trunk {port} of {pif.Switch!}, whose PortFast is for access ports; Cisco ignores that on a trunk.",
            port.Id,
            pif.Ref
        )).Telling(Lacks.Setting(pif, PortSetting.Stp), Lacks.Setting(pif, PortSetting.PortFast)).Likewise(pool.Pool.Id);

    public override Fix? FixOf(Topology topology, Finding finding) =>
        Mend.Ports(
            topology,
            finding,
            "have no wait for spanning tree on",
            p =>
                !Waits(topology.PoolOf(p.Host), p) ? []
                : topology.PoolOf(p.Host).Pool.Stp == StpPolicy.Strict ? Mend.Set(p.Port!, "stp", "no")
                : Mend.Set(p.Port!, "portfast", Codecs.WordOf(p.Port!.Mode == PortMode.Access ? PortFast.Edge : PortFast.EdgeTrunk))
        );

    private static bool Waits(PoolTopology pool, Pif pif) =>
        pif.Port!.Stp && (pool.Pool.Stp == StpPolicy.Strict || pif.Port.PortFast == PortFast.Off || Ignored(pif));

    private static bool Ignored(Pif pif) => pif is { Port: { Mode: PortMode.Trunk, PortFast: PortFast.Edge }, Switch.Vendor: Vendor.Cisco };
}
