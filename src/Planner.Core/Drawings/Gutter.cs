using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>
/// The room between two columns of panels: at each edge room for the letters of cables and for the tags of patch panels, between them
/// a lane for each cable. Cables of one band take lanes of their own, those from band to band share what is right of these.
/// </summary>
internal sealed class Gutter
{
    private const double ChipRoom = 9.6;
    private const double Narrowest = 46;
    private const int Spare = 8;
    private readonly double[] lanes;

    /// <param name="start">Its left edge.</param>
    /// <param name="runs">What runs in it; null for what runs from band to band.</param>
    /// <param name="leftTags">The room for the tags of patch panels at its left edge.</param>
    /// <param name="rightTags">The same at its right edge.</param>
    /// <param name="steady">Its width grows by several lanes at once, not by one with each cable.</param>
    public Gutter(double start, IReadOnlyList<(Run Run, int? Band)> runs, double leftTags, double rightTags, bool steady)
    {
        (Left, lanes) = (start, new double[runs.Count]);
        var bands = runs.Index().Where(r => r.Item.Band is not null).GroupBy(r => r.Item.Band, r => r.Index).Select(g => g.ToArray())
            .ToList();
        var across = runs.Index().Where(r => r.Item.Band is null).Select(r => r.Index).ToArray();
        var packed = Lanes.Packed([.. across.Select(i => runs[i].Run)], CablingLegs.Lane);
        var shared = packed.DefaultIfEmpty(-1).Max() + 1;
        var own = bands.Select(b => b.Length).DefaultIfEmpty(0).Max();
        if (steady) own = (own + Spare - 1) / Spare * Spare;
        var room = Math.Max(
            Narrowest - 2 * ChipRoom,
            (own + 1 + shared) * CablingLegs.Lane
        );
        TagsAtLeft = start + ChipRoom;
        var first = TagsAtLeft + leftTags;
        foreach (var band in bands)
        {
            var pitch = (room - shared * CablingLegs.Lane) / (band.Length + 1);
            foreach (var (lane, i) in Lanes.Order([.. band.Select(i => runs[i].Run)]).Index())
                lanes[band[i]] = first + (lane + 1) * pitch;
        }

        foreach (var (k, i) in across.Index()) lanes[i] = first + room - (packed[k] + 1) * CablingLegs.Lane;
        TagsAtRight = first + room + rightTags;
        Right = TagsAtRight + ChipRoom;
    }

    public double Left { get; }
    public double Right { get; }

    /// <summary>Where the tags of panels begin.</summary>
    public double TagsAtLeft { get; }

    /// <summary>Where the tags of panels end that stand at the right edge.</summary>
    public double TagsAtRight { get; }

    public double LaneOf(int run) => lanes[run];

    /// <summary>Where an end meets it.</summary>
    public Point Edge(Seat seat) => new(seat.AtLeftEdge ? Left : Right, seat.Y);
}
