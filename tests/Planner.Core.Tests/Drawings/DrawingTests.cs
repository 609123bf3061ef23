using System.Xml.Linq;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.HostScripts;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;
using Wire = Planner.Core.Drawings.Scenes.Wire;

namespace Planner.Core.Tests.Drawings;

public sealed class DrawingTests
{
    private static readonly string[] Samples =
        ["blank", "S-01", "S-06", "S-07", "S-13", "reference", "full", "small", "ipv6", "racks", "tray", "room", "mixed"];

    public static TheoryData<string, string> Everything() =>
        [.. from sample in Samples from kind in DrawingKinds.All select (sample, kind.Name)];

    [Theory]
    [MemberData(nameof(Everything))]
    public void No_two_labels_touch(string sample, string kind)
    {
        var labels = Marks
            .All<Label>(Draw(Sample(sample), kind))
            .Where(l => l.Shape.Text.Length > 0)
            .Select(l => (l.Shape, At: Marks.Letters(l)))
            .ToList();
        var touching =
            from i in Enumerable.Range(0, labels.Count)
            from j in Enumerable.Range(i + 1, labels.Count - i - 1)
            let a = labels[i].At
            let b = labels[j].At
            where a.Left < b.Right - 0.05 && b.Left < a.Right - 0.05 && a.Top < b.Bottom - 0.05 && b.Top < a.Bottom - 0.05
            select $"{labels[i].Shape.Text} {a} and {labels[j].Shape.Text} {b}";
        Assert.Empty(touching);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Everything_is_inside_the_sheet_and_no_letter_is_below_seven_points(string sample, string kind)
    {
        var scene = Draw(Sample(sample), kind);
        foreach (var label in Marks.All<Label>(scene))
        {
            Assert.True(label.Shape.Size >= 7);
            var (left, top, right, bottom) = Marks.Letters(label);
            Assert.True(left >= 0 && top >= 0 && right <= scene.Width && bottom <= scene.Height, label.Shape.Text);
        }

        foreach (var box in Marks.All<Box>(scene))
            Assert.True(
                box.X + box.Shape.X >= 0
                    && box.Y + box.Shape.Y >= 0
                    && box.X + box.Shape.X + box.Shape.Width <= scene.Width + 0.01
                    && box.Y + box.Shape.Y + box.Shape.Height <= scene.Height + 0.01
            );
        foreach (var wire in Marks.All<Wire>(scene))
            Assert.All(
                wire.Shape.Points,
                p => Assert.True(wire.X + p.X >= 0 && wire.X + p.X <= scene.Width && wire.Y + p.Y >= 0 && wire.Y + p.Y <= scene.Height)
            );
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void What_can_be_pointed_at_exists_and_the_text_is_well_formed(string sample, string kind)
    {
        var design = Sample(sample);
        var scene = Draw(design, kind);
        foreach (var group in Marks.All<Group>(scene).Select(g => g.Shape))
        {
            if (group.Ref is { } id) Assert.NotNull(design.Find(Ref.Parse(id)!.Value));
            Assert.All(group.Paths, path => Assert.NotNull(design.Find(Ref.Parse(path)!.Value)));
        }

        _ = XDocument.Parse(Svg.WriteFile(scene));
        Assert.NotEmpty(scene.Description);
    }

    [Fact]
    public void A_device_stands_on_its_units_to_scale()
    {
        var design = Sample("reference");
        var scene = RackElevation.Of(new Drawn(Topology.Of(design), []), design.Racks.First());
        var host = design.Hosts.Single(h => h.Name == "xen-fra-01");
        Assert.Equal((20, 2, 42), (host.Mounting.Unit!.Value.Whole, host.Mounting.Height.Whole, design.Racks.First().Units));
        var rack = Marks.All<Group>(scene).Single(g => g.Shape.Ref == "R1");
        var device = Marks.All<Group>(scene).Single(g => g.Shape.Ref == host.Id.ToString());
        // U20 and U21 of 42: 21 units of 44.45 mm lie above, at 1 to 5.
        Assert.Equal(21 * 44.45 / 5, device.Shape.Y, 3);
        Assert.Equal(2 * 44.45 / 5, ((Box)device.Shape.Shapes[0]).Height, 3);
        Assert.Equal(482.6 / 5, ((Box)device.Shape.Shapes[0]).Width, 3);
        Assert.Equal("1:5", scene.Scale);
        Assert.NotNull(rack);
    }

    [Fact]
    public void Every_port_and_cable_of_a_full_pool_is_drawn_once()
    {
        var design = Sample("full");
        var scene = Draw(design, "cabling");
        var groups = Marks.All<Group>(scene).Select(g => g.Shape).ToList();
        Assert.Equal(128, groups.Count(g => g.Class == "cable"));
        Assert.Equal(128, groups.Count(g => g.Class == "end nic"));
        Assert.Equal(4 * 48, groups.Count(g => g.Class == "end port"));
        Assert.Equal(4 * 48 - 128, groups.Count(g => g.Class == "end port" && g.Data.Contains(new("free", "yes"))));
        Assert.Contains(groups, g => g.Ref == "H1/6" && g.Data.Contains(new("speed", "10000")));
        Assert.Equal(128, groups.Where(g => g.Class == "cable").Select(g => g.Ref).Distinct().Count());
    }

    [Fact]
    public void No_two_cables_run_on_top_of_each_other()
    {
        foreach (var sample in (string[])["full", "reference", "S-06"])
        {
            var legs = Marks.All<Wire>(Draw(Sample(sample), "cabling")).Where(w => w.Group?.Class == "cable")
                .SelectMany((w, i) => w.Shape.Points.Zip(w.Shape.Points.Skip(1), (a, b) => (Cable: i, A: a, B: b))).ToList();
            var merged = from a in legs
                         from b in legs
                         where a.Cable < b.Cable
                         where a.A.X == a.B.X && b.A.X == b.B.X && Math.Abs(a.A.X - b.A.X) < 0.5 && Overlap(a.A.Y, a.B.Y, b.A.Y, b.B.Y)
                            || a.A.Y == a.B.Y && b.A.Y == b.B.Y && Math.Abs(a.A.Y - b.A.Y) < 0.5 && Overlap(a.A.X, a.B.X, b.A.X, b.B.X)
                         select (a, b);
            Assert.Empty(merged);
        }
    }

    [Fact]
    public void Corresponding_NICs_stand_at_the_same_place_of_their_hosts()
    {
        var scene = Draw(Sample("full"), "pool");
        var cards = Marks.All<Group>(scene).Where(g => g.Shape.Class == "end nic").ToList();
        Assert.Equal(128, cards.Count);
        Assert.All(cards.GroupBy(c => c.Shape.Ref!.Split('/')[1]), same => Assert.Single(same.Select(c => c.Shape.X).Distinct()));
        // Four hosts to a bank, so that equal NICs also stand below each other.
        Assert.Equal(4 * 8, cards.Select(c => Math.Round(c.X + c.Shape.X, 3)).Distinct().Count());
    }

    [Fact]
    public void Odd_ports_stand_above_even_ones_in_groups_of_six_columns()
    {
        var design = Sample("full");
        var scene = DrawingKinds.Draw("switches", Topology.Of(design), [], "sw-a")!;
        var at = Marks
            .All<Group>(scene)
            .Where(g => g.Shape.Class == "end port")
            .ToDictionary(g => design.Ports[new(Ref.Parse(g.Shape.Ref)!.Value.Number)].Name, g => g.Shape.Shapes.OfType<Box>().Last());
        Assert.Equal(48, at.Count);
        Assert.Equal(at["Gi1/0/1"].X, at["Gi1/0/2"].X);
        Assert.True(at["Gi1/0/1"].Y < at["Gi1/0/2"].Y);
        Assert.Equal(at["Gi1/0/3"].Y, at["Gi1/0/1"].Y);
        Assert.True(at["Gi1/0/13"].X - at["Gi1/0/11"].X > at["Gi1/0/11"].X - at["Gi1/0/9"].X);
    }

    [Fact]
    public void Management_storage_and_the_others_have_the_looks_of_their_order()
    {
        var design = Sample("full");
        var looks = new NetworkLooks(Topology.Of(design));
        string Letter(string name) => looks.Of(design.Networks.Single(n => n.Name == name)).Letter;
        Assert.Equal(
            ("M", "S", "A", "D", "E"),
            (Letter("Management"), Letter("Storage"), Letter("Production VLAN 10"), Letter("Production VLAN 40"), Letter("Backup"))
        );
        Assert.Equal(Ink.Storage, looks.Of(design.Networks.Single(n => n.Name == "Storage")).Ink);
    }

    [Fact]
    public void A_finding_rings_its_NIC_and_marks_its_host_unless_it_is_waived()
    {
        var topology = Topology.Of(Sample("small"));
        var finding = new Finding(
            "CAB-01",
            Level.Warning,
            [new Ref("H", 1, 0), new Ref("H", 1)],
            Said.Value("NIC 0 of h1 is not cabled."),
            new("Cabling", "17-19"),
            ""
        );
        foreach (var kind in (string[])["racks", "cabling", "pool"])
        {
            var scene = DrawingKinds.Draw(kind, topology, [finding])!;
            Assert.Contains(Marks.All<Box>(scene), b => b.Shape.Stroke == Ink.Warning && b.Group?.Ref == "H1/0");
            Assert.Contains(Marks.All<Mark>(scene), m => m.Shape.Kind == MarkKind.Warning);
            var waived = DrawingKinds.Draw(kind, topology, [finding with { Waiver = new Waiver(new(1)) }])!;
            Assert.DoesNotContain(Marks.All<Box>(waived), b => b.Shape.Stroke == Ink.Warning);
        }
    }

    [Fact]
    public void Names_that_are_code_elsewhere_are_only_text()
    {
        const string Nasty = "<script>alert('1')</script>";
        var design = Sample("small");
        design = design
            .Put(design.Hosts.First() with { Name = Nasty })
            .Put(design.Networks.First() with { Name = "\"=cmd|' /C calc'!A0 & $(x)" })
            .Put(design.Switches.First() with { Name = new string('W', 120) })
            .Put(design.Vms.First() with { Name = "\u202e\u0001]]>" });
        foreach (var kind in DrawingKinds.All)
        {
            var svg = Svg.WriteFile(Draw(design, kind.Name));
            Assert.DoesNotContain("<script", svg);
            _ = XDocument.Parse(svg);
        }
    }

    [Fact]
    public void Whatever_can_stand_in_a_rack_is_in_the_drawing_of_the_racks_and_only_once_as_what_can_be_moved()
    {
        foreach (var sample in Samples)
        {
            var design = Sample(sample);
            var devices = Marks.All<Group>(Draw(design, "racks")).Select(g => g.Shape)
                .Where(g => g.Class?.StartsWith("device ", StringComparison.Ordinal) == true);
            Assert.Equal(design.Racked.Select(t => t.Ref.ToString()).Order(), devices.Select(g => g.Ref!).Order());
        }
    }

    [Fact]
    public void A_rack_is_seen_from_the_rear_with_what_is_mounted_there_and_the_backs_of_the_rest_mirrored()
    {
        var design = Sample("racks");
        var scene = DrawingKinds.Draw("racks", Topology.Of(design), [], "FRA/A1 rear")!;
        var groups = Marks.All<Group>(scene).Select(g => g.Shape).ToList();
        Group Back(string name) =>
            groups.Single(g => g.Class == "back" && g.Ref == design.Switches.Single(s => s.Name == name).Id.ToString());

        Assert.True(Back("tor-b").X < Back("tor-a").X);
        Assert.Equal(["behind", "mgmt", "nou", "pdu-a", "pdu-b"], groups.Where(g => g.Class == "device switch")
            .Select(g => design.Find(Ref.Parse(g.Ref)!.Value)!.Title).Order());
        // Numbered from the top: U1 is the uppermost.
        Assert.Equal(0, Back("tor-a").Y, 3);
        Assert.Equal(4.5 * 44.45 / 5, Back("slim2").Y, 3);
    }

    [Fact]
    public void One_thing_can_be_drawn_by_name_and_an_unknown_one_is_not_drawn()
    {
        var topology = Topology.Of(Sample("reference"));
        Assert.Equal("Rack FRA-R02", DrawingKinds.Draw("racks", topology, [], "FRA-R02")!.Title);
        Assert.Equal("Switch fra-sw-m", DrawingKinds.Draw("switches", topology, [], "fra-sw-m")!.Title);
        Assert.NotNull(DrawingKinds.Draw("pool", topology, [], "Frankfurt"));
        Assert.NotNull(DrawingKinds.Draw("cabling", topology, [], "FRA-R01"));
        Assert.All(DrawingKinds.All, k => Assert.Null(DrawingKinds.Draw(k.Name, topology, [], "nothing")));
        Assert.Null(DrawingKinds.Draw("nothing", topology, []));
    }

    internal static Design Sample(string name) => name switch
    {
        "room" => DesignTextTests.Read(RoomDesign.Text()),
        "mixed" => DesignTextTests.Read(RoomDesign.Mixed),
        "full" => DesignTextTests.Read(BigPool.Text()),
        "ipv6" => DesignTextTests.Read(
            PoolDesigns
                .All["ipv6"]
                .Replace("2001:db8::12", "2001:db8:1234:5678:9abc:def0:1234:5678", StringComparison.Ordinal)
        ),
        "racks" => DesignTextTests.Read("""
            rack A1 site=FRA room=2.14 row=3 units=24 numbered=top weight-limit=600 power-limit=4000 depth-mm=900
            rack A1 site=MUC units=12 first-u=101
            switch tor-a rack=FRA/A1 u=1 vendor=nvidia model=SN2010 weight=4.5 power=60
            switch tor-b rack=FRA/A1 u=1 vendor=nvidia model=SN2010 weight=4.5 power=60
            switch mgmt rack=FRA/A1 u=3 depth=half face=rear model="48 port" weight=4 power=40
            switch slim rack=FRA/A1 u=5 height=0.5 width=full
            switch slim2 rack=FRA/A1 u=5.5 height=0.5
            switch half rack=FRA/A1 u=7 depth=half
            switch behind rack=FRA/A1 u=7 depth=half face=rear
            switch pdu-a rack=FRA/A1 height=0 face=rear side=left
            switch pdu-b rack=FRA/A1 height=0 face=rear side=right
            switch lost model=X
            switch nou rack=FRA/A1
            port 1 switch=tor-a access=10
            port 2 switch=tor-a access=10
            port 3 switch=tor-a access=10
            port 4 switch=tor-a access=10
            port 1 switch=tor-b access=10
            port 2 switch=tor-b access=10
            port 1 switch=slim access=10
            port 2 switch=slim shutdown=yes
            pool p master=h1
            nic number=0 role=management
            nic number=1
            host h1 rack=FRA/A1 u=10 height=2 weight=30 power=800 model="DL380 Gen10"
            host h2 rack=FRA/A1 u=12 height=2 weight=30 power=800
            host h3 rack=FRA/A1 u=14 height=1.5
            host blade rack=MUC/A1 u=105 height=1 width=half side=right
            host h5 height=2
            network "Network 0" uplink=nic:0 role=management
            network Odd uplink=nic:1
            cable a=h1:0 b=tor-a:1
            cable a=h2:0 b=tor-b:1
            """),
        "tray" => DesignTextTests.Read("""
            switch sw1 model=X
            switch pdu height=0
            switch slim height=0.5 width=half
            """),
        "small" => DesignTextTests.Read("""
            rack r units=12
            switch sw1 rack=r u=12
            port 1 switch=sw1 access=10
            port uplink switch=sw1
            port 2 switch=sw1 shutdown=yes
            pool p master=h1
            nic number=0 role=management
            nic number=1
            host h1 rack=r u=1
            host h2
            network "Network 0" uplink=nic:0 role=management
            network Odd uplink=nic:1
            vm vm1
            vif vm=vm1 device=0 network=Odd
            cable a=h1:0 b=sw1:1
            """),
        _ => Planner.Core.Templates.Templates.Find(name)!.Design(),
    };

    private static Scene Draw(Design design, string kind)
    {
        var topology = Topology.Of(design);
        return DrawingKinds.Draw(kind, topology, Rules.Check(topology))!;
    }

    private static bool Overlap(double a, double b, double c, double d) =>
        Math.Max(Math.Min(a, b), Math.Min(c, d)) < Math.Min(Math.Max(a, b), Math.Max(c, d)) - 0.01;
}
