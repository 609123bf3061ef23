using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>Racks from the front and the rear, to scale: units numbered on both sides, devices with their NICs or ports.</summary>
public static class RackElevation
{
    /// <summary>The scale for the screen, 1 to 5.</summary>
    public const int OnScreen = 5;

    /// <summary>The scale for paper, 1 to 10: a cabinet of 42 U fits a landscape A3.</summary>
    public const int OnPaper = 10;

    /// <summary>How many faces stand side by side.</summary>
    public const int InARow = 6;

    private const double Margin = 6;
    private const double Between = 9;
    private const double BetweenFaces = 3;
    private const double Head = 11;

    private static readonly RackView AsNeeded = new([], []);

    /// <summary>One rack.</summary>
    public static Scene Of(Drawn drawn, Rack rack, int scale = OnScreen) => Of(drawn, new RackView([rack], []), scale);

    /// <summary>All racks side by side, standing on one floor, and what has no place in them yet.</summary>
    public static Scene All(Drawn drawn, int scale = OnScreen) => Of(drawn, AsNeeded, scale);

    /// <summary>The racks of a view from its faces.</summary>
    public static Scene Of(Drawn drawn, RackView view, int scale = OnScreen) =>
        view.Racks is [var rack] ? Sheet(drawn, $"Rack {drawn.Design.NameOf(rack)}", [rack], view, scale)
        : !view.Racks.IsEmpty ? Sheet(drawn, "Racks", [.. view.Racks], view, scale)
        : drawn.Design.Racks.Count == 0 && !Placement.Unplaced(drawn.Design).Any()
            ? EmptySheet.Of("Racks", "No rack yet: racks with their devices will stand here, drawn to scale.")
        : Sheet(drawn, "Racks", [.. drawn.Design.Racks], view, scale);

    /// <summary>Some racks side by side, without what has no place.</summary>
    public static Scene Of(Drawn drawn, Rack[] racks, int scale) => Sheet(drawn, "Rack elevations", racks, AsNeeded, scale, []);

    /// <summary>What has no place in a rack yet, on sheets of their own; none where all is placed.</summary>
    public static IEnumerable<Scene> Unplaced(Drawn drawn, int scale) =>
        Placement.Unplaced(drawn.Design).Chunk(100).Select(some => Sheet(drawn, "Not placed yet", [], AsNeeded, scale, some));

    /// <summary>Racks in groups of which each fits on a sheet.</summary>
    public static IEnumerable<Rack[]> Sheets(Design design, int faces)
    {
        List<Rack> sheet = [];
        var used = 0;
        foreach (var rack in design.Racks)
        {
            var needed = AsNeeded.Of(design, rack).Length;
            if (used + needed > faces && sheet.Count > 0)
            {
                yield return [.. sheet];
                sheet.Clear();
                used = 0;
            }

            sheet.Add(rack);
            used += needed;
        }

        if (sheet.Count > 0) yield return [.. sheet];
    }

    private static Scene Sheet(Drawn drawn, string title, Rack[] racks, RackView view, int scale, IReadOnlyList<Thing>? tray = null)
    {
        List<Shape> shapes = [];
        List<Cabinet> cabinets = [.. racks.Select(r => new Cabinet(drawn, r, view.Of(drawn.Design, r), scale))];
        List<List<Cabinet>> rows = [.. Rows(cabinets)];
        var unplaced = tray ?? Homeless(drawn.Design, racks);
        double y = Margin, right = rows.Select(r => r.Sum(c => c.Width(BetweenFaces) + Between) - Between).Append(0).Max() + Margin;
        var kept = unplaced.Count == 0 ? default
            : Tray.Of(drawn, unplaced, Math.Max(right - Margin, Widest(unplaced, scale)), scale);
        // A small tray stands above the racks, where a drag out of it begins; a large one would hide them.
        var isAbove = kept.Tray is not null && rows.Count > 0 && kept.Height <= rows[0].Max(c => c.Height) / 3;
        if (isAbove) y = Put(shapes, kept.Tray!, y, kept.Height);
        foreach (var row in rows) y = Stand(shapes, row, y);
        if (kept.Tray is { } below && !isAbove) y = Put(shapes, below, y, kept.Height);
        right = Math.Max(right, Margin + kept.Width);
        y = Key(drawn, shapes, racks, cabinets.Exists(c => c.HasBehind), right - Margin, y);
        return new(title, right + Margin, y + Margin, [.. shapes])
        {
            Scale = string.Create(CultureInfo.InvariantCulture, $"1:{scale}"),
            Description = string.Join(" ", [.. racks.Select(r => Description(drawn.Design, r)), .. Told(unplaced)]),
        };
    }

    /// <returns>Where the next thing goes.</returns>
    private static double Stand(List<Shape> shapes, List<Cabinet> row, double y)
    {
        var tallest = row.Max(c => c.Height);
        var x = Margin;
        foreach (var cabinet in row)
        {
            shapes.Add(cabinet.Draw(BetweenFaces) with { X = x, Y = y + Head + tallest - cabinet.Height });
            x += cabinet.Width(BetweenFaces) + Between;
        }

        return y + Head + tallest + row.Max(c => c.Foot) + Between;
    }

    /// <returns>Where the next thing goes.</returns>
    private static double Put(List<Shape> shapes, Group tray, double y, double height)
    {
        shapes.Add(tray with { X = Margin, Y = y });
        return y + height + 4;
    }

    /// <summary>Cabinets in rows of so many faces; a cabinet's faces stand together.</summary>
    private static IEnumerable<List<Cabinet>> Rows(List<Cabinet> cabinets)
    {
        List<Cabinet> row = [];
        foreach (var cabinet in cabinets)
        {
            if (row.Sum(c => c.Faces) + cabinet.Faces > InARow && row.Count > 0)
            {
                yield return row;
                row = [];
            }

            row.Add(cabinet);
        }

        if (row.Count > 0) yield return row;
    }

    /// <summary>What has no place: of all racks or none, everything; of some, what is in them.</summary>
    private static IReadOnlyList<Thing> Homeless(Design design, Rack[] racks) =>
    [
        .. Placement.Unplaced(design).Where(t =>
            racks.Length == design.Racks.Count || racks.Any(r => r.Id == ((IRacked)t).Mounting.Rack)
        ),
    ];

    /// <summary>Three faces side by side where there are as many.</summary>
    private static double Widest(IReadOnlyList<Thing> unplaced, int scale) =>
        Math.Min(3, unplaced.Count) * (RackFrame.FaceOf(FaceWidth.Nineteen, scale) + 3) + 3;

    private static double Key(Drawn drawn, List<Shape> shapes, Rack[] racks, bool hasBehind, double width, double y)
    {
        var networks = PoolsIn(drawn, racks).SelectMany(p => p.Networks).Where(n => !n.IsPrivate);
        Sign[] signs = [Sign.Free, Sign.Shut, Sign.Finding, .. hasBehind ? [Sign.Behind] : Array.Empty<Sign>()];
        var (key, height) = Legend.Of(drawn, networks, width, signs);
        shapes.Add(key with { X = Margin, Y = y - 2 });
        return y - 2 + height;
    }

    /// <summary>Those with hosts in some of the racks; of all racks or none, all pools.</summary>
    private static IEnumerable<PoolTopology> PoolsIn(Drawn drawn, Rack[] racks)
    {
        if (racks.Length == 0 || racks.Length == drawn.Design.Racks.Count) return drawn.Topology.Pools;
        var within = racks.Select(r => r.Id).ToHashSet();
        return drawn.Topology.Pools.Where(p => p.Hosts.Any(h => h.Mounting.Rack is { } rack && within.Contains(rack)));
    }

    private static IEnumerable<string> Told(IReadOnlyList<Thing> unplaced) =>
        unplaced.Count == 0 ? [] : [$"Not placed in a rack: {string.Join(", ", unplaced.Select(t => t.Title))}."];

    private static string Description(Design design, Rack rack)
    {
        var placed = Placement.In(design, rack.Id).OrderByDescending(p => rack.Below(p.Mounting)?.Halves ?? -1).ToList();
        return placed.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"Rack {design.NameOf(rack)}, {rack.Units} U, is empty.")
            : string.Create(CultureInfo.InvariantCulture, $"Rack {design.NameOf(rack)}, {rack.Units} U, from the top: ")
                + $"{string.Join(", ", placed.Select(p => $"{design.Find(p.Device)?.Title} at {p.Mounting.Spot}"))}.";
    }
}
