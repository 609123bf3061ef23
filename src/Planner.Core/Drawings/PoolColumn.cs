using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;
using Wire = Planner.Core.Drawings.Scenes.Wire;

namespace Planner.Core.Drawings;

/// <summary>
/// What stands in one host of a pool's picture: VMs with a drop line per VIF, the lines from networks to NICs, bonds, NICs and their
/// cables.
/// </summary>
internal sealed class PoolColumn(Drawn drawn, PoolGrid grid, Host host)
{
    private const double Dot = 0.75;
    private const double FootWidth = 1.9;
    private readonly PoolTopology pool = grid.Pool;
    private readonly List<double> taken = [];
    private readonly List<double> feet = [];

    public IEnumerable<Shape> Draw()
    {
        List<Shape> shapes = [.. pool.BondsOnHosts.Where(b => b.Host.Id == host.Id).SelectMany(Bonded)];
        foreach (var uplink in pool.Networks.Where(n => pool.Of(n, host).Uplink is not null).ToLookup(n => pool.Of(n, host).Uplink!.Value))
            shapes.AddRange(Risers(uplink.Key, [.. uplink.OrderBy(grid.BarY)]));
        foreach (var pif in pool.PifsOf(host))
        {
            if (Drop(pif) is { } cable) shapes.Add(cable);
            shapes.Add(new NicCard(drawn, pif).Draw() with { X = grid.CardX(pif.Number), Y = grid.CardTop });
        }

        foreach (var (guest, x) in grid.Guests.Of(host)) shapes.Add(Box(guest, PoolGrid.Inset + x));
        return shapes;
    }

    private static double Centre(double left) => left + PoolGrid.Card / 2;

    private IEnumerable<(double Left, double Right)> Enclosures(BondOnHost bond)
    {
        var cards = bond.Members.Where(m => pool.Pif(host, m) is not null).ToDictionary(grid.SlotOf, grid.CardX);
        return Stretches.Of([.. cards.Keys.Order()]).Select(s => (cards[s.First] - 0.38, cards[s.Last] + PoolGrid.Card + 0.38));
    }

    private IEnumerable<Shape> Bonded(BondOnHost bond)
    {
        var parts = Enclosures(bond).ToList();
        if (parts.Count == 0)
            yield break;
        List<Shape> shapes =
        [
            .. parts.Select(p => new Box(p.Left, grid.BondTop, p.Right - p.Left, grid.CardTop + PoolGrid.CardHeight + 0.8 - grid.BondTop)
            {
                Fill = Ink.Sheet,
                Stroke = Ink.Bond,
                StrokeWidth = 0.5,
                Radius = 1.2,
            }),
        ];
        for (var i = 0; i + 1 < parts.Count; i++)
            shapes.Add(
                Wire.Through(new(parts[i].Right, grid.BondTop + 2.2), new(parts[i + 1].Left, grid.BondTop + 2.2)) with
                {
                    Ink = Ink.Bond,
                    Width = 0.6,
                }
            );
        shapes.Add(
            new Label(parts[0].Left + 1.4, grid.BondTop + 2.3, bond.Bond.Name)
            {
                Ink = Ink.Bond,
                Weight = Weight.Medium,
                Middle = true,
                MaxWidth = parts[0].Right - parts[0].Left - 2.4,
            }
        );
        yield return new Group([.. shapes])
        {
            Ref = bond.Bond.Id.ToString(),
            Class = "bond",
            Title = $"Bond {bond.Bond.Name}, {Codecs.WordOf(bond.Bond.Mode)}",
        };
    }

    private IEnumerable<Shape> Risers(Uplink uplink, Network[] networks)
    {
        var bond = uplink.Bond is { } id ? pool.BondsOnHosts.FirstOrDefault(b => b.Host.Id == host.Id && b.Bond.Id == id) : null;
        var parts = bond is null ? [] : Enclosures(bond).ToList();
        if (bond is null ? pool.Pif(host, uplink.Nic ?? -1) is null : parts.Count == 0) yield break;
        var (left, right) = bond is null ? (grid.CardX(uplink.Nic!.Value), grid.CardX(uplink.Nic!.Value) + PoolGrid.Card) : parts[0];
        var foot = bond is null ? grid.CardTop : grid.BondTop;
        var pitch = networks.Length == 1 ? 0 : Math.Min(1.9, (right - left - 2) / (networks.Length - 1));
        var trunk = pitch is > 0 and < 1.2;
        foreach (var (i, network) in networks.Index())
        {
            var x = (left + right) / 2 + (trunk ? 0 : (i - (networks.Length - 1) / 2.0) * pitch);
            taken.Add(x);
            yield return Riser(network, x, foot, trunk);
        }
    }

    // Where more networks share a NIC than lines have room, they share one dark line with a dot of its own ink on each bar.
    private Group Riser(Network network, double x, double foot, bool trunk)
    {
        var look = drawn.Looks.Of(network);
        var middle = grid.BarY(network) + PoolGrid.Bar / 2;
        return new(
        [
            Wire.Through(new(x, foot), new(x, middle)) with { Ink = trunk ? Ink.Second : look.Ink, Dash = trunk ? Dash.Solid : look.Dash },
            new Disc(x, middle, Dot) { Fill = look.Ink }
        ])
        { Paths = [network.Id.ToString()], Class = "uplink" };
    }

    private Group? Drop(Pif pif)
    {
        if (pif.Beside is not null) return Stub(pif);
        if (pif.Switch is null || pif.Port is null) return null;
        var plug = drawn.Of(pif);
        var x = Centre(grid.CardX(pif.Number));
        var end = grid.SwitchY(pif.Switch) + PoolGrid.Bar / 2;
        return new(
        [
            Wire.Through(new(x, grid.CardTop + PoolGrid.CardHeight), new(x, end)) with { Ink = plug.Look.Ink, Dash = plug.Look.Dash },
            new Disc(x, end, Dot) { Fill = plug.Look.Ink },
            new Label(x - 0.8, grid.SwitchTop - 1.4, PortNames.Short(pif.Port.Name))
            {
                Mono = true,
                Rotation = -90,
                MaxWidth = PoolGrid.LongestPortName + 0.1,
            },
        ])
        { Ref = plug.Cable?.Id.ToString(), Class = "cable", Paths = [.. plug.Paths], Title = drawn.Words(plug) };
    }

    /// <summary>A cable to another host or to a device: its end is named.</summary>
    private Group Stub(Pif pif)
    {
        var plug = drawn.Of(pif);
        var x = Centre(grid.CardX(pif.Number));
        var end = grid.SwitchTop - 1.4;
        return new(
        [
            Wire.Through(new(x, grid.CardTop + PoolGrid.CardHeight), new(x, end)) with { Ink = plug.Look.Ink, Dash = plug.Look.Dash },
            new Disc(x, end, Dot) { Fill = Ink.Sheet, Stroke = plug.Look.Ink },
            new Label(x - 0.8, end, drawn.Far(pif.Ref)) { Mono = true, Rotation = -90, MaxWidth = PoolGrid.LongestFarName + 0.1 },
        ])
        { Ref = plug.Cable?.Id.ToString(), Class = "cable", Paths = [.. plug.Paths], Title = drawn.Words(plug) };
    }

    private Group Box(Guest guest, double x)
    {
        var bottom = PoolGrid.VmTop + grid.VmHeight;
        List<Shape> shapes = [];
        double[] lines = [.. guest.Feet.Select((_, i) => Clear(x + Guests.FootX(guest, i), x + 0.8, x + guest.Width - 0.8))];
        foreach (var (i, foot) in guest.Feet.Index())
            shapes.Add(Foot(guest, foot, lines[i], bottom));
        shapes.AddRange([
            new Box(x, PoolGrid.VmTop, guest.Width, grid.VmHeight)
            {
                Fill = Ink.Sheet,
                Stroke = Ink.Second,
                StrokeWidth = 0.25,
                Radius = 0.8,
                Dash = guest.Homeless ? Dash.ShortDash : Dash.Solid,
            },
            new Label(x + 1.2, PoolGrid.VmTop + 2.6, guest.Name)
            {
                Middle = true,
                MaxWidth = guest.Width - 2.4 - (guest.Level is null ? 0 : 3),
            },
        ]);
        if (guest.Level is { } level) shapes.Add(new Mark(x + guest.Width - 2, PoolGrid.VmTop + 2.6, Sockets.MarkOf(level)) { Size = 2.4 });
        foreach (var (i, foot) in guest.Feet.Index())
            if (foot.Device is { } device)
                shapes.Add(
                    new Label(lines[i], bottom - 2.2, device.ToString(CultureInfo.InvariantCulture))
                    {
                        Ink = Ink.Second,
                        Anchor = Anchor.Middle,
                        Middle = true,
                    }
                );
        return new([.. shapes])
        {
            Ref = guest.Vm?.ToString(),
            Class = "vm",
            Title = guest.Vm is null ? guest.Name : $"VM {guest.Name}{(guest.Homeless ? ", no home host" : "")}",
        };
    }

    // A drop line keeps clear of the lines from below, but stays under its VM.
    private double Clear(double wanted, double left, double right)
    {
        var free =
            Enumerable
                .Range(0, 9)
                .Select(i => wanted + (i % 2 == 0 ? i / 2 : -(i + 1) / 2) * 0.85)
                .Where(x =>
                    x >= left && x <= right && !taken.Any(t => Math.Abs(t - x) < 0.8) && !feet.Any(f => Math.Abs(f - x) < FootWidth)
                )
                .Cast<double?>()
                .FirstOrDefault()
            ?? wanted;
        feet.Add(free);
        return free;
    }

    private Group Foot(Guest guest, GuestFoot foot, double x, double bottom)
    {
        var network = drawn.Design.Networks[foot.Network];
        var look = drawn.Looks.Of(network);
        var middle = grid.BarY(network) + PoolGrid.Bar / 2;
        return new([
            Wire.Through(new(x, bottom), new(x, middle)) with
            {
                Ink = look.Ink,
                Dash = look.Dash,
            },
            new Disc(x, middle, Dot)
            {
                Fill = Ink.Sheet,
                Stroke = look.Ink,
                StrokeWidth = 0.4,
            },
        ])
        {
            Ref = foot.Vif?.ToString(),
            Class = "vif",
            Paths = [network.Id.ToString()],
            Title = foot.Device is { } device
                ? string.Create(CultureInfo.InvariantCulture, $"VIF {device} of {guest.Name} on {network.Name}")
                : network.Name,
        };
    }
}
