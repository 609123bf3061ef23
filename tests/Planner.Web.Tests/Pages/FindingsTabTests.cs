using Bunit;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Web.Pages.Canvases;

namespace Planner.Web.Tests.Pages;

public sealed class FindingsTabTests : BunitContext
{
    [Fact]
    public async Task A_finding_names_its_rule_its_page_and_its_place()
    {
        var desk = DeskOf.Template("S-07");
        await desk.Send(new Change(new("SP", 2), "access", "20"));
        var rule = Render<FindingsTab>(p => p.Add(x => x.Desk, desk)).Find("#BOND-09");
        var finding = desk.Now.Findings.First(f => f.Rule == "BOND-09");
        Assert.Contains(finding.Message, rule.TextContent, StringComparison.Ordinal);
        Assert.Contains($"p. {finding.Guide.Pages}", rule.TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"?sel={finding.Subjects[0]}", rule.QuerySelector("li a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_needs_a_reason_and_then_stands_with_its_author()
    {
        var desk = DeskOf.Template("S-07");
        var tab = Render<FindingsTab>(p => p.Add(x => x.Desk, desk));
        tab.Find("#BOND-10 button").Click();
        tab.Find("form.waive").Submit();
        Assert.Contains("needs a reason", tab.Find(".refusal").TextContent, StringComparison.Ordinal);
        tab.Find("form.waive input").Change("moved over next week");
        tab.Find("form.waive").Submit();
        tab.Render();
        Assert.Contains("Anna: “moved over next week”", tab.Find(".waived").TextContent, StringComparison.Ordinal);
        Assert.Equal("Anna", Assert.Single(desk.Design.Waivers).By);
    }

    [Fact]
    public async Task An_error_is_to_be_corrected_and_not_waived()
    {
        var desk = DeskOf.Template("S-07");
        await desk.Send(new Change(new("SP", 2), "access", "20"));
        Assert.Equal(Core.Guide.Checking.Level.Error, desk.Now.Findings.First(f => f.Rule == "BOND-09").Level);
        Assert.Empty(Render<FindingsTab>(p => p.Add(x => x.Desk, desk)).FindAll("#BOND-09 button[aria-label^=Waive]"));
    }

    [Fact]
    public void A_design_without_findings_says_what_to_do_next()
    {
        var tab = Render<FindingsTab>(p => p.Add(x => x.Desk, DeskOf.Text("design \"Empty\"")));
        Assert.Contains("Submit it for review", tab.Find(".empty").TextContent, StringComparison.Ordinal);
    }
}
