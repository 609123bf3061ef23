using Bunit;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Catalogue;
using Planner.Core.Guide.Checking;
using Planner.Web.Components.Catalogue;
using Planner.Web.Components.Workspace;
using Planner.Web.Pages.Canvases;

namespace Planner.Web.Tests.Pages;

public sealed class RulesTabTests : BunitContext
{
    [Fact]
    public void Every_rule_has_a_row_and_no_drawing_is_made_until_one_is_open()
    {
        var tab = Tab(DeskOf.Template("S-07"));
        Assert.Equal(Rules.All.Select(r => r.Id), tab.FindAll(".catalogue tbody tr td:first-child a").Select(a => a.TextContent));
        Assert.Empty(tab.FindAll(".example"));
    }

    [Fact]
    public void Typing_narrows_the_list()
    {
        var tab = Tab(DeskOf.Template("S-07"));
        tab.Find("input[type=search]").Input("portfast hosts");
        Assert.Equal(
            RuleFacts.All.Where(f => f.Mentions("portfast hosts")).Select(f => f.Rule.Id),
            tab.FindAll(".catalogue tbody tr td:first-child a").Select(a => a.TextContent)
        );
        Assert.Contains("SWP-01", tab.Markup, StringComparison.Ordinal);
        tab.Find("input[type=search]").Input("no such words at all");
        Assert.Contains("No rule has all of these words", tab.Find(".empty").TextContent, StringComparison.Ordinal);
        tab.Find(".empty button").Click();
        Assert.Equal(Rules.All.Length, tab.FindAll(".catalogue tbody tr").Count);
    }

    [Fact]
    public void Filters_go_by_level_area_edition_and_what_fires_here()
    {
        var desk = DeskOf.Template("S-07");
        var tab = Tab(desk);
        tab.Find("select[aria-label=Level]").Change("Note");
        Assert.All(tab.FindAll("tbody .mark"), m => Assert.Equal("note", m.GetAttribute("aria-label")));
        tab.Find("select[aria-label=Level]").Change("");
        tab.Find("select[aria-label=Edition]").Change("Xcp83");
        Assert.DoesNotContain("MGMT-10", Ids(tab));
        tab.Find("select[aria-label=Edition]").Change("");
        tab.Find("input[type=checkbox]").Change(true);
        Assert.Equal(desk.Now.Findings.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal), Ids(tab));
    }

    [Fact]
    public async Task The_open_rule_tells_everything_and_leads_to_its_findings()
    {
        var desk = DeskOf.Template("S-07");
        await desk.Send(new Change(new("SP", 2), "access", "20"));
        (desk.Tab, desk.View) = ("rules", "BOND-09");
        var sheet = Tab(desk).Find(".rule-sheet");
        Assert.Contains("p. ", sheet.TextContent, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<Edition>().Length, sheet.QuerySelectorAll(".editions li").Length);
        Assert.Contains("No: an error stands", sheet.TextContent, StringComparison.Ordinal);
        var finding = desk.Now.Findings.First(f => f.Rule == "BOND-09");
        Assert.Equal(finding.Message, sheet.QuerySelector(".found a")!.TextContent);
        Assert.Equal(2, sheet.QuerySelectorAll(".example svg").Length);
        Assert.Contains("BOND-09", sheet.QuerySelector("dd a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_none_is_answered_with_a_sentence()
    {
        var desk = DeskOf.Template("S-07");
        (desk.Tab, desk.View) = ("rules", "<b>NONE-1");
        var tab = Tab(desk);
        Assert.Contains("There is no rule “<b>NONE-1”.", tab.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(Rules.All.Length, tab.FindAll(".catalogue tbody tr").Count);
    }

    [Fact]
    public void Every_rule_can_be_shown_with_the_fault_marked()
    {
        foreach (var facts in RuleFacts.All)
        {
            var (kept, broken) = RuleExample.Of(facts.Rule);
            Assert.NotEmpty(kept.Svg);
            Assert.Equal(facts.Rule.Bad.Length > 0, broken.Svg.Length > 0);
        }
    }

    [Fact]
    public void A_finding_leads_to_its_rule()
    {
        var desk = DeskOf.Template("S-07");
        var link = Render<FindingsTab>(p => p.Add(x => x.Desk, desk)).Find("#BOND-10 h3 a");
        Assert.EndsWith("/rules?view=BOND-10", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_explains_itself_to_everybody()
    {
        var desk = DeskOf.Template("S-07");
        desk.Selected = Ref.Parse("P1");
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        var stp = inspector.Find("#f-P1-stp");
        Assert.Equal(Pool.About.Named("stp")!.Help, inspector.Find($"#{stp.GetAttribute("aria-describedby")}").TextContent);
        Assert.Null(inspector.Find("#f-P1-note").GetAttribute("aria-describedby"));
        var settings = Render<SettingsTab>(p => p.Add(x => x.Desk, desk)).Find(".explained").TextContent;
        Assert.All(
            ["edition", "security", "size", "segregation", "stp", "delivery", "reverify-days"],
            f => Assert.Contains(Pool.About.Named(f)!.Help, settings, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Outside_a_design_there_are_no_counts()
    {
        var list = Render<RuleCatalogue>(p => p.Add(x => x.UrlOf, id => $"rules/{id}").Add(x => x.Open, "bond-05"));
        Assert.Equal("rules/", list.Find("tr.now a").GetAttribute("href"));
        Assert.DoesNotContain("Fires", list.Markup, StringComparison.Ordinal);
        Assert.Contains("BOND-05", list.Find(".rule-sheet").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(IRenderedComponent<RulesTab> tab) =>
        tab.FindAll(".catalogue tbody tr td:first-child a").Select(a => a.TextContent);

    private IRenderedComponent<RulesTab> Tab(Desk desk) => Render<RulesTab>(p => p.Add(x => x.Desk, desk));
}
