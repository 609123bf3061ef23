using System.Globalization;

namespace Planner.Core.Drawings.Scenes;

/// <summary>The frame of a drawing's sheet with its grid references (fields of 50 mm, ISO 5457), and where the drawing continues.</summary>
internal static class SheetFrame
{
    private const double Field = 50;
    private const double Band = 5;
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static IEnumerable<Shape> Of(IsoPaper paper)
    {
        double left = IsoPaper.Left, top = IsoPaper.Top, right = left + paper.FrameWidth, bottom = top + paper.FrameHeight;
        yield return new Box(left, top, paper.FrameWidth, paper.FrameHeight) { Stroke = Ink.Text, StrokeWidth = 0.35 };
        // On A4 a drawing is small enough to be found without (ISO 5457, 4.4).
        if (paper.Name == "A4") yield break;
        foreach (var (from, to, n) in Fields(left, right))
        {
            var name = (n + 1).ToString(CultureInfo.InvariantCulture);
            yield return Reference((from + to) / 2, top - Band / 2, name);
            if (n > 0) yield return Tick(new(from, top - Band), new(from, top));
        }

        foreach (var (from, to, n) in Fields(top, bottom))
        {
            yield return Reference(left - Band / 2, (from + to) / 2, Letters[n % Letters.Length].ToString());
            yield return Reference(right + Band / 2, (from + to) / 2, Letters[n % Letters.Length].ToString());
            if (n == 0) continue;
            yield return Tick(new(left - Band, from), new(left, from));
            yield return Tick(new(right, from), new(right + Band, from));
        }
    }

    /// <summary>The title block in the corner bottom right.</summary>
    public static Shape Corner(IsoPaper paper, TitleBlock block, string scale)
    {
        var width = Math.Min(TitledSheet.BlockWidth, paper.FrameWidth);
        return TitledSheet.Block(block, width, scale) with
        {
            X = IsoPaper.Left + paper.FrameWidth - width,
            Y = IsoPaper.Top + paper.FrameHeight - TitledSheet.BlockHeight,
        };
    }

    /// <summary>Says at an edge which sheet lies behind it.</summary>
    public static Shape Continues(IsoPaper paper, Side side, int sheet)
    {
        double left = IsoPaper.Left, top = IsoPaper.Top, right = left + paper.FrameWidth;
        var bottom = top + paper.FrameHeight - TitledSheet.BlockHeight;
        var words = string.Create(CultureInfo.InvariantCulture, $"continues on sheet {sheet}");
        var (x, y, turn) = side switch
        {
            Side.Left => (left + 3, (top + bottom) / 2, -90),
            Side.Right => (right - 1.2, (top + bottom) / 2, -90),
            Side.Top => ((left + right) / 2, top + 3, 0),
            _ => ((left + right) / 2, bottom - 1, 0),
        };
        return new Label(x, y, words) { Anchor = Anchor.Middle, Rotation = turn, Weight = Weight.Medium };
    }

    // Fields of 50 mm, as nearly as they divide the edge evenly.
    private static IEnumerable<(double From, double To, int N)> Fields(double from, double to)
    {
        var count = Math.Max(1, (int)Math.Round((to - from) / Field));
        var wide = (to - from) / count;
        for (var n = 0; n < count; n++) yield return (from + n * wide, from + (n + 1) * wide, n);
    }

    private static Label Reference(double x, double y, string name) =>
        new(x, y, name) { Anchor = Anchor.Middle, Middle = true, Ink = Ink.Second };

    private static Wire Tick(Point from, Point to) => Wire.Through(from, to) with { Width = 0.18, Ink = Ink.Second };
}

/// <summary>An edge of a sheet.</summary>
internal enum Side { Left, Right, Top, Bottom }
