using Bunit;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Web.Components.Workspace;
using Planner.Web.Pages.Canvases;

namespace Planner.Web.Tests.Pages;

public sealed class EditionsTabTests : BunitContext
{
    [Fact]
    public void It_compares_the_pools_edition_with_a_later_one()
    {
        var tab = Tab(DeskOf.Template("S-07"));
        Assert.Equal("Guide", tab.Find("#edition-from").GetAttribute("value"));
        var limits = tab.FindAll("[aria-label=Limits] tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent)));
        Assert.Contains("Hosts in a pool|16|64", limits);
        Assert.Contains(
            tab.FindAll("[aria-label=Rules] tbody tr"),
            r =>
                r.TextContent.Contains("BOND-01", StringComparison.Ordinal) && r.TextContent.Contains("M-BOND-01", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_button_plans_the_pool_for_the_edition_chosen_and_the_comparison_stays()
    {
        var desk = DeskOf.Template("S-07");
        var tab = Tab(desk);
        tab.Find("#edition-to").Change(nameof(Edition.Xcp82));
        tab.Find(".pools button").Click();
        tab.Render();
        Assert.All(desk.Design.Pools, p => Assert.Equal(Edition.Xcp82, p.Edition));
        Assert.Empty(tab.FindAll(".pools button"));
        Assert.Contains("XCP-ng 8.2", tab.Find(".pools li").TextContent, StringComparison.Ordinal);
        Assert.Equal("Guide", tab.Find("#edition-from").GetAttribute("value"));
    }

    [Fact]
    public void Who_may_not_edit_sees_no_button() =>
        Assert.Empty(Tab(DeskOf.Template("S-07", mayEdit: false)).FindAll("button.small:not(.side)"));

    [Fact]
    public void Findings_that_come_lead_to_their_place_and_their_rule()
    {
        var desk = DeskOf.Text("design d\npool p master=\"<b>h</b>\"\nnic number=0\nhost \"<b>h</b>\" backend=bridge\nnetwork N "
            + "uplink=nic:0");
        var item = Assert.Single(Tab(desk).FindAll(".found li"), li => li.TextContent.Contains("M-NET-03", StringComparison.Ordinal));
        Assert.Contains("<b>h</b> is planned with the Linux bridge", item.TextContent, StringComparison.Ordinal);
        Assert.Contains(item.QuerySelectorAll("a"), a => a.GetAttribute("href")!.Contains("sel=H1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_edition_twice_asks_for_another_and_a_design_without_pools_shows_rules_and_limits()
    {
        var tab = Tab(DeskOf.Text("design \"Empty\""));
        Assert.NotEmpty(tab.FindAll("[aria-label=Rules] tbody tr"));
        tab.Find("#edition-to").Change(nameof(Edition.Guide));
        Assert.Contains("Choose two different editions", tab.Find(".changes").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<EditionsTab> Tab(Desk desk) => Render<EditionsTab>(p => p.Add(x => x.Desk, desk));
}
