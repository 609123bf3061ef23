using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Topologies;

/// <summary>A step of a frame's way: a thing of the design, and what to say of it there.</summary>
public sealed record Hop(Ref Of, string Words);

/// <summary>One way by which frames go, from end to end; or as far as they get.</summary>
public sealed record Way(ImmutableArray<Hop> Hops)
{
    /// <summary>The things passed, to be lit in a drawing.</summary>
    public IEnumerable<Ref> Things => Hops.Select(h => h.Of);
}

/// <summary>Why one interface does not reach the other end.</summary>
/// <param name="Sentence">The step at which it breaks, in a sentence.</param>
/// <param name="Way">How far frames get.</param>
public sealed record Obstacle(string Sentence, Way Way);

/// <summary>Whether two ends reach each other on layer 2, and how.</summary>
/// <param name="Sentence">The answer in a sentence or two.</param>
/// <param name="Ways">Every usable way, a leg of a bond each; empty where they do not talk.</param>
/// <param name="Obstacles">Why not, for each pair of interfaces; empty where they talk.</param>
public sealed record Trace(Ref From, Ref To, string Sentence, ImmutableArray<Way> Ways, ImmutableArray<Obstacle> Obstacles)
{
    public bool Talks => !Ways.IsEmpty;
}
