using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>Hashing by source MAC wants more virtual interfaces than NICs.</summary>
public sealed class MBOND08SourceHashingWantsManyVifs : ModernRule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("XenCenter 6.2 manual", "");
    public override string Title => "Hashing by source MAC wants at least as many virtual interfaces as NICs";
    public override string Because =>
        "With src_mac all frames of one virtual interface take one link, so links stay empty where there are fewer interfaces than NICs.";
    public override string Advice => "Hash by ports and addresses: tcpudp_ports.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).BondModes.Contains(BondMode.Lacp);
    public override string Good => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp);
    public override string Bad =>
        Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp, "bond guests members=2,3 mode=lacp hashing=src_mac");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var bond in pool.Bonds.Where(b => b is { Mode: BondMode.Lacp, Hashing: LacpHashing.SourceMac }))
        {
            var homes = Homes(topology, pool, bond);
            var few = pool.Hosts.Where(h => homes.Count(home => home is null || home == h.Id) < bond.Members.Count).ToList();
            if (few.Count > 0)
                yield return Found(
                    $"{bond} hashes by source MAC over {bond.Members.Count} NICs, "
                        + $"but on {Words.Hosts(pool, few)} fewer virtual interfaces use it.",
                    [bond.Id, .. few.Select(h => h.Id.Ref)]
                ).Mended(
                    bond,
                    static (_, bond) =>
                        new($"hash {bond.Name} by tcpudp_ports", Edit.Of(bond, bond with { Hashing = LacpHashing.Ports }))
                );
        }
    }

    /// <summary>The home of each virtual interface on the bond; a VM without one may run on any host.</summary>
    private static List<Id<Host>?> Homes(Topology topology, PoolTopology pool, Bond bond) =>
        [
            .. pool
                .Networks.Where(n => n.Uplink?.Bond == bond.Id)
                .SelectMany(n => topology.VifsOn(n.Id))
                .Select(v => topology.Design.Vms[v.Vm].Home),
        ];
}
