using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A bond joins as many NICs as its release and back-end take.</summary>
public sealed class MBOND01AsManyNicsAsTheReleaseTakes : ModernRule
{
    private const int OnBridge = 2;

    public override Level Level => Level.Error;
    public override GuideRef Guide => new("XenCenter 6.2 manual; XCP-ng, networking", "");
    public override string Title => "A bond joins two to four NICs on the vSwitch, two on the Linux bridge";
    public override string Because =>
        "XenServer 6.1 and later take up to four NICs where every host runs the vSwitch; larger bonds are neither tested nor offered by "
            + "XenCenter.";
    public override string Advice => "Take NICs out of the bond, or add one to a bond of one.";
    public override string InPlaceOf => "BOND-01";

    public override string Good =>
        Examples.Pool(Examples.Later, Examples.Bond, "nic number=4", "nic number=5", "bond guests members=2,3,4,5");
    public override string Bad =>
        Examples.Pool(Examples.Later, Examples.Bond, "nic number=4", "nic number=5", "nic number=6", "bond guests members=2,3,4,5,6");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var release = EditionLimits.Of(pool.Pool.Edition).NicsPerBond;
        var bridges = pool.Hosts.Where(h => h.Backend == NetworkBackend.Bridge).ToList();
        var bridge = bridges.FirstOrDefault();
        var most = bridge is null ? release : OnBridge;
        Said takes = most > 2 ? (Said)$"{Words.Release(pool.Pool.Edition)} takes 2 to {most}"
            : release > OnBridge ? (Said)$"the Linux bridge on {bridge!} takes 2"
            : (Said)$"{Words.Release(pool.Pool.Edition)} takes 2";
        foreach (var bond in pool.Bonds)
            if (bond.Members.Count < 2 || bond.Members.Count > most)
                yield return Found($"{bond} joins {Words.Count(bond.Members.Count, "NIC")}; {takes}.", bond.Id)
                    .Following(bond.Members.Count > most && bond.Members.Count <= release ? bridges.Select(Lacks.Backend) : []);
    }
}
