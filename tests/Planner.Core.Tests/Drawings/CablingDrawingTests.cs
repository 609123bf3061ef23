using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Tests.Designs;
using Planner.Core.Tests.Text;
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
            ("", "BMC1", "SP" + Port(design, "fra-sw-ilo", "FastEthernet0/1")),
            ("SAN-B1", "DP4", "SP" + Port(design, "fra-sw-b", "GigabitEthernet2/0/50")),
            ("MESH-1", "H1/6", "H8/6"),
        ])
        {
            var cable = design.Cables.Single(c => c.Label == label && c.Touches(Ref.Parse(a)!.Value));
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

    [Fact]
    public void The_drawing_of_a_room_is_as_it_was_read()
    {
        var topology = Topology.Of(DrawingTests.Sample("mixed"));
        foreach (var kind in (string[])["cabling", "racks"])
            Golden.Same(
                $"mixed.{kind}.golden",
                Svg.WriteFile(DrawingKinds.Draw(kind, topology, [])!).Replace("><", ">\n<", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void A_socket_is_drawn_by_its_form()
    {
        var scene = CablingDiagram.All(new Drawn(Topology.Of(DrawingTests.Sample("mixed")), []));
        (double Width, double Height, int Boxes) Of(string end)
        {
            var boxes = Marks.All<Group>(scene).Select(g => g.Shape)
                .Single(g => g.Ref == end && g.Class!.StartsWith("end ", StringComparison.Ordinal)).Shapes.OfType<Box>().ToList();
            return (boxes[0].Width, boxes[0].Height, boxes.Count);
        }

        var (copper, narrow, wide) = (Of("H1/0"), Of("H1/1"), Of("H1/2"));
        Assert.Equal((copper.Width, 2), (copper.Height, copper.Boxes));
        Assert.True(narrow.Height < copper.Height && narrow.Width < copper.Width);
        Assert.True(wide.Width > copper.Width && wide.Height == narrow.Height);
        Assert.Equal(wide, Of("SP4"));
        Assert.Equal(2, Of("BMC1").Boxes);
        Assert.True(Of("BMC1").Width < copper.Width);
    }

    [Fact]
    public void On_paper_every_sheet_fits_and_all_cables_but_those_on_no_way_are_on_one()
    {
        var topology = Topology.Of(DrawingTests.Sample("room"));
        var drawn = new Drawn(topology, []);
        List<Scene> sheets =
        [
            .. topology.Pools.SelectMany(p => CablingDiagram.Parts(topology, p))
                .Select(hosts => CablingDiagram.Of(drawn, "Some", hosts, withFree: false)),
            CablingDiagram.Around(drawn, "Devices")!,
        ];
        Assert.All(sheets, s => Assert.True(s.Width <= 382 && s.Height <= 243, $"{s.Width} x {s.Height}"));
        Assert.Equal(
            ["T-24"],
            topology.Design.Cables.Where(c => !sheets.Any(s => Cables(s).Contains(c.Id.ToString()))).Select(c => c.Label)
        );
    }

    [Fact]
    public void A_large_design_stands_in_bands_so_that_no_gutter_is_wider_than_its_widest_pool_needs()
    {
        var (one, four) = (Drawing(1), Drawing(4));
        Assert.Equal(4 * 128, Cables(four).Count);
        Assert.Equal(one.Width, four.Width, 3);
        Assert.InRange(four.Height, 3.5 * one.Height, 4.5 * one.Height);

        Scene Drawing(int pools) => CablingDiagram.All(new Drawn(Topology.Of(DesignTextTests.Read(Pools(pools))), []));
    }

    /// <summary>Pools of 16 hosts with 8 NICs, each on a switch of its own.</summary>
    private static string Pools(int count) => string.Join('\n', Enumerable.Range(1, count).SelectMany(n => (IEnumerable<string>)
    [
        $"switch s{n}", $"pool p{n}",
        .. Enumerable.Range(0, 8).Select(i => $"nic pool=p{n} number={i}"),
        .. Enumerable.Range(1, 16).Select(h => $"host h{n}-{h} pool=p{n}"),
        .. Enumerable.Range(1, 128).Select(p => $"port {p} switch=s{n}"),
        .. Enumerable.Range(0, 128).Select(c => $"cable a=h{n}-{c / 8 + 1}:{c % 8} b=s{n}:{c + 1}"),
    ]).Prepend("design Pools"));

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
