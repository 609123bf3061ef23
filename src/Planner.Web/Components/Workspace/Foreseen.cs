using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Web.Components.Workspace;

/// <summary>
/// What single failures do to each pool of a version, worked out when first asked for and shared by everybody who looks at it.
/// </summary>
public static class Foreseen
{
    private static readonly ConditionalWeakTable<Topology, ConcurrentDictionary<Id<Pool>, SingleFailures>> _all = [];

    public static SingleFailures Of(Topology topology, PoolTopology pool) =>
        _all.GetOrCreateValue(topology).GetOrAdd(pool.Pool.Id, _ => SingleFailures.Of(topology, pool));
}
