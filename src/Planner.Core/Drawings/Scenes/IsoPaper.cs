using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>A sheet of the A series (ISO 216) with the frame of a technical drawing (ISO 5457): 20 mm at the binding side.</summary>
/// <param name="Name">Such as A3.</param>
public sealed record IsoPaper(string Name, int Width, int Height)
{
    public const int Left = 20;
    public const int Top = 10;
    public const int Right = 10;

    /// <summary>Below the frame a line says what the sheet belongs to.</summary>
    public const int Bottom = 16;

    private const int Gap = 4;

    /// <summary>From the smallest to the largest, each across first.</summary>
    public static ImmutableArray<IsoPaper> All { get; } =
    [
        new("A4", 297, 210), new("A4", 210, 297), new("A3", 420, 297), new("A3", 297, 420),
        new("A2", 594, 420), new("A2", 420, 594), new("A1", 841, 594), new("A1", 594, 841),
    ];

    public static IsoPaper A3 { get; } = All[2];
    public static IsoPaper A1 { get; } = All[6];

    public double FrameWidth => Width - Left - Right;
    public double FrameHeight => Height - Top - Bottom;

    /// <summary>What the frame and the title block leave to the drawing.</summary>
    public double RoomWidth => FrameWidth - 2 * Gap;
    public double RoomHeight => FrameHeight - TitledSheet.BlockHeight - 2 * Gap;

    /// <summary>The left edge and the top of that room.</summary>
    public const double RoomLeft = Left + Gap;
    public const double RoomTop = Top + Gap;
}
