using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Drawings;

/// <summary>The heights of a sketch of racks: a row for each unit that is used in one of them, a fold for each longer free run.</summary>
internal sealed class SketchRows
{
    public const double Row = 6;
    private const double Fold = 8.4;

    /// <summary>So many free units one above the other are folded.</summary>
    private const int Shortest = 4;

    private readonly double[] tops;

    public SketchRows(Design design, IReadOnlyList<Rack> racks)
    {
        var units = racks.Select(r => r.Units).DefaultIfEmpty(1).Max();
        var used = new bool[units];
        foreach (var rack in racks)
            foreach (var device in Placement.In(design, rack.Id))
                if (rack.Below(device.Mounting) is { } below)
                    for (var u = below.Whole; u < Math.Min(units, (below + device.Height).Ceiling); u++) used[u] = true;
        tops = new double[units];
        var y = 0.0;
        List<(int, int, double)> folds = [];
        for (var u = units - 1; u >= 0;)
        {
            var free = 0;
            while (u - free >= 0 && !used[u - free]) free++;
            if (free >= Shortest)
            {
                folds.Add((u - free + 1, u, y));
                for (var f = 0; f < free; f++) tops[u - f] = y;
                y += Fold;
                u -= free;
            }
            else
            {
                tops[u--] = y;
                y += Row;
            }
        }

        (Height, Folds) = (y, folds);
    }

    public double Height { get; }

    /// <summary>Free runs: the lowest and the highest unit, from 0 at the floor, and where they are drawn.</summary>
    public IReadOnlyList<(int Low, int High, double Y)> Folds { get; }

    public static double FoldHeight => Fold;

    /// <summary>The top of a unit, counted from 0 at the floor.</summary>
    public double Top(int unit) => tops[Math.Clamp(unit, 0, tops.Length - 1)];

    public bool IsFolded(int unit) => Folds.Any(f => f.Low <= unit && unit <= f.High);
}
