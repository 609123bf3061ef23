using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Tests.Designs;
using Planner.Core.Tests.Wiring;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Drawings;

/// <summary>What is cabled is in the drawing of the cables.</summary>
public sealed class CablingDrawingTests
{
    [Fact]
    public void Every_cable_of_a_design_is_in_its_drawing() => RandomDesign.Any.Sample(AllAreDrawn, iter: 150);

    [Fact]
    public void Every_cable_of_a_wired_pool_is_in_its_drawing() => Wirings.Any.Sample(AllAreDrawn, iter: 60);

    [Fact]
    public void Every_cable_of_a_room_is_in_its_drawing() => AllAreDrawn(DrawingTests.Sample("room"));

    [Fact]
    public void A_cable_of_a_host_is_on_the_sheet_of_that_host_alone_too() => RandomDesign.Any.Sample(design =>
    {
        var topology = Topology.Of(design);
        foreach (var host in design.Hosts)
            foreach (var withFree in (bool[])[true, false])
            {
                var ways = topology.PoolOf(host).PifsOf(host).Select(p => topology.ChannelAt(p.Ref)).OfType<Channel>();
                var drawn = Cables(CablingDiagram.Of(new Drawn(topology, []), "One", [host], withFree));
                Assert.Superset(ways.SelectMany(w => w.Cables).Select(c => c.Id.ToString()).ToHashSet(), drawn);
            }
    }, iter: 60);

    [Fact]
    public void What_is_plugged_into_a_management_controller_a_device_and_another_host_is_drawn_from_socket_to_socket()
    {
        var design = DrawingTests.Sample("room");
        var scene = CablingDiagram.All(new Drawn(Topology.Of(design), []));
        foreach (var (label, a, b) in (IEnumerable<(string, string, string)>)[
            ("C59", "BMC1", "SP" + Port(design, "fra-sw-ilo", "FastEthernet0/1")),
            ("SAN-B1", "DP4", "SP" + Port(design, "fra-sw-b", "GigabitEthernet2/0/50")),
            ("MESH-1", "H1/6", "H8/6"),
        ])
        {
            var cable = label[0] == 'C' ? design.Cables.Single(c => c.Touches(new Ref("BMC", 1))) : design.Cables.Single(c => c.Label == label);
            var wire = Marks.All<Planner.Core.Drawings.Scenes.Wire>(scene).Single(w => w.Group?.Ref == cable.Id.ToString()).Shape;
            Assert.All([(a, wire.Points[0]), (b, wire.Points[^1])], end => Assert.True(Touches(scene, end.Item1, end.Item2)));
        }
    }

    [Fact]
    public void A_panel_on_the_way_stands_on_the_cable_with_its_name_and_socket()
    {
        var design = DrawingTests.Sample("room");
        var scene = CablingDiagram.All(new Drawn(Topology.Of(design), []));
        var way = Marks.All<Group>(scene).Select(g => g.Shape)
            .Single(g => g.Class == "run" && g.Title == "xen-fra-01 NIC 3 to fra-sw-b Gi2/0/9 through PP-R01 and PP-R02");
        Assert.Equal(["cable", "through", "cable", "through", "cable"],
            way.Shapes.OfType<Group>().Select(g => g.Class).Where(c => c is not null));
        Assert.Equal(["PP-R01 1", "PP-R02 1"],
            way.Shapes.OfType<Group>().Where(g => g.Class == "through").Select(g => g.Shapes.OfType<Label>().Single().Text));
        Assert.Equal(["FRA-004", "T-01", "FRA-004B"], way.Shapes.OfType<Group>().Where(g => g.Class == "cable")
            .Select(g => design.Cables[Ref.Parse(g.Ref)!.Value.As<Cable>()!.Value].Label));
    }

    private static int Port(Design design, string unit, string name) =>
        design.Ports.Single(p => p.Name == name && design.Switches[p.Switch].Name == unit).Id.Number;

    /// <summary>A point is where the panel of an end begins or ends, at the height of its socket.</summary>
    private static bool Touches(Scene scene, string end, Point at)
    {
        var panel = scene.Shapes.OfType<Group>()
            .Single(g => g.Class?.StartsWith("panel", StringComparison.Ordinal) == true && g.Shapes.OfType<Group>().Any(s => s.Ref == end));
        var socket = panel.Shapes.OfType<Group>().Single(s => s.Ref == end).Shapes.OfType<Box>().First();
        var width = panel.Shapes.OfType<Box>().First().Width;
        return Math.Abs(panel.Y + socket.Y + socket.Height / 2 - at.Y) < 0.6
            && (Math.Abs(at.X - panel.X) < 0.01 || Math.Abs(at.X - panel.X - width) < 0.01);
    }

    private static void AllAreDrawn(Design design) =>
        Assert.Equal(
            design.Cables.Select(c => c.Id.ToString()).Order(StringComparer.Ordinal),
            Cables(CablingDiagram.All(new Drawn(Topology.Of(design), []))).Order(StringComparer.Ordinal)
        );

    private static HashSet<string> Cables(Scene scene) =>
        [.. Marks.All<Group>(scene).Select(g => g.Shape).Where(g => g.Class == "cable").Select(g => g.Ref!)];
}
