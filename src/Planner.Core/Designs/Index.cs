using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>A design with what integrity needs to look up often.</summary>
public sealed class Index(Design design)
{
    private readonly Register register = design.Register;
    private readonly Dictionary<Id<Rack>, IReadOnlyList<Mounted>> racks = [];

    public Design Design { get; } = design;

    public bool HasNic(Id<Pool> pool, int number) => register.Naming<Nic>(pool).Any(n => n.Number == number);

    /// <summary>Whatever has a place in a rack, kind by kind.</summary>
    public IReadOnlyList<Mounted> In(Id<Rack> rack) => racks.TryGetValue(rack, out var known) ? known
        : racks[rack] = Placement.In(Design, rack);
}
