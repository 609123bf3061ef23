using System.Collections.Immutable;
using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Sheets;

namespace Planner.Web.Tests.Pdf;

/// <summary>A book with every kind of block, made by hand, to be painted in tests.</summary>
internal static class SampleBook
{
    public static Book Make(int rows = 120) => new("Frankfurt pool A", Cover, [Summary, Findings, Racks, Schedule(rows), Commands, RunBook])
    {
        Author = "Anna Weber",
        Watermark = "DRAFT",
        Made = new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero)
    };

    private static Cover Cover =>
        new("Frankfurt pool A", "FRA-NET-0042", "P3", "Draft", "9f2c4b7d1e8a5f6071c3d9b2a4e6f80915d7c3b1a29e8f7064d5c3b2a1908f7e")
        {
            Subtitle = "Network and cabling design",
            Facts =
            [
                new("Pool", "fra-pool-a, 8 hosts"),
                new("Site", "Frankfurt, hall 2, rows 4 and 5"),
                new("Edition", "XenServer 8, premium"),
            ],
            Date = "14 March 2026",
            Drawn = new("Anna Weber", "12 Mar 2026"),
            Checked = new("Jonas Lind", "13 Mar 2026"),
            Drawing = SampleScene.Rack(),
            Revisions =
            [
                new("P1", "2 Mar 2026", "First issue for comment", "A. Weber", "J. Lind", "M. Okafor", "Approved"),
                new("P2", "9 Mar 2026", "Storage on a switch pair of its own", "A. Weber", "J. Lind", "M. Okafor", "Approved"),
                new("P3", "14 Mar 2026", "Guest VLANs 210 to 240 added", "A. Weber", "J. Lind", "", "Draft"),
            ],
        };

    private static Chapter Summary =>
        new(
            "Summary",
            "summary",
            [
                new Paragraph([
                    new("This design plans "),
                    new("8 hosts", RunStyle.Bold),
                    new(" in two racks behind a stacked pair of switches. Management runs on "),
                    new("bond0", RunStyle.Code),
                    new(", storage on a pair of switches of its own; see "),
                    new("Findings") { Link = "findings" },
                    new(" for what is still open and "),
                    new("Cabling schedule") { Link = "schedule" },
                    new(" for every cable."),
                ]),
                new Paragraph(
                    "A reader who only wants to plug cables needs the cabling schedule and the rack elevations; a reader who configures switches needs the port tables and the listings after them. Everything in this document is generated from one version of the design, whose content hash stands in the title block."
                ),
                new Callout(MarkKind.Warning, "VLAN 240 is trunked to host fra-xs-07 but not allowed on switch port sw-a 1/0/7."),
                new Callout(MarkKind.Ok, "Every host reaches management and storage after any single switch fails."),
                new Heading(2, "Networks", "networks"),
                new TableBlock(
                    new(
                        "Networks",
                        [
                            new("Network"),
                            new("Role"),
                            new("VLAN", ColumnKind.Number),
                            new("Subnet", ColumnKind.Mono),
                            new("MTU", ColumnKind.Number),
                        ],
                        [
                            Table.Row("Management", "Management", 10, "10.20.10.0/24", 1500),
                            Table.Row("Storage", "Storage", 20, "10.20.20.0/24", 9000),
                            Table.Row("Guests red", "Virtual machines", 210, "10.20.210.0/24", 1500),
                            Table.Row("Guests blue", "Virtual machines", 211, "10.20.211.0/24", 1500),
                        ]
                    ),
                    "Networks of the pool"
                )
                {
                    Looks = [NetworkColours.Management, NetworkColours.Storage, NetworkColours.Of(0), NetworkColours.Of(1)],
                },
                new Heading(3, "Legend"),
                new Figure(
                    SampleScene.Legend(),
                    "The inks, dashes and letters of the networks, the same on screen, sheet, label and paper."
                )
                {
                    Inline = true,
                },
            ]
        );

    private static Chapter Findings =>
        new(
            "Findings",
            "findings",
            [
                new Paragraph("Two warnings are open and one is waived. Nothing stops the approval."),
                new TableBlock(
                    new(
                        "Findings",
                        [new("Rule", ColumnKind.Mono), new("What was found"), new("Where"), new("Page", ColumnKind.Number)],
                        [
                            Table.Row(
                                "BOND-05",
                                "Both legs of bond0 on fra-xs-03 end on sw-a, so that one failed switch takes both down.",
                                "fra-xs-03",
                                24
                            ),
                            Table.Row(
                                "VLAN-04",
                                "VLAN 240 is used by network Guests green but the trunk to sw-a 1/0/7 does not allow it.",
                                "sw-a 1/0/7",
                                31
                            ),
                            Table.Row("MGMT-01", "The management interface has no bond.", "fra-xs-05", 12),
                        ]
                    ),
                    "Open findings"
                )
                {
                    Marks = [MarkKind.Error, MarkKind.Warning, MarkKind.Note],
                },
            ]
        )
        {
            NewPage = false,
        };

    private static Chapter Racks =>
        new(
            "Racks",
            "racks",
            [
                new Figure(SampleScene.Rack(), "Rack R1, front. Heights are counted from the bottom; every fifth unit is marked."),
                new Figure(SampleScene.Cabling(), "Hosts and the switch pair."),
            ]
        );

    private static Chapter Schedule(int rows) =>
        new(
            "Cabling schedule",
            "schedule",
            [
                new Paragraph("Sorted by rack, then by height, as a technician walks. The label stands at both ends of each cable."),
                new TableBlock(
                    new(
                        "Cabling",
                        [
                            new("Label", ColumnKind.Mono),
                            new("Type"),
                            new("Colour"),
                            new("m", ColumnKind.Number),
                            new("From rack"),
                            new("U", ColumnKind.Number),
                            new("Host"),
                            new("NIC", ColumnKind.Number),
                            new("To rack"),
                            new("U", ColumnKind.Number),
                            new("Switch"),
                            new("Port", ColumnKind.Mono),
                            new("Networks"),
                            new("VLANs", ColumnKind.Mono),
                        ],
                        [.. Enumerable.Range(1, rows).Select(Cable)]
                    )
                ),
            ]
        );

    private static ImmutableArray<Cell> Cable(int n) =>
        Table.Row(
            $"C{n:0000}",
            n % 3 == 0 ? "DAC 10G" : "Cat 6A",
            n % 3 == 0 ? "black" : "yellow",
            1.5m + n % 4,
            n % 2 == 0 ? "R1" : "R2",
            n % 42 + 1,
            $"fra-xs-{n % 8 + 1:00}",
            n % 6,
            "R1",
            40 + n % 2,
            n % 2 == 0 ? "sw-a" : "sw-b",
            $"GigabitEthernet1/0/{n % 48 + 1}",
            n % 5 == 0 ? "Guests red, Guests blue, Guests green" : "Management",
            n % 5 == 0 ? "210-211,240" : "10"
        );

    private static Chapter Commands =>
        new(
            "Switch configuration",
            "switches",
            [
                new Heading(2, "sw-a", "sw-a"),
                new Paragraph("Paste it in configuration mode, or copy the file of the same name."),
                new Code(
                    string.Join(
                        '\n',
                        Enumerable
                            .Range(1, 30)
                            .Select(n =>
                                $"interface GigabitEthernet1/0/{n}\n description fra-xs-{n:00} NIC {n % 6} C{n:0000}\n switchport mode trunk\n switchport trunk allowed vlan 10,20,210,211,212,213,214,215,216,217,218,219,220,221,222,223,224,225,226,227,228,229,230\n spanning-tree portfast trunk\n!"
                            )
                    ),
                    "sw-a.cfg, cisco-ios"
                ),
            ]
        );

    private static Chapter RunBook =>
        new(
            "Run-book",
            "run-book",
            [
                new Heading(2, "Before the first cable", "before"),
                new CheckList([
                    "Racks R1 and R2 stand, are earthed and have power on both feeds.",
                    "All switches run the same software release.",
                    "The labels of the cabling schedule are printed: two of each.",
                ]),
                new Heading(2, "Handed over", "handed-over"),
                new Signatures([new("Architect", "Anna Weber", "14 Mar 2026"), new("Data centre"), new("Operations")]),
            ]
        );
}
