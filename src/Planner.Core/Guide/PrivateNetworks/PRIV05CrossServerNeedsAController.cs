using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.PrivateNetworks;

/// <summary>A cross-server private network needs a vSwitch controller.</summary>
public sealed class PRIV05CrossServerNeedsAController : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32");
    public override string Title => "A cross-server private network needs a vSwitch controller";
    public override string Because => "The controller makes the tunnels between the hosts and keeps them; XenCenter alone cannot.";
    public override string Advice => "Set up a vSwitch controller and enter its address.";

    public override bool HoldsIn(Edition edition) => edition == Edition.Guide;

    public override string Good =>
        Examples.Pool("network Lab kind=private-cross", "pool production master=xen01 controller-type=dvsc controller=192.0.2.50");
    public override string Bad => Examples.Pool("network Lab kind=private-cross");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var networks = Spanning.In(pool);
        if (networks.Count > 0 && string.IsNullOrWhiteSpace(pool.Pool.Controller))
            yield return Found(
                $"{pool.Pool} has no vSwitch controller, without which {Spanning.Said(networks)} cannot span its hosts.",
                [pool.Pool.Id, .. Spanning.Refs(networks)]
            );
    }
}
