using Bunit;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Guide;
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
    public void Of_many_consequences_the_first_are_shown_with_a_way_to_the_rest()
    {
        var networks = Enumerable.Range(100, 30).Select(n => $"network \"VLAN {n}\" kind=vlan uplink=nic:4 vlan={n}");
        var trunk = "port t1 switch=swT mode=trunk native=1 allowed=25,100-129 encapsulation=dot1q portfast=edge-trunk";
        var desk = DeskOf.Text(Examples.Pool([Examples.Trunk, .. networks, trunk, "port t2 switch=swT access=25 portfast=edge"]));
        var tab = Render<FindingsTab>(p => p.Add(x => x.Desk, desk));
        var count = desk.Now.Causes.Single(c => c.Rule == "SWP-12").Consequences.Length;
        Assert.Equal(10, tab.FindAll("#SWP-12 .consequences li").Count);
        tab.Find("#SWP-12 .consequences button").Click();
        Assert.Equal(count, tab.FindAll("#SWP-12 .consequences li").Count);
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
    public void An_empty_or_half_design_says_what_is_missing_instead_of_praise()
    {
        Assert.Equal(["There is no pool yet, and so nothing that the guide speaks of."], Missing("design \"Empty\""));
        Assert.Equal(["Pool p has no host yet."], Missing("design d\npool p"));
        Assert.Equal(
            ["The hosts of pool p have no NIC yet.", "There is no switch yet."],
            Missing("design d\npool p master=h\nhost h ip=192.0.2.11 mask=/24")
        );

        List<string> Missing(string text)
        {
            var tab = Render<FindingsTab>(p => p.Add(x => x.Desk, DeskOf.Text(text)));
            Assert.Empty(tab.FindAll(".empty"));
            return [.. tab.FindAll(".unfinished li").Select(li => li.FirstChild!.TextContent.Trim())];
        }
    }

    [Fact]
    public void A_whole_design_without_open_findings_says_what_to_do_next()
    {
        var tab = Render<FindingsTab>(p => p.Add(x => x.Desk, DeskOf.Template("S-01")));
        Assert.Empty(tab.FindAll(".unfinished"));
        Assert.Equal(tab.FindAll("section.rule").Count == 0, tab.FindAll(".empty").Count == 1);
    }
}
