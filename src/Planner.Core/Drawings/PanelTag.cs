using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>A patch panel on a way: a plate on the cable with the panel's name and its socket.</summary>
internal sealed class PanelTag(Drawn drawn, Ref enters, Ref? leaves)
{
    public const double Between = 2;
    private const double Longest = 34;
    private const double Height = 3.7;
    private const double Pad = 1;

    /// <summary>The panel and the socket at its front, where cables are plugged and taken out.</summary>
    private string Words
    {
        get
        {
            var front = leaves is { } on && on.As<FrontPort>() is not null ? on : enters;
            var socket = drawn.Design.Find(front)!;
            return $"{drawn.Design.Find(socket.Owner!.Value)!.Title} {socket.Title}";
        }
    }

    public double Width => Math.Min(Longest, TextWidth.Of(Words, 7) + 2 * Pad + 0.2);

    /// <param name="width">At least its own.</param>
    public Group Draw(double x, double y, double width)
    {
        var near = drawn.Design.Find(enters)!;
        var panel = near.Owner!.Value;
        var level = ((Ref?[])[enters, leaves, panel]).OfType<Ref>().Select(drawn.LevelOf).Where(l => l is not null).Min();
        return new(
        [
            new Box(x, y - Height / 2, width, Height)
            {
                Fill = Ink.Ear,
                Stroke = level is { } worst ? Sockets.InkOf(worst) : Ink.Second,
                StrokeWidth = level is null ? 0.2 : 0.5,
                Dash = leaves is null ? Dash.ShortDash : Dash.Solid,
                Radius = 0.5,
            },
            new Label(x + width / 2, y, Words) { Anchor = Anchor.Middle, Middle = true, MaxWidth = width - 2 * Pad },
        ])
        {
            Ref = panel.ToString(),
            Class = "through",
            Title = $"Patch panel {drawn.Design.Find(panel)!.Title}, {Say(enters)}"
                + (leaves is { } on ? $" to {Say(on)}" : "; nothing behind"),
        };
    }

    private string Say(Ref socket) => $"{(socket.As<FrontPort>() is null ? "rear" : "front")} {drawn.Design.Find(socket)!.Title}";
}
