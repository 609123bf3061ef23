using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>A bond joins two NICs, or as many as the edition takes.</summary>
public sealed class BOND01AsManyNicsAsTheEditionTakes : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Visual Legend; Creating Network Resiliency through Bonds", "6-7, 23-25");
    public override string Title => "A bond joins two NICs, or as many as the edition takes";
    public override string Because => "The guide's releases bond pairs only. Later ones take up to four NICs, on hosts that run the vSwitch.";
    public override string Advice => "Bond two NICs.";

    public override string Good => Examples.Pool(Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Bond, "bond guests members=1,2,3", "- network Office", "- vif vm=web");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var bridge = pool.Hosts.FirstOrDefault(h => h.Backend == NetworkBackend.Bridge);
        var most = bridge is null ? EditionLimits.Of(pool.Pool.Edition).NicsPerBond : 2;
        foreach (var bond in pool.Bonds)
            if (bond.Members.Count < 2 || bond.Members.Count > most)
                yield return Found($"{bond.Name} joins {Words.Count(bond.Members.Count, "NIC")}; {Takes(pool, most, bridge)}.", bond.Id);
    }

    private static string Takes(PoolTopology pool, int most, Host? bridge)
    {
        var release = Words.Release(pool.Pool.Edition);
        return most > 2 ? $"{release} takes 2 to {most}"
            : bridge is not null && EditionLimits.Of(pool.Pool.Edition).NicsPerBond > 2 ? $"the Linux bridge on {bridge.Name} takes 2"
            : $"{release} takes 2";
    }
}
