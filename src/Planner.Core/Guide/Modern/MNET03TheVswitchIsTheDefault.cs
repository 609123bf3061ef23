using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>Hosts run the vSwitch, as the installation leaves them.</summary>
public sealed class MNET03TheVswitchIsTheDefault : ModernRule
{
    /// <summary>The name of the way that somebody has to choose, as the bridge may be wanted.</summary>
    private const string Vswitch = "run the vSwitch";

    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Citrix, vSwitch as the default since 6.0", "");
    public override string Title => "Hosts run the vSwitch, as the installation leaves them";
    public override string Because =>
        "From 6.0 on a host is installed with the vSwitch; the Linux bridge has to be chosen, and lacks LACP, larger bonds and tunnels.";
    public override string Advice => "Plan the vSwitch, or say in a note why the bridge is wanted.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).Backend == NetworkBackend.Openvswitch;
    public override string Good => Examples.Pool(Examples.Later);
    public override string Bad =>
        Examples.Pool(Examples.Later, "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=bridge");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var bridges = pool.Hosts.Where(h => h.Backend == NetworkBackend.Bridge).ToList();
        if (bridges.Count > 0)
            yield return Found(
                $"{Words.List(bridges)} {Said.Words(bridges.Count == 1 ? "is" : "are")} planned with the Linux bridge; "
                    + $"{Words.Release(pool.Pool.Edition)} is installed with the vSwitch.",
                [.. bridges.Select(h => h.Id.Ref)]
            )
                .Following(bridges.Select(Lacks.Backend))
                .Or(bridges, static (_, hosts) => Backends.Set(hosts, NetworkBackend.Openvswitch) with { Name = Vswitch });
    }
}
