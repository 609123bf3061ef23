using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>Where the panels of a cabling diagram stand, and where each NIC and port on them meets its gutter.</summary>
internal sealed class CablingPlan
{
    private const double Margin = 6;
    public const double Gap = 2.6;
    private readonly Drawn drawn;
    private readonly HashSet<Id<Host>> leftHosts;
    private readonly HashSet<Id<Host>> rightHosts;
    private readonly Dictionary<Ref, (Point At, bool OnLeft)> ends = [];
    private readonly List<Group> panels = [];
    private readonly Gutter left;
    private readonly Gutter? right;

    public CablingPlan(Drawn drawn, IReadOnlyList<Host> hosts, bool withFree, bool twoSides)
    {
        this.drawn = drawn;
        var half = twoSides ? (hosts.Count + 1) / 2 : hosts.Count;
        leftHosts = [.. hosts.Take(half).Select(h => h.Id)];
        rightHosts = [.. hosts.Skip(half).Select(h => h.Id)];
        Networks =
        [
            .. hosts.Select(h => h.Pool).Distinct().SelectMany(p => drawn.Topology.Pool(p).Networks).Where(n => n.Uplink is not null),
        ];
        Switches =
        [
            .. drawn.Design.Switches.Where(s =>
                withFree
                    ? IsShown(s, hosts)
                    : drawn.Topology.PortsOf(s.Id).Any(p => SideOf(p) is not null && drawn.Topology.PeerPif(p) is not null)
            ),
        ];
        left = new(Margin + HostPanel.Width, Count(onLeft: true));
        var centre = left.Right;
        right = rightHosts.Count > 0 ? new(centre + SwitchPanel.WidthOf(true), Count(onLeft: false)) : null;
        Place(hosts, half, centre, withFree);
        Right = right is null ? centre + SwitchPanel.WidthOf(false) : right.Right + HostPanel.Width;
    }

    public IReadOnlyList<Network> Networks { get; }
    public IReadOnlyList<Switch> Switches { get; }
    public IEnumerable<Group> Panels => panels;
    public double Right { get; }
    public double Bottom { get; private set; }

    /// <summary>Every way of which both ends stand here, over patch panels too; one from NIC to NIC if both are on one side.</summary>
    public List<Group> Cables()
    {
        var ways = ends.Keys.Select(drawn.Topology.ChannelAt).OfType<Channel>().Distinct().Where(c => IsDrawn(c.A, c.B))
            .OrderBy(c => c.Lead.Id);
        var sides = ways.ToLookup(c => (c.A.Nic is null ? ends[c.B!.Value] : ends[c.A]).OnLeft);
        return [.. left.Draw(drawn, [.. sides[true].Select(Leg)]), .. right?.Draw(drawn, [.. sides[false].Select(Leg)]) ?? []];
    }

    /// <summary>
    /// True for the left gutter, false for the right one, null where the port's cable leads off the sheet or it has none.
    /// </summary>
    private bool? SideOf(SwitchPort port)
    {
        if (drawn.Topology.Peer(port.Id) is not { } peer) return null;
        if (peer.HostNic is not ({ } host, _)) return peer.As<SwitchPort>() is null ? null : true;
        return leftHosts.Contains(host) ? true : rightHosts.Contains(host) ? false : null;
    }

    private bool IsShown(Switch unit, IReadOnlyList<Host> hosts)
    {
        if (hosts.Count == drawn.Design.Hosts.Count) return true;
        var peers = drawn.Topology.PortsOf(unit.Id).Select(p => drawn.Topology.PeerPif(p)).OfType<Pif>().ToList();
        return peers.Count == 0 || peers.Any(p => leftHosts.Contains(p.Host.Id) || rightHosts.Contains(p.Host.Id));
    }

    private int Count(bool onLeft) => Switches.SelectMany(s => drawn.Topology.PortsOf(s.Id)).Count(p => SideOf(p) == onLeft);

    // From the left to the right: on the left side the host is left, on the right side the switch is; a link between switches turns back.
    private CableLeg Leg(Channel way)
    {
        var (a, b) = way.A.Nic is null ? (way.B!.Value, way.A) : (way.A, way.B!.Value);
        if (a.Nic is null || b.Nic is not null) return new(way, ends[a].At, ends[b].At, a, b, Returns: true);
        return ends[a].OnLeft ? new(way, ends[a].At, ends[b].At, a, b) : new(way, ends[b].At, ends[a].At, b, a);
    }

    private bool IsDrawn(Ref a, Ref? b) => ends.TryGetValue(a, out var one) && b is { } far && ends.TryGetValue(far, out var other)
        && (a.Nic is null || far.Nic is null || one.OnLeft == other.OnLeft);

    private void Place(IReadOnlyList<Host> hosts, int half, double centre, bool withFree)
    {
        List<Panel> leftPanels = [.. hosts.Take(half).Select(h => HostPanel.Of(drawn, h, mirrored: false))];
        List<Panel> rightPanels = [.. hosts.Skip(half).Select(h => HostPanel.Of(drawn, h, mirrored: true))];
        List<Panel> middle = [.. Switches.Select(s => SwitchPanel.Of(drawn, s, SideOf, right is not null, withFree))];
        var tallest = new[] { leftPanels, rightPanels, middle }.Max(Height);
        Stack(leftPanels, Margin, tallest, 0);
        Stack(middle, centre, tallest, HostPanel.Row / 2);
        if (right is not null) Stack(rightPanels, right.Right, tallest, 0);
        Bottom = Margin + tallest;
    }

    private static double Height(List<Panel> stack) => stack.Sum(p => Math.Ceiling((p.Height + Gap) / HostPanel.Row) * HostPanel.Row);

    // Rows of hosts and rows of switches are half a row apart, so that no two cables run into each other.
    private void Stack(List<Panel> stack, double x, double tallest, double phase)
    {
        var y = Margin + Math.Floor((tallest - Height(stack)) / 2 / HostPanel.Row) * HostPanel.Row + phase;
        foreach (var panel in stack)
        {
            panels.Add(panel.Drawing with { X = x, Y = y });
            foreach (var (end, at, onLeft) in panel.Ends) ends[end] = (new(x + at.X, y + at.Y), onLeft);
            y += Math.Ceiling((panel.Height + Gap) / HostPanel.Row) * HostPanel.Row;
        }
    }
}

/// <summary>A panel with the points at which its sockets meet a gutter.</summary>
internal sealed record Panel(Group Drawing, double Height, IReadOnlyList<(Ref End, Point At, bool OnLeft)> Ends);
