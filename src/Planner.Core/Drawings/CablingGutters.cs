using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;
using Wire = Planner.Core.Drawings.Scenes.Wire;

namespace Planner.Core.Drawings;

/// <summary>The cables of a cabling diagram, in the gutter left of the switches and in that right of them.</summary>
internal sealed class CablingGutters
{
    private const double Stub = 4;
    private readonly Drawn drawn;
    private readonly List<(CablingLeg Leg, List<PanelTag> Tags, int Left, int Right)> legs = [];
    private readonly Gutter left;
    private readonly Gutter right;
    private readonly double widest;

    /// <param name="start">The left edge of the left one.</param>
    /// <param name="middle">The width of what stands between them.</param>
    /// <param name="steady">With room for more cables, so that the next one moves nothing.</param>
    public CablingGutters(Drawn drawn, IEnumerable<CablingLeg> all, double start, double middle, bool steady)
    {
        this.drawn = drawn;
        List<(Run, int?)> inLeft = [], inRight = [];
        foreach (var leg in all)
        {
            var (l, r) = (inLeft.Count, inRight.Count);
            foreach (var (isLeft, run, band) in leg.Lanes) (isLeft ? inLeft : inRight).Add((run, band));
            legs.Add((leg, [.. leg.Panels.Select(p => new PanelTag(drawn, p.In, p.Out))], l, r));
        }

        widest = legs.SelectMany(l => l.Tags).Select(t => t.Width).DefaultIfEmpty(0).Max();
        left = new(
            start,
            inLeft,
            Tags(l => l.From is { InLeft: true, AtLeftEdge: true }),
            Tags(l => l.From is { InLeft: true, Outer: false }),
            steady
        );
        right = new(left.Right + middle, inRight, 0, Tags(l => !l.From.InLeft), steady);
    }

    /// <summary>The left edge of what stands between the gutters.</summary>
    public double Centre => left.Right;
    public double Right => right.Right;
    public int Cables => legs.SelectMany(l => l.Leg.Way.Cables).Select(c => c.Id).Distinct().Count();
    public bool HasPanels => widest > 0;

    public IEnumerable<Group> Draw() => legs.Select(l => Draw(l.Leg, l.Tags, l.Left, l.Right));

    private double Tags(Func<CablingLeg, bool> where) =>
        legs.Where(l => where(l.Leg)).Select(l => l.Tags.Count).DefaultIfEmpty(0).Max() * (widest + PanelTag.Between);

    private Group Draw(CablingLeg leg, List<PanelTag> tags, int inLeft, int inRight)
    {
        var gutter = leg.From.InLeft ? left : right;
        var look = PlugOf(leg);
        var paths = Paths(leg, look);
        var (start, forward) = (gutter.Edge(leg.From), leg.From.AtLeftEdge ? 1 : -1);
        var at = start;
        List<Shape> shapes = [];
        var runs = leg.Runs.ToList();
        foreach (var (i, tag) in tags.Index())
        {
            var near = (forward > 0 ? gutter.TagsAtLeft : gutter.TagsAtRight) + forward * i * (widest + PanelTag.Between);
            shapes.Add(Cable(runs[i], look, paths, at, new(near, at.Y)));
            shapes.Add(tag.Draw(forward > 0 ? near : near - widest, at.Y, widest));
            at = new(near + forward * widest, at.Y);
        }

        if (leg.To is { } to)
        {
            var end = (to.InLeft ? left : right).Edge(to);
            shapes.Add(Cable(runs[^1], look, paths, [at, .. Bends(leg, to, inLeft, inRight), end]));
            shapes.AddRange(Chips(look, start, forward));
            shapes.AddRange(Chips(look, end, to.AtLeftEdge ? 1 : -1));
        }
        else if (runs.Count > tags.Count)
        {
            shapes.Add(Cable(runs[^1], look, paths, at, new(at.X + forward * Stub, at.Y)));
            shapes.Add(new Disc(at.X + forward * Stub, at.Y, 0.6) { Fill = Ink.Sheet, Stroke = look.Look.Ink });
        }

        return new([.. shapes]) { Class = "run", Title = Words(leg) };
    }

    private IEnumerable<Point> Bends(CablingLeg leg, Seat to, int inLeft, int inRight)
    {
        var lane = leg.From.InLeft ? left.LaneOf(inLeft) : right.LaneOf(inRight);
        if (leg.Below is not { } below) return [new(lane, leg.From.Y), new(lane, to.Y)];
        var other = right.LaneOf(inRight);
        return [new(lane, leg.From.Y), new(lane, below), new(other, below), new(other, to.Y)];
    }

    private Group Cable(CableRun run, Plug look, ImmutableArray<string> paths, params ReadOnlySpan<Point> points) =>
        new([Wire.Through(points) with { Ink = look.Look.Ink, Dash = look.Look.Dash }])
        {
            Ref = run.Cable.Id.ToString(),
            Class = "cable",
            Paths = paths,
            Title = $"{run.Cable.Title}: {drawn.Name(run.From)} to {drawn.Name(run.To)}",
        };

    /// <summary>What lights up together: all cables of a way, and its networks.</summary>
    private static ImmutableArray<string> Paths(CablingLeg leg, Plug look) =>
        [.. leg.Way.Cables.Select(c => c.Id.ToString()).Concat(look.Paths).Distinct()];

    private static IEnumerable<Shape> Chips(Plug look, Point at, int forward)
    {
        if (look.Letters.Length == 0) yield break;
        var x = forward > 0 ? at.X + 1.4 : at.X - 1.4 - Legend.ChipWidth(look.Letters);
        yield return Legend.Chip(look.Look, look.Letters, x, at.Y - 1.6);
    }

    private string Words(CablingLeg leg)
    {
        var panels = drawn.Topology.PanelsOn(leg.Way).Select(p => drawn.Design.Find(p)!.Title).ToList();
        return $"{drawn.Name(leg.Near)} to {(leg.Far is { } far ? drawn.Name(far) : "nothing")}"
            + (panels.Count > 0 ? $" through {string.Join(" and ", panels)}" : "");
    }

    /// <summary>A way looks as its near end does, or as the other where networks are known of that only.</summary>
    private Plug PlugOf(CablingLeg leg)
    {
        var near = drawn.Of(leg.Near);
        return near.Looks.Count == 0 && leg.Far is { } end && drawn.Of(end) is { Looks.Count: > 0 } far ? far : near;
    }
}
