using System.Runtime.CompilerServices;
using Planner.Core.Topologies;

namespace Planner.Web.Components.Workspace;

/// <summary>What single failures do to a pool, worked out once for everybody who looks at it.</summary>
public static class Foreseen
{
    private static readonly ConditionalWeakTable<PoolTopology, SingleFailures> _all = [];

    public static SingleFailures Of(Topology topology, PoolTopology pool) => _all.GetValue(pool, p => SingleFailures.Of(topology, p));
}
