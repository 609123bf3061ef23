using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>A NIC as a card: its number on its network's colour, its speed and its role.</summary>
internal sealed class NicCard(Drawn drawn, Pif pif)
{
    private const double Band = 5.2;

    public Group Draw()
    {
        var plug = drawn.Of(pif);
        var used = plug.Cable is not null && pif.IsPresent;
        List<Shape> shapes = [];
        if (plug.Level is { } level)
            shapes.Add(
                new Box(-0.35, -0.35, PoolGrid.Card + 0.7, PoolGrid.CardHeight + 0.7)
                {
                    Stroke = Sockets.InkOf(level),
                    StrokeWidth = 0.7,
                    Radius = 1,
                }
            );
        shapes.AddRange([
            new Box(0, 0, PoolGrid.Card, PoolGrid.CardHeight)
            {
                Fill = Ink.Sheet,
                Stroke = Ink.Second,
                StrokeWidth = 0.25,
                Radius = 0.6,
                Hatch = pif.IsPresent ? Ink.None : Ink.Second,
            },
            new Box(0, 0, PoolGrid.Card, Band)
            {
                Fill = used ? plug.Look.Ink : Ink.None,
                Stroke = used ? Ink.None : Ink.Second,
                StrokeWidth = 0.25,
                Radius = 0.6,
            },
            Text(Band / 2, pif.Number.ToString(CultureInfo.InvariantCulture)) with
            {
                Size = 9,
                Weight = Weight.SemiBold,
                Ink = used ? Inks.On(plug.Look.Ink) : Ink.Text,
            },
            Text(7.1, Speeds.Short(pif.Speed)),
            Text(10.1, Role()) with { Ink = Ink.Second }
        ]);
        return new Group([.. shapes]) { Ref = plug.End.ToString(), Class = "end nic", Paths = [.. plug.Paths], Title = drawn.Words(plug) }
            .WithFacts(plug.Cable is null && pif.IsPresent, pif.Speed);
    }

    private static Label Text(double y, string text) =>
        new(PoolGrid.Card / 2, y, text)
        {
            Anchor = Anchor.Middle,
            Middle = true,
            MaxWidth = PoolGrid.Card,
        };

    private string Role() =>
        pif.Nic.Role switch
        {
            NetworkRole.Management => "mgmt",
            NetworkRole.Storage => "stor",
            NetworkRole.Vm => "VM",
            _ => "–",
        };
}
