using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.SwitchPorts;
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
        "Without spanning tree, with PortFast, or as an edge port of RSTP: each keeps a host from waiting half a minute after link-up. The "
            + "pool's policy may insist on no spanning tree.";
    public override string Advice => "Make it an edge port, in the form for trunks on a trunk, or turn spanning tree off.";

    public override bool PolicyDecides => true;
    public override string Good => Examples.Pool(Examples.Later);
    public override string Bad => Examples.Pool(Examples.Later, "port p2 switch=swP access=20");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where Waits(pool, pif)
        select Told(pool, pif)
            .Telling(Lacks.Setting(pif, PortSetting.Stp), Lacks.Setting(pif, PortSetting.PortFast))
            .Telling(Waiting.Is(pif.Port!) ? Waiting.Of(pif) : [])
            .Likewise(pool.Pool.Id);

    private Finding Told(PoolTopology pool, Pif pif)
    {
        var port = pif.Port!;
        return pool.Pool.Stp == StpPolicy.Strict
            ? Found($"{Words.Of(pif)} faces {Words.Port(pif)}, which runs spanning tree; this pool wants it off.", port.Id, pif.Ref)
                .Mended(pif, static (t, pif) => Waiting.TurnedOff(t, pif))
            : (port.PortFast == PortFast.Off
                ? Found($"{Words.Of(pif)} faces {Words.Port(pif)}, which runs spanning tree and is no edge port.", port.Id, pif.Ref)
                : Found(
                    Level.Warning,
                    $"{Words.Of(pif)} faces trunk {Said.Of(port.Id, port.Name)} of {pif.Switch!}, whose PortFast is for access ports; "
                        + $"Cisco ignores that on a trunk.",
                    port.Id,
                    pif.Ref
                ))
                .Mended(pif, static (t, pif) => Waiting.Mended(t, pif, p => Waits(t.PoolOf(p.Host), p)))
                .Or(pif, static (t, pif) => Waiting.TurnedOff(t, pif));
    }

    private static bool Waits(PoolTopology pool, Pif pif) =>
        pif.Port!.Stp && (pool.Pool.Stp == StpPolicy.Strict || pif.Port.PortFast == PortFast.Off || Ignored(pif));

    private static bool Ignored(Pif pif) => pif is { Port: { Mode: PortMode.Trunk, PortFast: PortFast.Edge }, Switch.Vendor: Vendor.Cisco };
}
