using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>Where the panels of a cabling diagram stand, and where each end on them meets its gutter.</summary>
internal sealed class CablingPlan
{
    public const double Margin = 6;
    public const double Gap = 2.6;
    private const double BetweenBands = 2 * HostPanel.Row;
    private readonly Drawn drawn;
    private readonly CablingContent content;
    private readonly bool twoSides;

    /// <summary>Of each host and device on it: true where it stands on the left.</summary>
    private readonly Dictionary<Ref, bool> sides = [];
    private readonly Dictionary<Ref, Seat> seats = [];
    private readonly List<(Panel Panel, Column Column, double Y)> placed = [];
    /// <summary>Of each band, where the first of the cables runs that go below it from one side to the other.</summary>
    private readonly List<double> corridors = [];
    private readonly CablingGutters gutters;
    private HashSet<Id<Switch>>? near;

    private enum Column { Left, Middle, Right }

    public CablingPlan(Drawn drawn, CablingContent content, bool twoSides)
    {
        (this.drawn, this.twoSides) = (drawn, twoSides);
        this.content = content = content with { Hosts = InOrder(content.Hosts), Devices = InOrder(content.Devices) };
        foreach (var thing in content.Hosts.Select(h => h.Id.Ref).Concat(content.Devices.Select(d => d.Id.Ref))) sides[thing] = true;
        Networks = [.. content.Hosts.Count > 0 ? OfHosts() : OfDevices()];
        Switches = InOrder(drawn.Design.Switches.Where(IsShown));
        Bottom = Margin;
        var bands = CablingBands.Of(drawn.Topology, content, Switches).Select(b => (Band: b, Sides: Sides(b))).ToList();
        foreach (var (i, band) in bands.Index())
        {
            if (i > 0) Bottom += BetweenBands;
            Stand(band.Band, band.Sides, i);
        }

        var legs = CablingLegs.Of(drawn, seats, Ways(), corridors);
        gutters = new(drawn, legs, Margin + HostPanel.Width, SwitchPanel.WidthOf(twoSides), content.WithFree);
        Right = twoSides ? gutters.Right + HostPanel.Width : gutters.Centre + SwitchPanel.WidthOf(false);
    }

    /// <summary>As somebody arranged them, else in the order of the design.</summary>
    private List<T> InOrder<T>(IEnumerable<T> things) where T : Thing
    {
        var all = things.ToDictionary(t => t.Ref);
        return [.. DrawnOrder.Of(drawn.Design, all.Keys).Select(r => all[r])];
    }

    public IReadOnlyList<Network> Networks { get; }
    public IReadOnlyList<Switch> Switches { get; }
    public double Right { get; }
    public double Bottom { get; private set; }

    /// <summary>How many cables there are on its ways.</summary>
    public int CableCount => gutters.Cables;

    /// <summary>A patch panel is on some way.</summary>
    public bool HasPanels => gutters.HasPanels;

    public IEnumerable<Group> Panels => placed.Select(p => p.Panel.Drawing with
    {
        X = p.Column switch { Column.Left => Margin, Column.Middle => gutters.Centre, _ => gutters.Right },
        Y = p.Y,
    });

    /// <summary>
    /// Every way that has an end here, over patch panels too; one whose other end is nowhere, or on another sheet, is a stub.
    /// </summary>
    public List<Group> Cables() => [.. gutters.Draw()];

    private IEnumerable<Network> OfHosts() => content.Hosts.Select(h => h.Pool).Distinct()
        .SelectMany(p => drawn.Topology.Pool(p).Networks).Where(n => n.Uplink is not null);

    /// <summary>Storage is given by a device, and no network of that role stands in the key.</summary>
    public bool HasOwnStorage => HasTargets && !OfDevices().Any();

    /// <summary>A management controller or a device is cabled, for what is no network of a pool.</summary>
    public bool HasOthers => seats.Keys.Any(e =>
        e.Nic is null && e.As<SwitchPort>() is null && drawn.Topology.CableAt(e) is not null && drawn.Of(e).Look == NetworkLooks.Other);

    private bool HasTargets =>
        content.Devices.SelectMany(d => content.PortsOf(drawn.Topology, d)).Any(p => p.Purpose == DevicePortPurpose.StorageTarget);

    /// <summary>Storage, where a device gives it: one network for each letter.</summary>
    private IEnumerable<Network> OfDevices() =>
        HasTargets
            ? drawn.Topology.Pools.SelectMany(p => p.Networks)
                .Where(n => drawn.Looks.Of(n).Letter == NetworkColours.Storage.Letter).Take(1)
            : [];

    private List<Channel> Ways() =>
    [
        .. seats.Keys.Select(drawn.Topology.ChannelAt).OfType<Channel>().DistinctBy(c => (c.A, c.B)).OrderBy(c => c.Lead.Id)
            .ThenBy(c => c.A),
    ];

    /// <summary>
    /// True for the left gutter, false for the right one, null where the port's cable leads off the sheet or it has none.
    /// </summary>
    private bool? SideOf(SwitchPort port)
    {
        if (drawn.Topology.ChannelAt(port.Id) is not { } way) return null;
        if (way.Other(port.Id) is not { } peer || peer.As<SwitchPort>() is not null) return true;
        return sides.TryGetValue(Drawn.OwnerOf(drawn.Design, peer), out var left) ? left : null;
    }

    /// <summary>The switches that the hosts and devices lead to.</summary>
    private HashSet<Id<Switch>> Near => near ??=
    [
        .. content.Hosts.SelectMany(h => HostPanel.EndsOf(drawn.Topology, h))
            .Concat(content.Devices.SelectMany(d => content.PortsOf(drawn.Topology, d)).Select(p => p.Id.Ref))
            .Select(end => drawn.Topology.ChannelAt(end)?.Other(end)?.As<SwitchPort>())
            .OfType<Id<SwitchPort>>()
            .Select(port => drawn.Design.Ports[port].Switch),
    ];

    private bool IsShown(Switch unit)
    {
        var whole = content.Hosts.Count == drawn.Design.Hosts.Count && content.WithFree;
        if (whole) return true;
        // On paper, where a design is divided, every part would else look at every port.
        if (!content.WithFree && !content.WithLinks) return Near.Contains(unit.Id);
        var ways = drawn.Topology.PortsOf(unit.Id).Select(p => drawn.Topology.ChannelAt(p.Id)?.Other(p.Id)).OfType<Ref>().ToList();
        return content.WithFree && ways.All(p => p.As<SwitchPort>() is not null)
            || ways.Any(p => sides.ContainsKey(Drawn.OwnerOf(drawn.Design, p)) || content.WithLinks && p.As<SwitchPort>() is not null);
    }

    /// <summary>The panels of its hosts and devices, each on the side that it is on from now.</summary>
    private (List<Panel> Left, List<Panel> Right) Sides(CablingBand band)
    {
        List<Panel> left = [], right = [];
        foreach (var (host, onLeft) in Halved(band.Hosts))
        {
            sides[host.Id] = onLeft;
            (onLeft ? left : right).Add(HostPanel.Of(drawn, host, mirrored: !onLeft));
        }

        foreach (var device in band.Devices)
        {
            var onLeft = sides[device.Id] = !twoSides
                || (DrawnOrder.PlaceOf(drawn.Design, device.Id)?.Side ?? (Height(left) <= Height(right) ? RackSide.Left : RackSide.Right))
                    == RackSide.Left;
            (onLeft ? left : right).Add(DevicePanel.Of(drawn, device, [.. content.PortsOf(drawn.Topology, device)], !onLeft));
        }

        return (left, right);
    }

    /// <summary>Which hosts stand on the left: those that somebody put there, and of the others the first, up to the half of all.</summary>
    private IEnumerable<(Host Host, bool OnLeft)> Halved(IReadOnlyList<Host> hosts)
    {
        var put = hosts.Select(h => (Host: h, Side: twoSides ? DrawnOrder.PlaceOf(drawn.Design, h.Id)?.Side : RackSide.Left)).ToList();
        var room = (hosts.Count + 1) / 2 - put.Count(p => p.Side == RackSide.Left);
        foreach (var (host, side) in put) yield return (host, side is { } own ? own == RackSide.Left : room-- > 0);
    }

    private void Stand(CablingBand band, (List<Panel> Left, List<Panel> Right) outer, int nth)
    {
        List<Panel> middle = [.. band.Switches.Select(s => SwitchPanel.Of(drawn, s, SideOf, twoSides, content.WithFree))];
        var tallest = new[] { outer.Left, outer.Right, middle }.Max(Height);
        Stack(outer.Left, Column.Left, tallest, 0, nth);
        Stack(middle, Column.Middle, tallest, HostPanel.Row / 2, nth);
        Stack(outer.Right, Column.Right, tallest, 0, nth);
        Bottom += tallest;
        corridors.Add(Bottom + HostPanel.Row / 2);
        var over = outer.Left.SelectMany(p => p.Ends).Count(e => IsRight(drawn.Topology.Peer(e.End)));
        if (over > 0) Bottom += Math.Ceiling((HostPanel.Row / 2 + over * CablingLegs.Lane) / HostPanel.Row) * HostPanel.Row;
    }

    private bool IsRight(Ref? end) => end is { } far && far.As<SwitchPort>() is null
        && sides.TryGetValue(Drawn.OwnerOf(drawn.Design, far), out var left) && !left;

    private static double Height(List<Panel> stack) => stack.Sum(p => Math.Ceiling((p.Height + Gap) / HostPanel.Row) * HostPanel.Row);

    // Rows of hosts and rows of switches are half a row apart, so that no two cables run into each other.
    private void Stack(List<Panel> stack, Column column, double tallest, double phase, int band)
    {
        var y = Bottom + Math.Floor((tallest - Height(stack)) / 2 / HostPanel.Row) * HostPanel.Row + phase;
        foreach (var panel in stack)
        {
            placed.Add((panel, column, y));
            foreach (var (end, at, onLeft) in panel.Ends) seats[end] = new(y + at.Y, onLeft, column != Column.Middle, band);
            y += Math.Ceiling((panel.Height + Gap) / HostPanel.Row) * HostPanel.Row;
        }
    }
}

/// <summary>A panel with the points at which its sockets meet a gutter.</summary>
internal sealed record Panel(Group Drawing, double Height, IReadOnlyList<(Ref End, Point At, bool OnLeft)> Ends);

/// <summary>Where an end meets a gutter.</summary>
/// <param name="InLeft">The left gutter of the two.</param>
/// <param name="Outer">On a host or device, which stand outside; else on a switch, which stand between the gutters.</param>
/// <param name="Band">The nth of the diagram.</param>
internal readonly record struct Seat(double Y, bool InLeft, bool Outer, int Band)
{
    /// <summary>At the left edge of its gutter.</summary>
    public bool AtLeftEdge => InLeft == Outer;
}
