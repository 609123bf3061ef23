using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>A NIC that is cabled to a NIC reaches that host only.</summary>
public sealed class PLINK05NicsMeetInASwitch : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("guide p. 17-19; IEEE 802.3");
    public override string Title => "NICs meet in a switch";
    public override string Because =>
        "Two NICs with a cable between them are a network of two hosts. A mesh of such cables carries storage between a few hosts; "
            + "management and the networks of VMs need every host of the pool.";
    public override string Advice => "Plug both NICs into a switch; leave it where the cable is one of a storage mesh.";

    public override string Good => Examples.Pool();
    public override string Bad =>
        Examples.Pool(
            "panel PP1",
            "rear-port 1 panel=PP1",
            "front-port 1 panel=PP1 rear=PP1:rear:1",
            "nic number=2",
            "network Side uplink=nic:2",
            "cable a=xen01:2 b=PP1:1",
            "cable a=PP1:rear:1 b=xen02:2"
        );

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Pifs
        where pif.Beside is { } far && (far.Nic is null || pif.Ref < far || !IsInPool(topology, pool, far))
        let other = pif.Beside!.Value
        select Found(
            IsMesh(pool, pif) ? Level.Note : Level.Error,
            $"{Words.Of(pif)} is cabled to {Said.Of(other, topology.Design.Say(other))} without a switch; "
                + $"{Said.Words(IsMesh(pool, pif) ? "for storage it reaches that host only" : "what uses it reaches that host only")}.",
            pif.Ref,
            other
        ).Telling([Lacks.Link(pif), .. other.Nic is null ? [] : (Trouble[])[new(other, Amiss.Link)]]);

    private static bool IsInPool(Topology topology, PoolTopology pool, Ref far) =>
        topology.Design.Hosts.Find(far.HostNic?.Host) is { } host && host.Pool == pool.Pool.Id;

    /// <summary>Nothing but storage uses the NIC.</summary>
    private static bool IsMesh(PoolTopology pool, Pif pif) =>
        pool.NetworksOn(pif.Host, pif.Number).All(n => n.Role == NetworkRole.Storage)
        && !pool.IsManagement(pif)
        && (pif.Nic.Role == NetworkRole.Storage || pool.IsStorage(pif));
}
