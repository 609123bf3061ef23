using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Segregation;

/// <summary>NICs with an address carry no VM traffic.</summary>
public sealed class SEG06NoVmsOnAddressedNics : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Scenario 1: Segregating Traffic", "28-29");
    public override string Title => "NICs with an address carry no VM traffic";
    public override string Because => "What holds an address works for the hosts; guests on the same links compete with it and see it.";
    public override string Advice => "Move the VMs' networks to NICs without an address.";

    public override string Bad => Examples.Pool("vif vm=web network=Management");

    public override string? WhyNotWaived(Pool pool) => Sharing.WhyNot(pool);

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (finding.First<Network>(topology) is not { } network) return null;
        var pool = topology.Pool(network.Pool);
        var addressed = Addressed(pool);
        return Interfaces.Moved(
            topology,
            topology.VifsOn(network.Id),
            pool.Networks.Where(n => n is { Role: NetworkRole.Vm, Uplink: { } uplink } && !addressed.Contains(uplink))
        );
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var addressed = Addressed(pool);
        foreach (var network in pool.Networks)
            if (
                !network.IsPrivate
                && network.Uplink is { } uplink
                && addressed.Contains(uplink)
                && topology.VifsOn(network.Id).Select(v => v.Vm).Distinct().Count() is var vms and > 0
            )
                yield return Found(
                    $"{network} is on {Words.Uplink(pool, uplink)}, which holds an address of the hosts, and {Words.Count(vms, "VM")} {(vms == 1 ? "uses" : "use")} it.",
                    network.Id
                );
    }

    private static HashSet<Uplink> Addressed(PoolTopology pool) =>
        [.. pool.Hosts.SelectMany(h => pool.ManagementUplinks(h).Concat(pool.InterfacesOf(h).Select(i => i.Uplink)))];
}
