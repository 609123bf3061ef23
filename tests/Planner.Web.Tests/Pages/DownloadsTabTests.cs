using Bunit;
using Planner.Core.Documents;
using Planner.Core.Documents.Chapters;
using Planner.Core.Topologies;
using Planner.Web.Components.Workspace;
using Planner.Web.Pages.Canvases;

namespace Planner.Web.Tests.Pages;

/// <summary>What cannot be made is said where people take files, and in the document.</summary>
public sealed class DownloadsTabTests : BunitContext
{
    private const string Text = """
        design d
        switch good platform=cisco-ios
        port GigabitEthernet1/0/1 switch=good access=10
        switch odd platform=carrier-os
        port x1 switch=odd access=10
        switch hand platform="configured by hand" note="The provider sets it up."
        switch wrong platform=cisco-ios
        port Dragon7 switch=wrong access=10
        switch ours platform=mine
        port 1 switch=ours access=10
        site-dialect mine based-on=arista-eos template="{{ nothing }}"
        """;

    private static readonly (string Device, string Says)[] _missing =
    [
        ("odd", "There is no dialect “carrier-os”"),
        ("hand", "The provider sets it up."),
        ("wrong", "Port “Dragon7” is not an interface of cisco-ios"),
        ("ours", "It asks for “nothing”, which a plan does not have."),
    ];

    [Fact]
    public void A_switch_without_a_configuration_has_the_reason_instead_of_a_link()
    {
        var rows = Render<DownloadsTab>(p => p.Add(t => t.Desk, DeskOf.Text(Text))).FindAll("tbody tr");
        foreach (var (device, says) in _missing)
        {
            var row = Assert.Single(rows, r => r.FirstElementChild!.TextContent == device);
            Assert.Contains(says, row.QuerySelector(".missing")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(row.QuerySelectorAll("a"), a => a.GetAttribute("href")!.Contains("/config", StringComparison.Ordinal));
        }

        var good = Assert.Single(rows, r => r.FirstElementChild!.TextContent == "good");
        Assert.Null(good.QuerySelector(".missing"));
        Assert.Contains(good.QuerySelectorAll("a"), a => a.GetAttribute("href")!.EndsWith("/switches/S1/config", StringComparison.Ordinal));
    }

    [Fact]
    public void The_document_says_whose_configuration_is_not_written_and_why()
    {
        var desk = DeskOf.Text(Text);
        var rows = DesignBook.For(desk.Now.Topology, [], new BookFacts()).Chapters.SelectMany(c => c.Blocks).OfType<TableBlock>()
            .Single(t => t.Table.Name == "Configurations").Table.Rows.ToDictionary(r => r[0].Text, r => r[2].Text);
        foreach (var (device, says) in _missing) Assert.Contains(says, rows[device], StringComparison.Ordinal);
        Assert.Equal("Written.", rows["good"]);
    }
}
