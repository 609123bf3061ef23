using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Mending;

/// <summary>The NICs whose ports have to be set alike, so that mending one port does not make it differ from the others.</summary>
internal static class AlikePorts
{
    /// <summary>A NIC with the same-numbered NICs of the other hosts and those it is bonded with, as far as they are cabled.</summary>
    public static List<Pif> Of(Topology topology, Pif pif)
    {
        var pool = topology.PoolOf(pif.Host);
        var numbers = pool
            .BondsOnHosts.Where(b => b.Members.Contains(pif.Number))
            .SelectMany(b => b.Members)
            .Append(pif.Number)
            .ToHashSet();
        return [.. pool.Pifs.Where(p => p.IsCabled && numbers.Contains(p.Number))];
    }
}
