namespace Planner.Core.Drawings.Scenes;

/// <summary>What is drawn where there is nothing to draw yet: one sentence that says what will stand here.</summary>
internal static class EmptySheet
{
    public static Scene Of(string title, string sentence) => new(title, 180, 60,
    [
        new Box(0.5, 0.5, 179, 59) { Stroke = Ink.Line, StrokeWidth = 0.35, Dash = Dash.Dashed, Radius = 1 },
        new Label(90, 30, sentence) { Size = 10, Ink = Ink.Second, Anchor = Anchor.Middle, Middle = true, MaxWidth = 170 }
    ])
    { Description = sentence };
}
