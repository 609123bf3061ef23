using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>A host port is an access port unless tagged networks use it.</summary>
public sealed class SWP03AccessUnlessVlansAreUsed : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "A host port is an access port unless tagged networks use it";
    public override string Because => "A trunk that nothing needs lets VLANs reach a host that has no business there.";
    public override string Advice => "Make it an access port in the trunk's native VLAN.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad =>
        Examples.Pool("port p2 switch=swP mode=trunk native=20 allowed=20 encapsulation=dot1q portfast=edge-trunk");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where Idle(topology, pool, pif)
        let meant = pool.NetworksOn(pif.Host, pif.Number).Where(n => n.Vlan is not null)
        let beside = Beside(pool, pif).ToList()
        let found = Found(
            $"{Words.Of(pif)} faces trunk {pif.Port} of {pif.Switch}, but no tagged network uses that NIC.",
            [pif.Port!.Id, pif.Ref, .. meant.Select(n => n.Id.Ref)]
        )
            .Telling(Lacks.Carries(pif), Lacks.Setting(pif, PortSetting.PortFast))
            .Following(pool.Bonds.Where(b => IsLeftOut(pool, b, pif)).Select(b => Lacks.Bond(b.Id, pif.Host)))
            .Likewise(pool.Pool.Id)
            .Mended(pif, static (t, pif) => Mend.Ports(t, pif, "set access mode on", p => Access(t, p)))
        let follows = found.Following(beside.Select(n => Lacks.Network(n, pif.Host))).FollowingAlone(Lacks.Exchanged(pif))
        select beside.Count == 0 ? follows : follows with { Link = Chain.Vlan };

    /// <summary>
    /// The tagged networks that sit on another member of the NIC's bond, where they should be on the bond and so use this trunk.
    /// </summary>
    private static IEnumerable<Network> Beside(PoolTopology pool, Pif pif) =>
        pool.BondOf(pif.Host, pif.Number) is { } bond
            ? pool.On(bond, pif.Host).Pifs.Where(p => p.Number != pif.Number).SelectMany(pool.TaggedOn)
            .Where(n => n.Uplink?.Nic is not null)
            : [];

    /// <summary>The host's bond lacks a NIC that the pool's has: the trunk is right, and the bond is not.</summary>
    private static bool IsLeftOut(PoolTopology pool, Bond bond, Pif pif) =>
        bond.Members.Contains(pif.Number) && !pool.On(bond, pif.Host).Members.Contains(pif.Number);

    /// <summary>In the VLAN of its untagged frames, so that nothing changes for what is sent over it.</summary>
    private static IEnumerable<DesignCommand> Access(Topology topology, Pif pif) =>
        Idle(topology, topology.PoolOf(pif.Host), pif) && pif.Port!.UntaggedVlan is { } untagged
            ? Mend.MakeAccess(pif.Port, untagged.Number)
            : [];

    /// <summary>Neither management nor a tagged network uses the trunk, nor a guest that tags its frames itself.</summary>
    private static bool Idle(Topology topology, PoolTopology pool, Pif pif) =>
        pif.Port!.Mode == PortMode.Trunk
        && !pool.IsManagement(pif)
        && !pool.TaggedOn(pif).Any()
        && !pool.NetworksOn(pif.Host, pif.Number)
            .Any(n => topology.VifsOn(n.Id).Any(v => !v.Trunks.IsEmpty || topology.Design.Vms[v.Vm].TrunkGuest));
}
