using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>The members of a bond face equal ports on one network.</summary>
public sealed class BOND09MembersFaceEqualPorts : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Creating Network Resiliency through Bonds", "23-25");
    public override string Title => "The members of a bond face equal ports on one network";
    public override string Because =>
        "When a link fails, its traffic goes on over the other; that only works where the other reaches the same VLANs.";
    public override string Advice => "Give all members' ports the settings of the first one's.";

    public override string Good => Examples.Pool(Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Bond, "port r2 switch=swR access=31 stp=no");

    public override Chain Link => Chain.Bond;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.BondsOnHosts
        let first = bond.Pifs.FirstOrDefault(p => p.IsCabled)
        where first is not null
        from pif in bond.Pifs
        where pif.IsCabled && pif.Number != first.Number && (pif.Wire != first.Wire || !Equal(pif.Port!, first.Port!))
        select Found(
            $"{bond.Bond} on {bond.Host}: NIC {first.Number} faces {Shown(topology, first, pif)}, NIC {pif.Number} {Shown(topology, pif, first)}.",
            [bond.Bond.Id, pif.Ref, first.Ref, pif.Port!.Id]
        )
            .FollowingEither(Wrong(pif, first), Wrong(first, pif))
            .Mended(
                (pool, bond.Bond, pif),
                static (t, f) => Mend.Ports(t, f.pif, $"give the VLANs of the first link of {f.Bond} to", p => LikeFirst(f.pool, f.Bond, p))
            );

    private static Trouble Wrong(Pif pif, Pif other) => pif.Wire != other.Wire ? Lacks.Wire(pif) : Lacks.Carries(pif);

    private static IEnumerable<DesignCommand> LikeFirst(PoolTopology pool, Bond bond, Pif pif) =>
        pool.On(bond, pif.Host).Pifs.FirstOrDefault(f => f.IsCabled) is { } first && first.Wire == pif.Wire && first.Number != pif.Number
            ? Mend.VlansLike(pif.Port!, first.Port!)
            : [];

    private static bool Equal(SwitchPort a, SwitchPort b) =>
        a.Mode == b.Mode && a.UntaggedVlan == b.UntaggedVlan && (a.Mode == PortMode.Access || a.Allowed == b.Allowed);

    private static Said Shown(Topology topology, Pif pif, Pif other) =>
        pif.Wire != other.Wire ? Words.Wire(topology.Design, pif) : Words.Carries(pif.Port!);
}
