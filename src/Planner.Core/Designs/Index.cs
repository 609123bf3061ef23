using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>A design with what integrity needs to look up often.</summary>
public sealed class Index(Design design)
{
    private readonly Register register = design.Register;
    private readonly Dictionary<Id<Rack>, IReadOnlyList<Mounted>> racks = [];

    public Design Design { get; } = design;

    public bool HasNic(Id<Pool> pool, int number) => register.Naming<Nic>(pool).Any(n => n.Number == number);

    /// <summary>The further legs of a breakout cable.</summary>
    public IEnumerable<Cable> LegsOf(Id<Cable> first) => register.Naming<Cable>(first);

    /// <summary>The way on from one end of a cable, where it leads through panels to its other end.</summary>
    public Channel? RingOf(Cable cable) => Channel.Ring(Design, cable);

    /// <summary>The sockets at the front that lead to one at the back.</summary>
    public IEnumerable<FrontPort> Leading(Id<RearPort> rear) => register.Naming<FrontPort>(rear);

    /// <summary>Whatever has a place in a rack, kind by kind.</summary>
    public IReadOnlyList<Mounted> In(Id<Rack> rack) => racks.TryGetValue(rack, out var known) ? known
        : racks[rack] = Placement.In(Design, rack);
}
