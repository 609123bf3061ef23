using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>A drawing as data: shapes on a sheet of so many millimetres, origin top left, later shapes over earlier ones.</summary>
public sealed record Scene(string Title, double Width, double Height, ImmutableArray<Shape> Shapes)
{
    /// <summary>The scale to be written in the title block, such as "1:10".</summary>
    public string Scale { get; init; } = "not to scale";

    /// <summary>One or two sentences for people who cannot see the drawing.</summary>
    public string Description { get; init; } = "";
}

/// <summary>Something that is drawn; all lengths are millimetres, all type sizes points.</summary>
public abstract record Shape;

/// <summary>A place on the sheet.</summary>
public readonly record struct Point(double X, double Y);

/// <summary>A rectangle; nothing is painted until it has a fill, a stroke or a hatch.</summary>
public sealed record Box(double X, double Y, double Width, double Height) : Shape
{
    public double Radius { get; init; }
    public Ink Fill { get; init; } = Ink.None;
    public double FillOpacity { get; init; } = 1;
    public Ink Stroke { get; init; } = Ink.None;
    public double StrokeWidth { get; init; } = 0.25;
    public Dash Dash { get; init; } = Dash.Solid;

    /// <summary>The ink of a hatching at 45 degrees over the fill (a port that is shut).</summary>
    public Ink Hatch { get; init; } = Ink.None;
}

/// <summary>A circle; half filled it stands for "reduced" in the failure matrix.</summary>
public sealed record Disc(double X, double Y, double Radius) : Shape
{
    public Ink Fill { get; init; } = Ink.None;
    public Ink Stroke { get; init; } = Ink.None;
    public double StrokeWidth { get; init; } = 0.25;

    /// <summary>Fill only the lower half.</summary>
    public bool Half { get; init; }
}

/// <summary>One line of text; Y is its baseline, or its middle when <see cref="Middle"/> is set.</summary>
public sealed record Label(double X, double Y, string Text) : Shape
{
    /// <summary>Points; never below 7 in a drawing meant for paper.</summary>
    public double Size { get; init; } = 7;
    public Weight Weight { get; init; } = Weight.Regular;
    public bool Mono { get; init; }
    public Ink Ink { get; init; } = Ink.Text;
    public Anchor Anchor { get; init; } = Anchor.Start;

    /// <summary>Y is the vertical middle of the letters rather than the baseline.</summary>
    public bool Middle { get; init; }

    /// <summary>Millimetres; longer text is shortened in the middle and keeps its full words as a tooltip. 0: no limit.</summary>
    public double MaxWidth { get; init; }

    /// <summary>Degrees clockwise round (X, Y); -90 reads upwards.</summary>
    public double Rotation { get; init; }
}

/// <summary>A line through its points, with rounded corners.</summary>
public sealed record Wire(ImmutableArray<Point> Points) : Shape
{
    public static Wire Through(params ReadOnlySpan<Point> points) => new([.. points]);

    public Ink Ink { get; init; } = Ink.Text;
    public double Width { get; init; } = 0.5;
    public Dash Dash { get; init; } = Dash.Solid;

    /// <summary>Corner radius; a corner between short legs gets a smaller one.</summary>
    public double Radius { get; init; } = 2;
}

/// <summary>A level as a shape: octagon, triangle, circle or tick, so that colour never speaks alone; (X, Y) is its middle.</summary>
public sealed record Mark(double X, double Y, MarkKind Kind) : Shape
{
    public double Size { get; init; } = 3.2;
}

/// <summary>Shapes that belong together: one thing of the design, that can be pointed at, lit or moved as one.</summary>
public sealed record Group(ImmutableArray<Shape> Shapes) : Shape
{
    /// <summary>Moves all shapes right by so much.</summary>
    public double X { get; init; }

    /// <summary>Moves all shapes down by so much.</summary>
    public double Y { get; init; }

    /// <summary>Enlarges everything about the group's own origin, letters and lines too.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Where it can be seen, in its own millimetres; null: everywhere.</summary>
    public Extent? Window { get; init; }

    /// <summary>The id of the thing drawn, written as data-ref.</summary>
    public string? Ref { get; init; }

    /// <summary>
    /// The paths this belongs to (a cable's id, a network's), written as data-path, separated by blanks, for the hover trace.
    /// </summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>CSS class or classes.</summary>
    public string? Class { get; init; }

    /// <summary>Tooltip, and the name a screen reader says.</summary>
    public string? Title { get; init; }

    /// <summary>More data-* attributes, the name without "data-": small letters, digits and hyphens.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Data { get; init; } = [];
}

/// <summary>The level a mark shows: octagon, triangle, circle, tick.</summary>
public enum MarkKind { Error, Warning, Note, Ok }

/// <summary>Where a label's X is: its start, its middle or its end.</summary>
public enum Anchor { Start, Middle, End }

/// <summary>The weight of letters; the mono face has Regular and SemiBold only.</summary>
public enum Weight { Regular, Medium, SemiBold }
