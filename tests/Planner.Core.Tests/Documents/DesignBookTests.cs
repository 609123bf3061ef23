using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Documents;
using Planner.Core.Documents.Chapters;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Drawings;
using Planner.Core.Tests.HostScripts;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Documents;

public sealed class DesignBookTests
{
    private static readonly BookFacts Facts = new()
    {
        Number = "PL-0001",
        Revision = "P1",
        Drawn = new("Anna Berg", "2026-01-02"),
        Hash = "9f86d081884c7d65",
        Made = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Watermark = "DRAFT"
    };

    private static readonly Finding[] Found =
    [
        new(
            "CAB-01",
            Level.Warning,
            [new Ref("H", 1, 0)],
            Said.Value("NIC 0 of h1 is not cabled."),
            new("Cabling Configuration for XenServer", "17-19"),
            "Plug it in."
        ),
        new("BOND-05", Level.Note, [new Ref("B", 1)], Said.Value("Both legs of bondA end on swL."), new("Ensuring Resilience", "24-25"), "")
        {
            Waiver = new Waiver(new(1))
            {
                Rule = "BOND-05",
                Reason = "The second switch comes in May.",
                By = "Anna Berg",
                Until = "2026-05-31",
            },
        },
    ];

    [Fact]
    public void The_book_of_a_scenario_reads_as_agreed()
    {
        Golden.Same("S-07.book.golden", BookText.Write(Book("S-07", Found)));
    }

    [Theory]
    [InlineData("blank")]
    [InlineData("S-01")]
    [InlineData("reference")]
    [InlineData("full")]
    public void Every_chapter_is_there_in_order_and_every_link_and_id_is_sound(string sample)
    {
        var book = Book(sample);
        Assert.Equal(
            [
                "summary",
                "findings",
                "racks",
                "cabling",
                "layout",
                "networks",
                "vms",
                "failures",
                "ports",
                "schedule",
                "runbook",
                "glossary",
                "approval",
            ],
            book.Chapters.Select(c => c.Id)
        );
        var ids = book
            .Chapters.Select(c => c.Id)
            .Concat(book.Chapters.SelectMany(c => c.Blocks.OfType<Heading>()).Select(h => h.Id).OfType<string>())
            .ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(book.Chapters, c => Assert.NotEmpty(c.Blocks));
        Assert.All(book.Chapters.SelectMany(c => c.Blocks.OfType<TableBlock>()), t =>
        {
            Assert.All(t.Table.Rows, row => Assert.Equal(t.Table.Columns.Length, row.Length));
            Assert.True(t.Marks.Length == 0 || t.Marks.Length == t.Table.Rows.Length);
        });
    }

    [Fact]
    public void Management_over_ipv6_is_printed_with_prefix_length_and_gateway()
    {
        var text = BookText.Write(Book("ipv6"));
        Assert.Contains("xen01 | – | – | – | 2001:db8::11 | /64 | fe80::1", text, StringComparison.Ordinal);
        Assert.Contains(
            "xen04 | – | – | – | 192.0.2.14, 2001:db8::14 | 255.255.255.0, /64 | 192.0.2.1, fe80::1",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("2001:db8::11, prefix length /64, gateway fe80::1, DNS 2001:db8::53", text, StringComparison.Ordinal);
        Assert.Contains("192.0.2.14, mask 255.255.255.0, gateway 192.0.2.1; over IPv6 2001:db8::14/64, gateway "
            + "fe80::1", text, StringComparison.Ordinal);
        Assert.Contains("2001:db8:0:1::11, prefix length /64, no gateway", text, StringComparison.Ordinal);
        Assert.Contains("2001:db8:0:1::/64", text, StringComparison.Ordinal);
        Assert.Contains("xe pool-join master-address=2001:db8::11 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_run_book_keeps_the_guides_sequence()
    {
        var stages = Chapter("reference", "runbook").Blocks.OfType<Heading>().Where(h => h.Level == 3).Select(h => h.Text);
        Assert.Equal(
            [
                "Stage 1: cable",
                "Stage 2: configure the switch ports",
                "Stage 3: install XenServer",
                "Stage 4: make the pool",
                "Stage 5a: bonds",
                "Stage 5b: storage and management",
                "Stage 5c: VLANs and other external networks",
                "Stage 5d: private networks",
                "Stage 6: virtual machines",
                "Stage 7: verify",
            ],
            stages
        );
    }

    [Fact]
    public void Every_cable_is_in_the_schedule_and_to_be_ticked_off_in_the_run_book()
    {
        var design = DrawingTests.Sample("full");
        var schedule = Chapter("full", "schedule").Blocks.OfType<TableBlock>().Single().Table;
        Assert.Equal(design.Cables.Select(c => c.Label).Order(), schedule.Rows.Select(r => r[0].Text).Order());
        var ticks = Chapter("full", "runbook").Blocks.OfType<CheckList>().SelectMany(c => c.Items).ToList();
        Assert.All(design.Cables, cable => Assert.Single(ticks, t => t.StartsWith(cable.Label + ":", StringComparison.Ordinal)));
        Assert.Contains("C-03-2: from xen03 NIC 2 to sw-a Gi1/0/8", ticks);
    }

    [Fact]
    public void Waived_findings_stand_apart_with_their_reason()
    {
        var tables = Book("S-07", Found).Chapters.Single(c => c.Id == "findings").Blocks.OfType<TableBlock>().ToList();
        Assert.Equal(["Warnings", "Accepted findings"], tables.Select(t => t.Table.Name));
        Assert.Equal("Cabling Configuration for XenServer, p. 17-19", tables[0].Table.Rows[0][3].Text);
        Assert.Equal("The second switch comes in May.", tables[1].Table.Rows[0][2].Text);
        Assert.Equal([MarkKind.Warning], tables[0].Marks);
    }

    [Fact]
    public void The_same_design_always_gives_the_same_book()
    {
        Assert.Equal(BookHtml.Write(Book("reference")), BookHtml.Write(Book("reference")));
        Assert.Equal("DRAFT", Book("blank").Watermark);
        Assert.Equal(Facts.Made, Book("blank").Made);
    }

    [Fact]
    public void Drawings_for_paper_fit_an_A3_sheet_without_becoming_too_small_to_read()
    {
        foreach (var sample in (string[])["reference", "full", "S-01", "S-06", "S-13"])
            foreach (var figure in Book(sample).Chapters.SelectMany(c => c.Blocks.OfType<Figure>()).Where(f => !f.Inline))
                Assert.True(
                    IsoSheets.Of(figure.Scene) is { Count: 1, Paper.Name: "A4" or "A3" },
                    $"{figure.Caption}: {figure.Scene.Width} x {figure.Scene.Height}"
                );
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        var design = DrawingTests.Sample("S-07");
        design = design
            .Put(design.Hosts.First() with { Name = "<script>alert(1)</script>" })
            .Put(design.Networks.First() with { Name = "$(reboot)\n; rm" })
            .Put(design.Vms.First() with { Name = "=1+1\"'" });
        var book = DesignBook.For(Topology.Of(design), [], Facts);
        Assert.DoesNotContain("<script>alert", BookHtml.Write(book));
        Assert.DoesNotContain(
            book.Chapters.SelectMany(c => c.Blocks.OfType<Code>()),
            c => c.Text.Contains("reboot", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_set_on_networks_and_vms_beyond_the_tables_is_shown_and_nothing_where_nothing_is()
    {
        var topology = Topology.Of(DesignTextTests.Read(PoolDesigns.All["xcp-fields"]));
        var book = DesignBook.For(topology, [], Facts);
        Assert.Equal(
            [
                "Network 0: network block devices = offered encrypted",
                "Network 1: bridge name = br-one",
                "Storage: network block devices = offered encrypted",
                "Storage: live migration = uses this network",
                "Storage: clustering = uses this network",
                "Fast: SR-IOV = VMs get functions of the NIC",
                "Tagged and fast: SR-IOV = VMs get functions of the NIC",
                "VLAN 485: bridge name = br-dmz",
                "VLAN 486: bridge name = xapi486",
                "Lab: bridge name = br-lab",
                "Across: tunnel protocol = GRE",
                "Across: tunnels leave by = NIC 2",
                "Across: network block devices = offered encrypted",
                "Beyond: tunnel protocol = VXLAN",
                "Beyond: tunnels = encrypted",
                "Far: tunnels leave by = NIC 4",
            ],
            Rows(book, "Further settings of networks")
        );
        Assert.Equal(
            [
                "it's a wall: VLAN tags = handled by the guest",
                "it's a wall: VIF 0, VLANs for the guest = 30,31",
                "it's a wall: VIF 0, locking = unlocked",
                "it's a wall: VIF 1, locking = locked",
            ],
            Rows(book, "Further settings of VMs")
        );
        Assert.Empty(Rows(Book("reference"), "Further settings of networks").Concat(Rows(Book("reference"), "Further settings of VMs")));
    }

    private static IEnumerable<string> Rows(Book book, string table) =>
        book
            .Chapters.SelectMany(c => c.Blocks.OfType<TableBlock>())
            .Where(t => t.Table.Name == table)
            .SelectMany(t => t.Table.Rows)
            .Select(r => $"{r[0].Text}: {r[1].Text} = {r[2].Text}");

    private static Chapter Chapter(string sample, string id) => Book(sample).Chapters.Single(c => c.Id == id);

    private static Book Book(string sample, params Finding[] findings) =>
        DesignBook.For(Topology.Of(DrawingTests.Sample(sample)), [.. findings], Facts);
}
