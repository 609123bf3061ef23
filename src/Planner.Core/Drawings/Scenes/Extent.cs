using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>The upright rectangle that something takes, in millimetres.</summary>
public readonly record struct Extent(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The extent of nothing; joined with another it is that.</summary>
    public static Extent None { get; } =
        new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public double Width => Right - Left;
    public double Height => Bottom - Top;

    /// <summary>What a shape takes, with the width of its lines.</summary>
    public static Extent Of(Shape shape) => shape switch
    {
        Box box => new Extent(box.X, box.Y, box.X + box.Width, box.Y + box.Height).Wider(box.StrokeWidth / 2),
        Disc disc => new Extent(disc.X, disc.Y, disc.X, disc.Y).Wider(disc.Radius + disc.StrokeWidth / 2),
        Mark mark => new Extent(mark.X, mark.Y, mark.X, mark.Y).Wider(mark.Size),
        Wire wire => Round(wire.Points).Wider(wire.Width / 2 + 0.15),
        Label label => Of(label),
        Group group => Of(group),
        _ => throw new NotSupportedException($"Nothing is known of the extent of a {shape.GetType().Name}."),
    };

    public bool Meets(Extent other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public Extent With(Extent other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Seen from outside a group that is moved and enlarged.</summary>
    public Extent Outside(Group group) => new(
        group.X + Left * group.Scale, group.Y + Top * group.Scale, group.X + Right * group.Scale, group.Y + Bottom * group.Scale);

    /// <summary>Seen from inside a group that is moved and enlarged.</summary>
    public Extent Inside(Group group) => new(
        (Left - group.X) / group.Scale, (Top - group.Y) / group.Scale, (Right - group.X) / group.Scale, (Bottom - group.Y) / group.Scale);

    private Extent Wider(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    private static Extent Of(Group group)
    {
        var within = None;
        foreach (var shape in group.Shapes) within = within.With(Of(shape));
        return within.Outside(group);
    }

    private static Extent Round(ImmutableArray<Point> points)
    {
        var round = None;
        foreach (var (x, y) in points) round = round.With(new(x, y, x, y));
        return round;
    }

    private static Extent Of(Label label)
    {
        var high = label.Size * TextWidth.Point;
        var width = TextWidth.Of(label);
        if (label.MaxWidth > 0) width = Math.Min(width, label.MaxWidth);
        // Turned by any angle it stays within its length.
        if (label.Rotation != 0) return new Extent(label.X, label.Y, label.X, label.Y).Wider(width + high);
        var left = label.X - (label.Anchor == Anchor.Start ? 0 : label.Anchor == Anchor.End ? width : width / 2);
        return new(left, label.Baseline() - high, left + width, label.Baseline() + high / 3);
    }
}
