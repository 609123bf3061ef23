using Bunit;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Web.Pages.Canvases;

namespace Planner.Web.Tests.Pages;

public sealed class FailuresTabTests : BunitContext
{
    [Fact]
    public void A_redundant_bond_runs_on_the_other_leg_and_one_nic_is_lost()
    {
        var tab = Render<FailuresTab>(p => p.Add(x => x.Desk, DeskOf.Template("S-07")));
        Assert.Contains(
            "5 single points of failure: 1 switch, 2 NICs and 2 cables. No single switch failure stops a VM network.",
            tab.Find(".foreseen").TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(["lost 2/2", "runs"], States(tab, "S1"));
        Assert.Equal(["runs", "on the other leg 2/2"], States(tab, "S2"));
        Assert.Equal(["runs", "lost 2/2"], States(tab, "LS1"));
    }

    [Fact]
    public void An_open_row_says_host_by_host_what_is_lost()
    {
        var desk = DeskOf.Template("S-07");
        desk.Selected = new("LS", 1);
        var told = Render<FailuresTab>(p => p.Add(x => x.Desk, desk)).Find(".told");
        Assert.Equal(["h1", "h2"], told.QuerySelectorAll("dt a").Select(a => a.TextContent));
        Assert.Contains("vm1 on h1 loses Bond 2+3; it is not agile.", told.TextContent, StringComparison.Ordinal);
        Assert.Contains(told.QuerySelectorAll("a"), a => a.GetAttribute("href")!.EndsWith("/switches?sel=LS1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_master_and_its_management_are_told_apart()
    {
        var desk = DeskOf.Template("S-07");
        desk.Selected = new("H", 1, 0);
        Assert.Contains(
            "Management of h1 is lost, and that host with it to the pool.",
            Render<FailuresTab>(p => p.Add(x => x.Desk, desk)).Find(".told").TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "h1 is the master: the pool is not managed until another host is made master.",
            Render<FailuresTab>(p => p.Add(x => x.Desk, desk)).Find(".told").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_agile_vm_may_go_to_a_host_that_has_its_networks()
    {
        var desk = DeskOf.Template("S-07");
        await desk.Send(new Change(new("VM", 1), "agile", "yes"));
        desk.Selected = new("H", 1);
        Assert.Contains(
            "vm1 stops with h1; it may start on h2.",
            Render<FailuresTab>(p => p.Add(x => x.Desk, desk)).Find(".told").TextContent,
            StringComparison.Ordinal
        );
        await desk.Send(new Change(new("P", 1), "shared-storage", "no"));
        Assert.DoesNotContain(
            "start on h2",
            Render<FailuresTab>(p => p.Add(x => x.Desk, desk)).Find(".told").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_can_be_searched_and_narrowed_to_losses_and_to_one_host()
    {
        var tab = Render<FailuresTab>(p => p.Add(x => x.Desk, DeskOf.Template("S-07")));
        tab.Find("input[type=checkbox]").Change(true);
        Assert.Empty(tab.FindAll("tr[data-ref=S2]"));
        tab.Find("input[type=checkbox]").Change(false);
        tab.Find("input[type=search]").Input("cable c05");
        Assert.Equal("C5", Assert.Single(tab.FindAll("tr[data-ref]")).GetAttribute("data-ref"));
        tab.Find("input[type=search]").Input("");
        tab.Find("select[aria-label=Hosts]").Change("H2");
        Assert.Equal(["lost", "runs"], States(tab, "S1"));
        Assert.Empty(tab.FindAll("tr[data-ref=H1]"));
    }

    [Fact]
    public void An_empty_design_says_what_to_do_first() =>
        Assert.Contains(
            "Add hosts and NICs",
            Render<FailuresTab>(p => p.Add(x => x.Desk, DeskOf.Text("design \"Empty\""))).Find(".blank").TextContent,
            StringComparison.Ordinal
        );

    private static IEnumerable<string> States(IRenderedComponent<FailuresTab> tab, string thing) =>
        tab.FindAll($"tr[data-ref={thing}] td:not(.num)")
            .Select(td => string.Join(' ', td.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
