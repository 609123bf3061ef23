using System.Collections.Frozen;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>Where VMs move by themselves, the hosts are alike.</summary>
public sealed class POOL14MovingVmsNeedParity : Rule
{
    /// <summary>What tells hosts apart; VLAN-06 is NET-04 for tagged networks.</summary>
    private static readonly FrozenSet<string> Differences = FrozenSet.Create(
        "POOL-07",
        "POOL-08",
        "POOL-09",
        "POOL-10",
        "POOL-12",
        "POOL-13",
        "NET-04",
        "NET-05",
        "VLAN-06",
        "CAB-03"
    );

    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "Where VMs move by themselves, the hosts are alike";
    public override string Because =>
        "High availability, workload balancing and live migration put VMs on other hosts, and nobody checks first whether their networks "
            + "work there.";
    public override string Advice => "Mend the findings named.";

    public override string Good => Examples.Pool("pool production master=xen01 ha=yes");
    public override string Bad => Examples.Pool("pool production master=xen01 ha=yes", "port p2 switch=swP access=21 portfast=edge");

    public override Chain Link => Chain.Vm;

    public override IEnumerable<Finding> Conclude(Topology topology, IReadOnlyCollection<Finding> found)
    {
        var open = found
            .Where(f => f.Waiver is null && Differences.Contains(f.Rule))
            .ToLookup(f => f.Subjects.Select(s => PoolOf(topology.Design, s)).FirstOrDefault(p => p is not null));
        return from pool in topology.Pools
               where pool.Hosts.Length > 1 && open.Contains(pool.Pool.Id)
               let reason = Reason(pool)
               where reason is not null
               let differences = open[pool.Pool.Id].ToList()
               let rules = differences.Select(f => f.Rule).ToList()
               select Found(
                   $"{reason} while {Words.Count(rules.Count, "difference")} between its hosts "
                       + $"{Said.Words(rules.Count == 1 ? "stands" : "stand")} "
                       + $"({Words.List(rules.Distinct())}); a VM could land where its networks are missing.",
                   pool.Pool.Id
               ).Concluded(differences);
    }

    private static Said? Reason(PoolTopology pool) =>
        pool.Pool switch
        {
            { Ha: true, Wlb: true } => $"High availability and workload balancing are on in pool {pool.Pool}",
            { Ha: true } => $"High availability is on in pool {pool.Pool}",
            { Wlb: true } => $"Workload balancing is on in pool {pool.Pool}",
            _ when pool.Vms.Count(v => v.Agile) is var agile and > 0 => $"{Words.Count(agile, "VM")} of pool {pool.Pool} may move",
            _ => null,
        };

    private static Ref? PoolOf(Design design, Ref subject) => design.Find(subject) switch
    {
        Host host => host.Pool,
        { Owner: { Prefix: var prefix } owner } when prefix == Pool.Prefix => owner,
        _ => null,
    };
}
