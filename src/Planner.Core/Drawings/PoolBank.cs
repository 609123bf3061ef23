using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>A row of hosts in a pool's picture with the bars of networks above their NICs and of switches below.</summary>
internal sealed class PoolBank(Drawn drawn, PoolGrid grid, Host[] hosts)
{
    public Group Draw()
    {
        List<Shape> shapes = [.. hosts.Index().Select(h => Frame(h.Item, grid.HostX(h.Index)))];
        shapes.AddRange(grid.Networks.Select(Bar));
        shapes.AddRange(grid.Switches.Select(Bar));
        foreach (var (i, host) in hosts.Index())
        {
            var column = new PoolColumn(drawn, grid, host);
            shapes.Add(new Group([.. column.Draw()]) { X = grid.HostX(i) });
        }

        return new([.. shapes]);
    }

    private Group Frame(Host host, double x)
    {
        var master = host.Id == grid.Pool.Master?.Id;
        var width = grid.HostWidth;
        var address = new Label(x + width - 2, 3.6, host.Address?.ToString() ?? "")
        {
            Mono = true,
            Ink = Ink.Second,
            Anchor = Anchor.End,
            Middle = true,
            MaxWidth = width * 0.55,
        };
        var taken = TextWidth.Of(address.Shown(), address.Size, mono: true) + (master ? 16 : 3) + (drawn.LevelOf(host.Id) is null ? 0 : 4);
        var name = new Label(x + 2, 3.6, host.Name) { Size = 9, Weight = Weight.SemiBold, Middle = true, MaxWidth = width - 4 - taken };
        var end = x + 2 + TextWidth.Of(name.Shown(), 9, Weight.SemiBold);
        List<Shape> shapes =
        [
            new Box(x, 0, width, grid.HostBottom)
            {
                Fill = Ink.Face,
                Stroke = master ? Ink.Text : Ink.Second,
                StrokeWidth = master ? 0.5 : 0.25,
                Radius = 1,
            },
            name,
            address,
        ];
        if (master)
            shapes.AddRange([
                new Box(end + 1.8, 1.6, 11.4, 4) { Fill = Ink.Text, Radius = 0.6 },
                new Label(end + 7.5, 3.6, "master")
                {
                    Ink = Ink.Sheet,
                    Weight = Weight.Medium,
                    Anchor = Anchor.Middle,
                    Middle = true,
                },
            ]);
        if (drawn.LevelOf(host.Id) is { } level)
            shapes.Add(new Mark(end + (master ? 16 : 3), 3.6, Sockets.MarkOf(level)) { Size = 3 });
        return new([.. shapes])
        {
            Ref = host.Id.ToString(),
            Class = "host",
            Title = $"Host {host.Name}{(master ? ", master" : "")}",
        };
    }

    private Group Bar(Network network)
    {
        var look = drawn.Looks.Of(network);
        var y = grid.BarY(network);
        var kind = network.Vlan is { Number: > 0 } vlan
            ? network.Name.Contains($"VLAN {vlan}", StringComparison.Ordinal)
                ? ""
                : $"VLAN {vlan}"
            : network.Type switch
            {
                NetworkKind.PrivateSingle => "private",
                NetworkKind.PrivateCross => "private, all hosts",
                _ => "",
            };
        var chip = Legend.ChipWidth(look.Letter);
        var middle = y + PoolGrid.Bar / 2;
        var told = new Label(PoolGrid.Side - 3, middle, kind) { Ink = Ink.Second, Anchor = Anchor.End, Middle = true, MaxWidth = 24 };
        var level = drawn.LevelOf(network.Id);
        List<Shape> shapes =
        [
            Legend.Chip(look, look.Letter, 0, middle - 1.6),
            told,
            new Label(chip + 1.4, middle, network.Name)
            {
                Middle = true,
                Weight = Weight.Medium,
                MaxWidth = PoolGrid.Side - 3 - chip - 3 - TextWidth.Of(told.Shown(), 7) - (level is null ? 0 : 3.4),
            },
        ];
        if (level is { } worst)
            shapes.Add(new Mark(PoolGrid.Side - 5 - TextWidth.Of(told.Shown(), 7), middle, Sockets.MarkOf(worst)) { Size = 2.6 });
        shapes.AddRange(Line(network, look, y));
        return new([.. shapes])
        {
            Ref = network.Id.ToString(),
            Paths = [network.Id.ToString()],
            Class = "network",
            Title = $"Network {network.Name}",
        };
    }

    private IEnumerable<Shape> Line(Network network, NetworkLook look, double y)
    {
        var whole = new Box(PoolGrid.Side, y, grid.BankWidth(hosts.Length) - PoolGrid.Side, PoolGrid.Bar)
        {
            Fill = Ink.Sheet,
            Radius = 0.6,
        };
        var single = network.Type == NetworkKind.PrivateSingle && network.Home is not null;
        if (!single)
        {
            yield return whole;
            yield return whole with { Fill = look.Ink, FillOpacity = 0.3, Stroke = look.Ink, StrokeWidth = 0.3 };
        }

        foreach (var (i, host) in hosts.Index())
        {
            var part = whole with { X = grid.HostX(i), Width = grid.HostWidth };
            if (single && network.Home == host.Id)
                yield return part with
                {
                    Fill = look.Ink,
                    FillOpacity = 0.3,
                    Stroke = look.Ink,
                    StrokeWidth = 0.3,
                };
            else if (!single && grid.Pool.Of(network, host).Gap is { } gap)
                yield return new Group([part with { Stroke = Ink.Second, Dash = Dash.ShortDash, StrokeWidth = 0.3 }])
                {
                    Title = $"{network.Name} on {host.Name}: {gap}",
                };
        }
    }

    private Group Bar(Switch unit)
    {
        var y = grid.SwitchY(unit);
        var middle = y + PoolGrid.Bar / 2;
        var stack = new Label(PoolGrid.Side - 3, middle, drawn.Design.LogicalSwitches.Find(unit.LogicalSwitch)?.Name ?? "")
        {
            Ink = Ink.Second,
            Anchor = Anchor.End,
            Middle = true,
            MaxWidth = 18,
        };
        List<Shape> shapes =
        [
            new Box(PoolGrid.Side, y, grid.BankWidth(hosts.Length) - PoolGrid.Side, PoolGrid.Bar)
            {
                Fill = Ink.Ear,
                Stroke = Ink.Second,
                StrokeWidth = 0.2,
                Radius = 0.6,
            },
            new Label(0, middle, unit.Name)
            {
                Weight = Weight.Medium,
                Middle = true,
                MaxWidth = PoolGrid.Side - 9 - TextWidth.Of(stack.Shown(), 7),
            },
            stack,
        ];
        if (drawn.LevelOf(unit.Id) is { } level)
            shapes.Add(new Mark(PoolGrid.Side - 4.4 - TextWidth.Of(stack.Shown(), 7), middle, Sockets.MarkOf(level)) { Size = 2.6 });
        return new([.. shapes])
        {
            Ref = unit.Id.ToString(),
            Class = "switch",
            Title = $"Switch {unit.Name}",
        };
    }
}
