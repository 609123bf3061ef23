using Planner.Core.Sheets;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>The words of the trade as this document uses them, what goes without a drawing, and where to read on.</summary>
internal static class Glossary
{
    private static readonly (string Word, string Meaning)[] Words =
    [
        (
            "Bond",
            "Two or more NICs used as one, so that the network outlives a cable, a NIC or a switch; elsewhere called NIC teaming (DOC-04)."
        ),
        ("Corresponding NIC", "The NIC with the same number on another host (DOC-05)."),
        ("External network", "A network with a NIC or bond as its way out."),
        ("Guest traffic", "What VMs send and receive; the same as VM traffic (DOC-04)."),
        ("LAG", "Ports of a switch joined into one link."),
        (
            "Master",
            "The host that speaks for its pool and passes commands on to the others; the others are its members, once called slaves (DOC-04)."
        ),
        ("Network", "A virtual switch inside the hosts, on Linux a bridge, to which VMs and a NIC or bond are connected (DOC-04)."),
        ("NIC", "A network card's port; NIC n is ethN on the host."),
        ("Pool", "Hosts that are run as one, with the same networks on the same NICs."),
        ("Primary management interface", "The NIC or bond with the address by which a host is managed (DOC-04)."),
        ("Private network", "A network without a NIC, within one host (once called internal) or across hosts (DOC-04)."),
        ("Trunk", "A switch port that carries several VLANs by their tags."),
        ("VIF", "A VM's virtual network interface, its virtual NIC (DOC-04)."),
        ("VLAN", "A network of its own on shared cables, told apart by a tag."),
    ];

    private static readonly (string Title, string Where, string Rule)[] References =
    [
        (
            "XenServer Design: Introduction to XenServer Networking",
            "Citrix; revision 1 of 30 December 2010, revision 2 of 25 February 2011, which added VLANs, MAC addresses and private networks",
            "DOC-08"
        ),
        ("Switch port settings for XenServer", "Citrix article CTX123158", "DOC-02"),
        ("An example with VLANs", "Citrix article CTX123489", "DOC-02"),
        ("vSwitch Controller guide", "Citrix article CTX127585", "DOC-02"),
        ("Commands of xe", "XenServer Administrator's Guide", "DOC-02"),
        ("Steps in XenCenter", "XenCenter Help", "DOC-02"),
    ];

    public static Chapter Write(BookSource source) =>
        new(
            "Glossary and references",
            "glossary",
            [
                new Heading(2, "Words", "glossary-words"),
                new TableBlock(new("Words", [new("Word"), new("Meaning")], [.. Words.Select(w => Table.Row(w.Word, w.Meaning))])),
                new Heading(2, "References", "glossary-references"),
                new Paragraph("Rules and pages named in this document are those of the first reference."),
                new TableBlock(
                    new(
                        "References",
                        [new("Title"), new("Where"), new("Rule", ColumnKind.Mono)],
                        [.. References.Select(r => Table.Row(r.Title, r.Where, r.Rule))]
                    )
                ),
                Cited(
                    "The installation makes one network for each NIC, numbered alike: NIC 0 is on Network 0. A VM made in XenCenter gets an interface on Network 0 unless told otherwise.",
                    "NET-12",
                    "25-27"
                ),
            ]
        );
}
