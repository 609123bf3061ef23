using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Segregation;

/// <summary>Who may let guests share the hosts' networks: small sites and those with minimal security, on review (SEG-03).</summary>
internal static class Sharing
{
    public static string? WhyNot(Pool pool) => pool.Size == EnvironmentSize.Small || pool.Security == SecurityProfile.Minimal
        ? null
        : $"Only small sites and those with minimal security may share; {pool.Name} is neither (SEG-03, p. 27-30).";

    /// <summary>Moves the finding's virtual interface to the one network for VMs that is not among those to be kept free of them.</summary>
    /// <param name="free">The networks to be kept free, as a host has them.</param>
    public static Fix? MovedAway(Topology topology, Finding finding, Func<PoolTopology, Host, IEnumerable<Network>> free)
    {
        if (
            finding.First<Vif>(topology) is not { } vif
            || finding.First<Vm>(topology) is not { } vm
            || topology.Pool(vm.Pool) is not { Reference: { } host } pool
        )
            return null;
        var taken = free(pool, host).ToHashSet();
        return Interfaces.Moved(topology, [vif], pool.Networks.Where(n => n.Role == NetworkRole.Vm && !taken.Contains(n)));
    }
}
