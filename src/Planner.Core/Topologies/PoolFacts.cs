using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>All that a pool's topology and the findings of one pool may follow from; while each is the same object, so do they.</summary>
internal static class PoolFacts
{
    public static ImmutableArray<object> Of(Pool pool, Belongings all, IEnumerable<SwitchFacts> switches)
    {
        List<object> facts = [pool];
        facts.AddRange(all.Nics[pool.Id]);
        facts.AddRange(all.Bonds[pool.Id]);
        facts.AddRange(all.Networks[pool.Id]);
        facts.AddRange(all.Tasks[pool.Id]);
        facts.AddRange(switches);
        foreach (var host in all.Hosts[pool.Id])
        {
            facts.Add(host);
            facts.AddRange(all.HostNics[host.Id]);
            facts.AddRange(all.Interfaces[host.Id]);
            facts.AddRange(all.Deviations[host.Id]);
        }

        foreach (var vm in all.Vms[pool.Id])
        {
            facts.Add(vm);
            facts.AddRange(all.Vifs[vm.Id]);
        }

        return [.. facts];
    }

    public static bool Same(ImmutableArray<object> one, ImmutableArray<object> other) =>
        one.SequenceEqual(other, ReferenceEqualityComparer.Instance);
}
