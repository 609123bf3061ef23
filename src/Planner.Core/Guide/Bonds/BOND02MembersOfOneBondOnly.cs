using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>A bond's members are NICs of the host, each in one bond.</summary>
public sealed class BOND02MembersOfOneBondOnly : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Creating Network Resiliency through Bonds", "23-25");
    public override string Title => "A bond's members are NICs of the host, each in one bond";
    public override string Because => "A NIC's frames can belong to one bond only, and a NIC the host lacks cannot take over for another.";
    public override string Advice => "Take the NIC out of one of the bonds.";

    public override string Good => Examples.Pool(Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Bond, "nic number=4", "bond more members=3,4");
    public override string Impossible => Examples.Pool(Examples.Bond, "bond guests members=2,2");

    public override Chain Link => Chain.Bond;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) => Missing(pool).Concat(Twice(pool));

    private IEnumerable<Finding> Missing(PoolTopology pool) =>
        from bond in pool.BondsOnHosts
        where bond.Pifs.Length < bond.Members.Length
        let missing = bond.Members.Where(m => bond.Pifs.All(p => p.Number != m) && !pool.MayLack(bond.Host, m)).ToList()
        where missing.Count > 0
        select Found($"{bond.Bond} bonds {Words.Nics(missing)}, which {bond.Host} does not have.", bond.Bond.Id, bond.Host.Id)
            .Following(missing.Select(m => new Trouble(bond.Host.Id.Ref with { Nic = m }, Amiss.Link)));

    /// <summary>Once for the pool where its bonds overlap as stated, or else for the host where they do.</summary>
    private IEnumerable<Finding> Twice(PoolTopology pool)
    {
        var told = new HashSet<(Id<Bond>, int)>();
        foreach (var host in pool.Hosts)
            foreach (var bond in pool.Bonds)
                foreach (var nic in pool.On(bond, host).Members)
                    if (pool.BondOf(host, nic) is { } first && first.Id != bond.Id && told.Add((bond.Id, nic)))
                        yield return Found(
                            $"NIC {nic} is in {first} and in "
                                + $"{bond}{(first.Members.Contains(nic) && bond.Members.Contains(nic) ? Said.Nothing : $" on {host}")}.",
                            bond.Id,
                            first.Id,
                            host.Id.Ref with { Nic = nic }
                        );
    }
}
