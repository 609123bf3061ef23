using System.Collections.Immutable;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Tests.Pdf;

/// <summary>Small drawings made by hand that use every shape.</summary>
internal static class SampleScene
{
    public static Scene Rack()
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(new Box(8, 0, 60, 100) { Stroke = Ink.Text, StrokeWidth = 0.4, Fill = Ink.Sheet });
        for (var u = 1; u <= 20; u++)
        {
            var strong = u % 5 == 0 ? Ink.Text : Ink.Second;
            shapes.Add(new Label(6.5, 100 - u * 5 + 2.5, $"{u}") { Anchor = Anchor.End, Middle = true, Ink = strong });
            shapes.Add(new Label(69.5, 100 - u * 5 + 2.5, $"{u}") { Middle = true, Ink = strong });
            shapes.Add(Wire.Through(new(8, 100 - u * 5), new(68, 100 - u * 5)) with { Ink = Ink.Line, Width = 0.15 });
        }

        for (var n = 0; n < 6; n++) shapes.Add(Device(n));
        return new("Rack R1, front", 78, 100, shapes.ToImmutable()) { Description = "Six hosts in a rack of twenty units." };
    }

    private static Group Device(int n) =>
        new([
            new Box(0, 0, 60, 10)
            {
                Fill = Ink.Face,
                Stroke = Ink.Second,
                StrokeWidth = 0.2,
                Radius = 0.6,
            },
            new Box(0, 0, 17, 10) { Fill = Ink.Ear, Radius = 0.6 },
            new Label(8.5, 5, $"fra-xs-{n:00}-with-a-long-name")
            {
                Anchor = Anchor.Middle,
                Middle = true,
                MaxWidth = 15,
                Weight = Weight.Medium,
            },
            .. Enumerable
                .Range(0, 6)
                .Select(p =>
                    (Shape)
                        new Box(24 + p * 5, 3, 4, 4)
                        {
                            Stroke = Ink.Text,
                            Fill = p < 3 ? NetworkColours.Of(p).Ink : Ink.None,
                            Hatch = p == 5 ? Ink.Second : Ink.None,
                            StrokeWidth = 0.2,
                        }
                ),
            new Mark(57, 5, (MarkKind)(n % 4)),
        ])
        {
            X = 8,
            Y = 85 - n * 14,
            Ref = $"H{n}",
            Class = "host",
            Title = $"Host {n}",
            Paths = [$"C{n}", "N1"],
            Data = [new("kind", "host")],
        };

    public static Scene Cabling()
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        for (var n = 0; n < 8; n++)
        {
            var look = NetworkColours.Of(n);
            shapes.Add(
                new Box(n * 28, 0, 24, 16)
                {
                    Fill = Ink.Face,
                    Stroke = Ink.Second,
                    Radius = 1,
                }
            );
            shapes.Add(
                new Label(n * 28 + 12, 8, $"fra-xs-{n:00}")
                {
                    Anchor = Anchor.Middle,
                    Middle = true,
                    Mono = true,
                    Size = 8,
                }
            );
            shapes.Add(
                Wire.Through(new(n * 28 + 12, 16), new(n * 28 + 12, 26 + n * 4), new(230 - n * 3, 26 + n * 4), new(230 - n * 3, 90)) with
                {
                    Ink = look.Ink,
                    Dash = look.Dash,
                }
            );
            shapes.Add(
                new Disc(n * 28 + 12, 18, 1.2)
                {
                    Fill = look.Ink,
                    Half = n % 2 == 0,
                    Stroke = Ink.Text,
                    StrokeWidth = 0.15,
                }
            );
        }

        shapes.Add(new Box(0, 90, 240, 14) { Fill = Ink.Management, Radius = 1 });
        shapes.Add(new Label(4, 97, "sw-a") { Ink = Inks.On(Ink.Management), Middle = true, Size = 9, Weight = Weight.SemiBold });
        shapes.Add(new Box(30, -4, 54, 24) { Stroke = Ink.Bond, StrokeWidth = 0.6, Radius = 2, Dash = Dash.Dashed });
        shapes.Add(new Label(-3, 60, "read upwards") { Rotation = -90, Anchor = Anchor.Middle, Ink = Ink.Second });
        return new("Cabling", 245, 112, [new Group(shapes.ToImmutable()) { X = 5, Y = 4 }]);
    }

    public static Scene Legend()
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        NetworkLook[] looks = [NetworkColours.Management, NetworkColours.Storage, .. Enumerable.Range(0, 8).Select(NetworkColours.Of)];
        for (var n = 0; n < looks.Length; n++)
        {
            double x = n % 5 * 32, y = 4 + n / 5 * 8;
            shapes.Add(Wire.Through(new(x, y), new(x + 16, y)) with { Ink = looks[n].Ink, Dash = looks[n].Dash, Width = 0.9 });
            shapes.Add(new Box(x + 18, y - 2.5, 5, 5) { Fill = looks[n].Ink, Radius = 0.8 });
            shapes.Add(
                new Label(x + 20.5, y, looks[n].Letter)
                {
                    Ink = Inks.On(looks[n].Ink),
                    Anchor = Anchor.Middle,
                    Middle = true,
                    Size = 8,
                    Weight = Weight.SemiBold,
                }
            );
        }

        return new("Legend", 160, 16, shapes.ToImmutable());
    }
}
