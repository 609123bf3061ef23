using System.Collections.Immutable;
using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>
/// The way from one end to another over the cables between them and through the panels on it; structured cabling calls it a channel.
/// </summary>
/// <param name="A">What is plugged in at its one end.</param>
/// <param name="B">What is plugged in at its other; null where the way stops at a panel.</param>
/// <param name="Runs">From A on; at least one.</param>
public sealed record Channel(Ref A, Ref? B, ImmutableArray<CableRun> Runs)
{
    /// <summary>More panels than a way has.</summary>
    private const int Most = 64;

    /// <summary>From A on.</summary>
    public ImmutableArray<Cable> Cables { get; } = [.. Runs.Select(r => r.Cable)];

    /// <summary>The cable it is called by: the first that was planned.</summary>
    public Cable Lead { get; } = Runs.MinBy(r => r.Cable.Id)!.Cable;

    /// <summary>The way over a cable between two ends that are no sockets of a panel.</summary>
    public static Channel Direct(Cable cable) => new(cable.A, cable.B, [new(cable, cable.A, cable.B)]);

    private bool IsClosed { get; init; }

    /// <summary>The cable that is plugged into one of its ends.</summary>
    public Cable At(Ref end) => end == A ? Cables[0] : Cables[^1];

    public Ref? Other(Ref end) => end == A ? B : A;

    /// <summary>True for what a way goes on through: the sockets of a panel.</summary>
    public static bool GoesThrough(Ref end) => end.Prefix == FrontPort.Prefix || end.Prefix == RearPort.Prefix;

    /// <summary>The way from what is no socket of a panel; null where no cable is plugged in.</summary>
    public static Channel? From(Design design, Ref end) =>
        CableAt(design, end) is { } cable ? Walk(design, end, cable).Directed() : null;

    /// <summary>The same, from both ends alike: in the direction of the cable that it is called by.</summary>
    private Channel Directed() => B is { } far && Runs.First(r => r.Cable.Id == Lead.Id).From != Lead.A
        ? new(far, A, [.. Runs.Reverse().Select(r => new CableRun(r.Cable, r.To, r.From))])
        : this;

    /// <summary>Whatever is at an end of a way that may go over a cable, or that did before a panel on it was changed.</summary>
    public static IEnumerable<Ref> Ends(Design design, Cable cable)
    {
        if (!GoesThrough(cable.A) && !GoesThrough(cable.B)) return [cable.A, cable.B];
        HashSet<Ref> seen = [cable.A, cable.B];
        var next = new Queue<Ref>(seen);
        while (next.TryDequeue(out var at))
            if (GoesThrough(at))
                foreach (var beside in Inside(design, at).Concat(CableAt(design, at) is { } other ? [other.Other(at)] : []).Where(seen.Add))
                    next.Enqueue(beside);
        return seen.Where(e => !GoesThrough(e));
    }

    /// <summary>The way on from one end of a cable, where it leads through panels to its other end; else null.</summary>
    internal static Channel? Ring(Design design, Cable cable) =>
        GoesThrough(cable.A) && GoesThrough(cable.B) && Walk(design, cable.B, cable) is { IsClosed: true } ring ? ring : null;

    /// <summary>The cable plugged into any end, sockets of panels too.</summary>
    public static Cable? CableAt(Design design, Ref end) =>
        design.Register.Naming<Cable>(end.Thing).FirstOrDefault(c => c.Touches(end));

    private static Channel Walk(Design design, Ref start, Cable first)
    {
        var runs = ImmutableArray.CreateBuilder<CableRun>();
        var inside = new Stack<FrontPort>();
        for (var (at, cable) = (start, first); ;)
        {
            var far = cable.Other(at);
            runs.Add(new(cable, at, far));
            if (!GoesThrough(far)) return new(start, inside.All(f => IsAlone(design, f)) ? far : null, runs.ToImmutable());
            if (runs.Count == Most || Behind(design, far, inside) is not { } next || CableAt(design, next) is not { } on)
                return new(start, null, runs.ToImmutable());
            if (on.Id == first.Id) return new(start, null, runs.ToImmutable()) { IsClosed = true };
            (at, cable) = (next, on);
        }
    }

    /// <summary>What a socket is wired to inside its panel.</summary>
    private static IEnumerable<Ref> Inside(Design design, Ref socket) =>
        socket.As<FrontPort>() is { } front
            ? design.Of<FrontPort>().Find(front)?.Rear is { } rear ? [rear.Ref] : []
            : design.Register.Naming<FrontPort>(socket).Select(f => f.Id.Ref);

    /// <summary>The socket on the other side of a panel. What came in by one of several at the front leaves by the one like it.</summary>
    private static Ref? Behind(Design design, Ref socket, Stack<FrontPort> inside)
    {
        if (socket.As<FrontPort>() is { } front)
        {
            if (design.Of<FrontPort>().Find(front) is not { Rear: { } behind } known) return null;
            inside.Push(known);
            return behind;
        }

        var leading = design.Register.Naming<FrontPort>(socket).ToList();
        return inside.TryPop(out var entered)
            ? leading.FirstOrDefault(f => f.Position == entered.Position)?.Id.Ref
            : leading is [var only] ? only.Id.Ref : null;
    }

    private static bool IsAlone(Design design, FrontPort front) => design.Register.Count<FrontPort>(front.Rear!.Value) == 1;
}

/// <summary>A cable on a way, from the end that is nearer to where the way begins.</summary>
public sealed record CableRun(Cable Cable, Ref From, Ref To);
