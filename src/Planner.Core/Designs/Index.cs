using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>A design with what integrity needs to look up often.</summary>
public sealed class Index(Design design)
{
    private readonly HashSet<(int Pool, int Number)> nics = [.. design.Nics.Select(n => (n.Pool.Number, n.Number))];
    private readonly ILookup<Id<Rack>, Placed> placed = Placement.All(design).ToLookup(p => p.Rack);

    public Design Design { get; } = design;

    public bool HasNic(Id<Pool> pool, int number) => nics.Contains((pool.Number, number));
    public IEnumerable<Placed> In(Id<Rack> rack) => placed[rack];
}
