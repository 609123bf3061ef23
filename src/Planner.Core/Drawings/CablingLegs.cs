using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>A way on a cabling diagram, from the end that is on a host or device where one is.</summary>
/// <param name="To">Null where its other end is nowhere or on another sheet: then it is drawn as a stub.</param>
/// <param name="Below">Where it runs below the switches, from one side to the other; null for another way.</param>
internal sealed record CablingLeg(Channel Way, Ref Near, Seat From, Ref? Far, Seat? To, double? Below)
{
    /// <summary>From the near end on.</summary>
    public IEnumerable<CableRun> Runs => Near == Way.A ? Way.Runs : Way.Runs.Reverse().Select(r => new CableRun(r.Cable, r.To, r.From));

    /// <summary>The sockets of panels it enters by, from the near end on, each with the one it leaves by where it goes on.</summary>
    public List<(Ref In, Ref? Out)> Panels
    {
        get
        {
            var runs = Runs.ToList();
            return [.. runs.Index().Where(r => Channel.GoesThrough(r.Item.To)).Select(r => (r.Item.To, Next(r.Index)))];

            Ref? Next(int i) => i + 1 < runs.Count ? runs[i + 1].From : null;
        }
    }

    /// <summary>What it is in each gutter that it is in.</summary>
    public IEnumerable<(bool InLeft, Run Run, int? Band)> Lanes
    {
        get
        {
            if (To is not { } to) yield break;
            int? band = From.Band == to.Band ? From.Band : null;
            if (Below is { } below)
            {
                yield return (true, new(From.Y, below), band);
                yield return (false, new(below, to.Y), band);
            }
            else if (From.AtLeftEdge == to.AtLeftEdge)
                yield return (From.InLeft, new(From.Y, to.Y, From.AtLeftEdge ? Turn.Left : Turn.Right), band);
            else
                yield return (From.InLeft, From.AtLeftEdge ? new(From.Y, to.Y) : new(to.Y, From.Y), band);
        }
    }
}

/// <summary>The ways of a cabling diagram with where they begin and end.</summary>
internal static class CablingLegs
{
    /// <summary>The room from one cable to the next.</summary>
    public const double Lane = 1.25;

    /// <param name="corridors">Of each band, where the first cable runs that goes below it.</param>
    public static List<CablingLeg> Of(
        Drawn drawn,
        IReadOnlyDictionary<Ref, Seat> seats,
        IEnumerable<Channel> ways,
        IReadOnlyList<double> corridors
    )
    {
        var below = corridors.ToArray();
        return [.. ways.Select(Leg)];

        CablingLeg Leg(Channel way)
        {
            var (near, far) = IsNear(way) ? (way.A, way.B) : (way.B!.Value, way.A);
            Seat? to = far is { } end && seats.TryGetValue(end, out var seat) ? seat : null;
            if (to is not { } on || on.InLeft == seats[near].InLeft) return new(way, near, seats[near], far, to, null);
            var band = seats[near].Band;
            below[band] += Lane;
            return new(way, near, seats[near], far, to, below[band] - Lane);
        }

        bool IsNear(Channel way)
        {
            if (way.B is not { } b || !seats.TryGetValue(b, out var other)) return true;
            if (!seats.TryGetValue(way.A, out var one)) return false;
            // From the left to the right where it goes below, else from outside to the switch.
            return one.Outer && other.Outer ? one.InLeft || !other.InLeft : one.Outer || !other.Outer;
        }
    }
}
