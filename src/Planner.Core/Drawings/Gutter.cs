using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>A cable, or a way over several and through panels, between two points at the edges of a gutter.</summary>
internal sealed record CableLeg(Channel Way, Point From, Point To, Ref FromEnd, Ref ToEnd, bool Returns = false)
{
    public Cable Cable => Way.Lead;
}

/// <summary>The room between two columns of panels, with a lane for each cable and room for its letter at both ends.</summary>
internal sealed class Gutter(double start, int cables)
{
    private const double ChipRoom = 9.6;
    private const double Lane = 1.25;
    private const double Panel = 1.1;
    private const double Narrowest = 46;

    public double Right => start + Math.Max(Narrowest, 2 * ChipRoom + (cables + 1) * Lane);

    public IEnumerable<Group> Draw(Drawn drawn, IReadOnlyList<CableLeg> legs)
    {
        var order = Lanes.Order([.. legs.Select(l => new Run(l.From.Y, l.To.Y, l.Returns))]);
        var pitch = (Right - start - 2 * ChipRoom) / (legs.Count + 1);
        foreach (var (lane, leg) in order.Index()) yield return Draw(drawn, legs[leg], start + ChipRoom + (lane + 1) * pitch);
    }

    private static Group Draw(Drawn drawn, CableLeg leg, double lane)
    {
        var plug = PlugOf(drawn, leg.FromEnd.Nic is null ? leg.ToEnd : leg.FromEnd);
        var wire = Wire.Through(leg.From, new(lane, leg.From.Y), new(lane, leg.To.Y), leg.To) with
        {
            Ink = plug.Look.Ink,
            Dash = plug.Look.Dash,
        };
        List<Shape> shapes = [wire];
        // A patch panel on the way is a small square on its lane.
        if (leg.Way.Runs.Length > 1)
            shapes.Add(
                new Box(lane - Panel / 2, (leg.From.Y + leg.To.Y) / 2 - Panel / 2, Panel, Panel)
                {
                    Fill = Ink.Sheet,
                    Stroke = plug.Look.Ink,
                    StrokeWidth = 0.25,
                }
            );
        if (plug.Letters.Length > 0)
        {
            var chip = Legend.ChipWidth(plug.Letters);
            shapes.Add(Legend.Chip(plug.Look, plug.Letters, leg.From.X + 1.4, leg.From.Y - 1.6));
            shapes.Add(Legend.Chip(plug.Look, plug.Letters, leg.To.X - 1.4 - chip, leg.To.Y - 1.6));
        }

        return new([.. shapes])
        {
            Ref = leg.Cable.Id.ToString(),
            Class = "cable",
            Paths = [.. plug.Paths],
            Title = $"{leg.Cable.Title}: {drawn.Name(leg.FromEnd)} to {drawn.Name(leg.ToEnd)}{Through(drawn, leg.Way)}"
        };
    }

    private static string Through(Drawn drawn, Channel way) =>
        string.Join(" and ", drawn.Topology.PanelsOn(way).Select(p => drawn.Design.Find(p)!.Title)) is { Length: > 0 } panels
            ? $" through {panels}"
            : "";

    private static Plug PlugOf(Drawn drawn, Ref end) =>
        end.HostNic is ({ } id, { } nic)
        && drawn.Design.Hosts.Find(id) is { } host
        && drawn.Topology.PoolOf(host).Pif(host, nic) is { } pif
            ? drawn.Of(pif)
            : drawn.Of(drawn.Design.Ports[end.As<SwitchPort>()!.Value]);
}
