using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>All that a pool's topology and the findings of one pool may follow from; while each is the same object, so do they.</summary>
internal static class PoolFacts
{
    /// <param name="around">The switches at its hosts' NICs, the ways from these, and what is at the ends of those.</param>
    public static ImmutableArray<object> Of(Pool pool, Register all, Things<KnownType> types, IEnumerable<object> around)
    {
        List<object> facts = [pool];
        facts.AddRange(all.Naming<Nic>(pool.Id));
        facts.AddRange(all.Naming<Bond>(pool.Id));
        facts.AddRange(all.Naming<Network>(pool.Id));
        facts.AddRange(all.Naming<WorkTask>(pool.Id));
        facts.AddRange(around);
        foreach (var host in all.Naming<Host>(pool.Id))
        {
            facts.Add(host);
            if (types.Find(host.DeviceType)?.Type is { } type) facts.Add(type);
            facts.AddRange(all.Naming<HostNic>(host.Id));
            facts.AddRange(all.Naming<Interface>(host.Id));
            facts.AddRange(all.Naming<Deviation>(host.Id));
        }

        foreach (var vm in all.Naming<Vm>(pool.Id))
        {
            facts.Add(vm);
            facts.AddRange(all.Naming<Vif>(vm.Id));
        }

        return [.. facts];
    }

    public static bool Same(ImmutableArray<object> one, ImmutableArray<object> other) =>
        one.SequenceEqual(other, ReferenceEqualityComparer.Instance);
}
