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

    public override Chain Link => Chain.Nic;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.BondsOnHosts
        let first = bond.Pifs.FirstOrDefault(p => p.HasLink)
        where first is not null
        from pif in bond.Pifs
        where pif.HasLink && pif.Number != first.Number && !Equal(pif, first)
        let wrong = Wrong(pool, bond, first, pif)
        let flat = Flat.In(pool)
        select Found(
            $"{bond.Bond} on {bond.Host}: NIC {first.Number} faces {Shown(topology, first, pif)}, NIC {pif.Number} "
                + $"{Shown(topology, pif, first)}.",
            [bond.Bond.Id, pif.Ref, first.Ref, pif.Port!.Id]
        )
            .FollowingEither([Against(pif, first), Against(first, pif), Lacks.Bond(bond.Bond.Id, bond.Host), .. flat.Trouble(first),
                .. flat.Trouble(pif)])
            .Likewise(
                flat.Has(first.Switch) ? first.Switch!.Id.Ref
                : flat.Has(pif.Switch) ? pif.Switch!.Id.Ref
                : bond.Bond.Id.Ref,
                flat.Has(first.Switch) || flat.Has(pif.Switch) ? "" : null
            )
            .Telling(Lacks.Legs(bond.Bond.Id, bond.Host))
            .Telling(wrong is null ? [] : [Against(wrong, wrong == pif ? first : pif)])
            .Mended(
                (pool, bond.Bond, pif, first, wrong),
                static (t, f) =>
                    f.wrong is null
                        ? Mend.Ports(t, f.pif, $"give the VLANs of the first link of {f.Bond.Name} to", p => LikeFirst(f.pool, f.Bond, p))
                    : f.pif.Wire != f.first.Wire ? null
                    : Mend.Like(t, f.wrong, f.wrong == f.pif ? f.first : f.pif, Mend.VlansLike)
            );

    /// <summary>What is wrong at all bonds of a switch whose ports are all alike is one mistake.</summary>
    public override Said Together(Topology topology, Ref among, IReadOnlyList<Finding> several)
    {
        if (among.Prefix != Switch.Prefix) return base.Together(topology, among, several);
        var unit = topology.Design.Switches[new(among.Number)];
        var bonds = several.Select(f => topology.Design.Find(f.Subjects[0])!).Distinct();
        return $"All ports of {unit} towards hosts are alike, where {Words.List(bonds)} have legs with other needs, such as: "
            + $"{several[0].Said}";
    }

    /// <summary>
    /// Which of two legs is wrong, as far as other hosts tell: the one that is unlike the same NIC of most hosts on which the legs are
    /// equal, when the other one is like it.
    /// </summary>
    private static Pif? Wrong(PoolTopology pool, BondOnHost bond, Pif one, Pif two)
    {
        var sound = pool.BondsOnHosts.Where(b => b.Bond.Id == bond.Bond.Id && b.Host.Id != bond.Host.Id)
            .Select(b => b.Pifs.Where(p => p.HasLink).ToList())
            .Where(legs => legs.Count > 1 && legs.TrueForAll(l => Equal(l, legs[0])))
            .ToList();
        return (Unlike(one), Unlike(two)) switch
        {
            (true, false) => one,
            (false, true) => two,
            _ => null,
        };

        bool Unlike(Pif pif) =>
            sound.Select(legs => legs.Find(l => l.Number == pif.Number)).OfType<Pif>().ToList() is var others
            && others.Count(o => !Equal(o, pif)) * 2 > others.Count;
    }

    private static Trouble Against(Pif pif, Pif other) => pif.Wire != other.Wire ? Lacks.Wire(pif) : Lacks.Carries(pif);

    private static IEnumerable<DesignCommand> LikeFirst(PoolTopology pool, Bond bond, Pif pif) =>
        pool.On(bond, pif.Host).Pifs.FirstOrDefault(f => f.HasLink) is { } first && first.Wire == pif.Wire && first.Number != pif.Number
            ? Mend.VlansLike(pif.Port!, first.Port!)
            : [];

    private static bool Equal(Pif a, Pif b) => a.Wire == b.Wire && Flat.Equal(a.Port!, b.Port!);

    private static Said Shown(Topology topology, Pif pif, Pif other) =>
        pif.Wire != other.Wire ? Words.Wire(topology.Design, pif) : Words.Carries(pif.Port!);
}
