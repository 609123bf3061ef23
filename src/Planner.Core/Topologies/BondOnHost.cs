using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>A bond as one host has it.</summary>
/// <param name="Members">The NIC numbers bonded on this host, as found or else as the pool states.</param>
/// <param name="Pifs">The members the host really has.</param>
public sealed record BondOnHost(Bond Bond, Host Host, ImmutableArray<int> Members, ImmutableArray<Pif> Pifs)
{
    /// <summary>The switches the cabled legs end on, each once.</summary>
    public ImmutableArray<Switch> Switches => [.. Pifs.Where(p => p.IsCabled).Select(p => p.Switch!).DistinctBy(s => s.Id)];
}
