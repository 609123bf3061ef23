using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>
/// The key of a drawing: the networks with ink, dash and letter, then the signs the drawing uses, in as many lines as its width needs.
/// </summary>
public static class Legend
{
    private const double Row = 5.5;
    private const double Gap = 6;

    /// <summary>A key no wider than so many millimetres, from (0, 0) down.</summary>
    public static (Group Key, double Height) Of(Drawn drawn, IEnumerable<Network> networks, double width, params ReadOnlySpan<Sign> signs)
    {
        List<(double Width, Func<double, double, Shape> At)> entries = [.. networks.Select(n => Entry(drawn.Looks.Of(n), n))];
        foreach (var sign in signs) entries.Add(Entry(sign));
        List<Shape> shapes = [];
        double x = 0, y = 0;
        foreach (var (wide, at) in entries)
        {
            if (x > 0 && x + wide > width) (x, y) = (0, y + Row);
            shapes.Add(at(x, y));
            x += wide + Gap;
        }

        return (new([.. shapes]) { Class = "legend" }, entries.Count == 0 ? 0 : y + Row);
    }

    /// <summary>A network's letter in a box of its ink, as it stands on cables and bars; (x, y) is the box's top left.</summary>
    public static Group Chip(NetworkLook look, string letters, double x, double y)
    {
        var width = ChipWidth(letters);
        return new(
        [
            new Box(x, y, width, 3.2) { Fill = look.Ink, Radius = 0.6 },
            new Label(x + width / 2, y + 1.6, letters)
            {
                Weight = Weight.SemiBold,
                Anchor = Anchor.Middle,
                Middle = true,
                MaxWidth = width,
                Ink = Inks.On(look.Ink),
            },
        ]);
    }

    public static double ChipWidth(string letters) => Math.Max(3.6, TextWidth.Of(letters, 7, Weight.SemiBold) + 1.4);

    private static (double, Func<double, double, Shape>) Entry(NetworkLook look, Network network)
    {
        var text =
            network.Vlan is { Number: > 0 } vlan && !network.Name.Contains(vlan.ToString(), StringComparison.Ordinal)
                ? $"{network.Name} · VLAN {vlan}"
                : network.Name;
        var (width, at) = Entry(look, text);
        return (width, (x, y) => at(x, y) with { Ref = network.Id.ToString(), Paths = [network.Id.ToString()] });
    }

    /// <summary>A line as cables have it, with its letter where it has one.</summary>
    private static (double, Func<double, double, Group>) Entry(NetworkLook look, string words)
    {
        var label = new Label(0, 0, words) { MaxWidth = 60, Middle = true };
        var start = look.Letter.Length > 0 ? 9 + ChipWidth(look.Letter) : 8.5;
        return (start + TextWidth.Of(label.Shown(), 7), (x, y) => new Group(
        [
            Wire.Through(new(x, y + 2), new(x + 7, y + 2)) with { Ink = look.Ink, Dash = look.Dash, Width = 0.7 },
            .. look.Letter.Length > 0 ? [Chip(look, look.Letter, x + 7.6, y + 0.4)] : Array.Empty<Shape>(),
            label with { X = x + start, Y = y + 2 },
        ]));
    }

    private static NetworkLook? Line(Sign sign) => sign switch
    {
        Sign.Storage => NetworkColours.Storage,
        Sign.Other => NetworkLooks.Other,
        _ => null,
    };

    private static (double, Func<double, double, Shape>) Entry(Sign sign)
    {
        if (Line(sign) is { } look) return Entry(look, Words(sign));
        var words = Words(sign);
        return (
            5 + TextWidth.Of(words, 7),
            (x, y) => new Group([.. Picture(sign, x, y + 0.6), new Label(x + 4.6, y + 2, words) { Middle = true, Ink = Ink.Second }])
        );
    }

    private static string Words(Sign sign) => sign switch
    {
        Sign.Used => "used",
        Sign.Free => "free",
        Sign.Shut => "shut or missing",
        Sign.Bond => "bond",
        Sign.Gap => "not reachable from this host",
        Sign.Panel => "patch panel",
        Sign.Storage => "storage",
        Sign.Other => "management controllers and other devices",
        Sign.Behind => "of half depth, at the other face",
        _ => "has a finding"
    };

    private static Shape[] Picture(Sign sign, double x, double y)
    {
        var box = new Box(x, y, 2.8, 2.8) { Radius = 0.3, StrokeWidth = 0.2 };
        return sign switch
        {
            Sign.Used => [box with { Fill = Ink.Second }],
            Sign.Free => [box with { Fill = Ink.Sheet, Stroke = Ink.Second }],
            Sign.Shut => [box with { Fill = Ink.Sheet, Stroke = Ink.Second, Hatch = Ink.Second }],
            Sign.Bond => [box with { Stroke = Ink.Bond, StrokeWidth = 0.6, Radius = 0.8 }],
            Sign.Behind => [box with { Fill = Ink.Sheet, Stroke = Ink.Second, Hatch = Ink.Ear, Dash = Dash.ShortDash }],
            Sign.Panel => [box with { Y = y + 0.5, Height = 1.8, Fill = Ink.Ear, Stroke = Ink.Second }],
            Sign.Gap => [box with { Stroke = Ink.Second, Dash = Dash.ShortDash }],
            _ =>
            [
                box with
                {
                    Fill = Ink.Sheet,
                    Stroke = Ink.Second,
                },
                box with
                {
                    X = x - 0.5,
                    Y = y - 0.5,
                    Width = 3.8,
                    Height = 3.8,
                    Stroke = Ink.Error,
                    StrokeWidth = 0.4,
                    Radius = 0.6,
                },
            ],
        };
    }
}

/// <summary>What else a key explains.</summary>
public enum Sign { Used, Free, Shut, Finding, Bond, Gap, Behind, Panel, Storage, Other }
