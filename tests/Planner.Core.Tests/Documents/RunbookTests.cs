using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Documents;
using Planner.Core.Documents.Chapters;
using Planner.Core.Sheets;
using Planner.Core.Tests.Designs;
using Planner.Core.Tests.Wiring;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Documents;

public sealed class RunbookTests
{
    private const string From = ": from ";

    [Fact]
    public void Links_between_switches_and_to_a_management_switch_are_plugged_too()
    {
        var design = DesignText.Read("""
            design Links
            rack R1
            switch sw1 rack=R1 u=42
            switch sw2 rack=R1 u=41
            switch mgmt rack=R1 u=40
            port 1 switch=sw1
            port 2 switch=sw1
            port 3 switch=sw1
            port 1 switch=sw2
            port 1 switch=mgmt
            pool p master=h1
            nic number=0 role=management
            host h1 rack=R1 u=1
            cable a=h1:0 b=sw1:1 label=C1
            cable a=sw1:2 b=sw2:1 label=L1
            cable a=sw1:3 b=mgmt:1 label=M1
            """).Design!;
        var lines = Lines(design);
        Assert.Single(lines, line => line == "L1: from sw1 2 in R1 to sw2 1 in R1");
        Assert.Single(lines, line => line == "M1: from sw1 3 in R1 to mgmt 1 in R1");
        Assert.Single(lines, line => line.StartsWith("C1: from h1 NIC 0"));
    }

    [Fact]
    public void Every_cable_is_plugged_once() => RandomDesign.Any.Sample(Once, iter: 60);

    [Fact]
    public void Every_cable_of_a_wired_design_is_plugged_once() => Wirings.Any.Sample(Once, iter: 40);

    /// <summary>In the run-book, in the schedule, and with both its ends on the labels.</summary>
    private static void Once(Design design)
    {
        var topology = Topology.Of(design);
        var lines = Lines(design);
        Assert.Equal(design.Cables.Count, lines.Sum(line => line.Split(From).Length - 1));
        foreach (var title in design.Cables.GroupBy(cable => cable.Title))
            Assert.True(lines.Sum(line => line.Split(title.Key + From).Length - 1) >= title.Count(), title.Key);
        Assert.Equal(design.Cables.Count, CablingSheet.Of(topology).Rows.Length);
        Assert.Equal(2 * design.Cables.Count, LabelSheet.Of(topology).Rows.Length);
    }

    private static List<string> Lines(Design design) =>
    [
        .. DesignBook.For(Topology.Of(design), [], new BookFacts()).Chapters.Single(chapter => chapter.Id == "runbook")
            .Blocks.OfType<CheckList>().SelectMany(list => list.Items),
    ];
}
