using Planner.Core.Documents;
using Planner.Core.Documents.Chapters;
using Planner.Core.Guide;
using Planner.Core.Guide.Catalogue;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Drawings;
using Planner.Core.Tests.Guide;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Documents;

/// <summary>
/// What the guide states and no check decides is printed, each statement in its chapter and with the facts of the design at hand.
/// </summary>
public sealed class StatementTests
{
    private const string Windows = "vm web home=xen01 os=windows tools=no";
    private const string Clone = "vm copy home=xen02 cloned-from=web";
    private const string Across = "network Lab kind=private-cross";

    /// <summary>
    /// The statement, the chapter, what is changed in the example pool (or the template's id), and words that the same paragraph or row
    /// holds.
    /// </summary>
    public static TheoryData<string, string, string, string> Printed => new()
    {
        { "POOL-06", "summary", "", "all 2 hosts" },
        { "POOL-11", "runbook", "", "Management and Office" },
        { "POOL-15", "summary", "S-02", "one host" },
        { "MGMT-06", "summary", "", "xen01" },
        { "MGMT-07", "networks", "", "live migration" },
        { "MGMT-11", "networks", "pool production master=xen01 management-vlan=10", "VLAN 10" },
        { "NET-08", "layout", "", "VM traffic" },
        { "NET-09", "networks", "", "switch inside the hosts" },
        { "NET-10", "layout", "network \"VLAN 25\" kind=vlan uplink=nic:1 vlan=25", "shared" },
        { "CAB-05", "ports", "S-05", "any of them" },
        { "CAB-08", "cabling", "", "not detected" },
        { "CAB-08", "runbook", "", "MAC address" },
        { "SWP-09", "ports", "", "BPDU guard" },
        { "SWP-17", "ports", "", "workstation" },
        { "BOND-04", "runbook", "S-06", "repeated on every host" },
        { "BOND-12", "layout", "S-06", "by itself" },
        { "VIF-11", "vms", "", "alike" },
        { "VIF-14", "vms", "", "leaves its host" },
        { "VIF-15", "vms", "- network Management", "one physical network" },
        { "SEG-05", "layout", "", "dedicated" },
        { "SEG-08", "networks", "S-10", "reach the hosts themselves" },
        { "SEG-09", "networks", "S-10", "leaves its installation" },
        { "PRIV-01", "networks", "S-11", "Private 1" },
        { "PRIV-08", "networks", "S-11", "outside" },
        { "PRIV-10", "runbook", "S-11", "no NIC" },
        { "PRIV-11", "networks", Across, "distributed switch" },
        { "VLAN-03", "networks", "S-13", "several VLANs" },
        { "VLAN-12", "runbook", "S-13", "master" },
        { "VLAN-15", "runbook", "S-13", "sniffer" },
        { "SEQ-02", "runbook", "", "start on the master" },
        { "SEQ-05", "runbook", "", "hardware first" },
        { "DOC-01", "summary", "", "network engineers" },
        { "DOC-02", "glossary", "", "CTX123158" },
        { "DOC-02", "glossary", "", "CTX123489" },
        { "DOC-02", "glossary", "", "CTX127585" },
        { "DOC-03", "layout", "", "green enclosure" },
        { "DOC-04", "glossary", "", "Primary management interface" },
        { "DOC-04", "glossary", "", "VM traffic" },
        { "DOC-04", "glossary", "", "teaming" },
        { "DOC-04", "glossary", "", "bridge" },
        { "DOC-04", "glossary", "", "virtual NIC" },
        { "DOC-04", "glossary", "", "internal" },
        { "DOC-04", "glossary", "", "slaves" },
        { "DOC-05", "glossary", "", "same number on another host" },
        { "DOC-06", "summary", "", "physical machines" },
        { "DOC-07", "runbook", "", "Properties" },
        { "DOC-08", "glossary", "", "25 February 2011" },
        { "DOC-09", "summary", "", "most sites" },
        { "MGMT-02", "runbook", "", "one address" },
        { "NET-03", "runbook", "", "Network 0" },
        { "NET-06", "networks", "network Office uplink=nic:1 auto-add=yes", "Office" },
        { "NET-12", "glossary", "", "Network 0" },
        { "NIC-01", "runbook", "", "restart the host" },
        { "BOND-06", "layout", "S-06", "bondA" },
        { "BOND-07", "layout", "S-06", "bondM" },
        { "VIF-10", "vms", Clone, "copy is a clone of web" },
        { "VIF-12", "vms", Windows, "web" },
        { "SEG-02", "summary", "", "Separation" },
        { "SEQ-06", "runbook", "", "Redundancy comes first" },
        { "SEQ-08", "runbook", "", "every member" },
        { "M-BOND-15", "runbook", Examples.Later + "\n" + Examples.Bond, "wait 31 s" },
    };

    [Theory, MemberData(nameof(Printed))]
    public void A_statement_is_printed_with_its_id_in_its_chapter(string id, string chapter, string changes, string words)
    {
        var design = changes.StartsWith("S-", StringComparison.Ordinal)
            ? DrawingTests.Sample(changes)
            : DesignTextTests.Read(Examples.Pool(changes.Length == 0 ? [] : [changes]));
        var text = Lines(DesignBook.For(Topology.Of(design), [], new()).Chapters.Single(c => c.Id == chapter));
        Assert.Contains(
            text,
            line => line.Contains(id, StringComparison.Ordinal) && line.Contains(words, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Every_statement_that_is_to_be_printed_is_in_the_list_above_and_in_the_chapter_it_names()
    {
        var printed = Printed.Select(row => row.Data).ToList();
        Assert.All(Statement.All, s => Assert.Contains(printed, p => p.Item1 == s.Id && p.Item2 == s.Chapter));
        Assert.Equal(Statement.All.Select(s => s.Id).Order(StringComparer.Ordinal), Statement.All.Select(s => s.Id).Distinct());
    }

    [Fact]
    public void The_lists_are_those_of_the_specification()
    {
        var guide = Specified.All.Where(r => r.Part == "guide").ToList();
        Assert.Equal(147, guide.Count);
        Assert.Equal(
            guide.Where(r => r.Kind == "document").Select(r => r.Id).Order(StringComparer.Ordinal),
            Statement.All.Select(s => s.Id).Where(OfGuide)
        );
        Assert.Equal(
            guide.Where(r => r.Kind != "check").Select(r => r.Id).Order(StringComparer.Ordinal),
            Printed.Select(row => row.Data.Item1).Where(OfGuide).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(Statement.All, s => Rules.Named(s.Id) is not null);
    }

    [Fact]
    public void What_later_releases_state_is_not_printed_for_the_guides() =>
        Assert.DoesNotContain(
            "M-",
            string.Join(
                '\n',
                DesignBook.For(Topology.Of(DesignTextTests.Read(Examples.Pool(Examples.Bond))), [], new()).Chapters.SelectMany(Lines)
            ),
            StringComparison.Ordinal
        );

    private static bool OfGuide(string id) => !id.StartsWith("M-", StringComparison.Ordinal);

    private static List<string> Lines(Chapter chapter) => [.. BookText.Write(new("", new("", "", "", "", ""), [chapter])).Split('\n')];
}
