using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Documents;

/// <summary>The little signs that stand in running text: a level's mark, a network's swatch.</summary>
public static class MarkSign
{
    public static Scene Of(MarkKind kind) => new(kind.ToString(), 3.2, 3.2, [new Mark(1.6, 1.6, kind) { Size = 3 }]);

    /// <summary>A piece of the network's line with its letter in a box.</summary>
    public static Scene Of(NetworkLook look) =>
        new(
            $"Network {look.Letter}",
            9.4,
            3.2,
            [
                Wire.Through(new(0, 1.6), new(5.4, 1.6)) with
                {
                    Ink = look.Ink,
                    Dash = look.Dash,
                    Width = 0.7,
                },
                new Box(5.8, 0, 3.6, 3.2) { Fill = look.Ink, Radius = 0.5 },
                new Label(7.6, 1.6, look.Letter)
                {
                    Size = 7,
                    Weight = Weight.SemiBold,
                    Anchor = Anchor.Middle,
                    Middle = true,
                    Ink = Inks.On(look.Ink),
                },
            ]
        );
}
