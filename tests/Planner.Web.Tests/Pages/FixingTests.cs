using Bunit;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Web.Components.Workspace;
using Planner.Web.Pages.Canvases;

namespace Planner.Web.Tests.Pages;

public sealed class FixingTests : BunitContext
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    public FixingTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void A_fix_shows_what_it_does_and_is_done_only_when_applied()
    {
        var desk = DeskOf.Text(Examples.Pool("port p2 switch=swP access=20 portfast=edge port-security=yes"));
        var before = desk.Design;
        var tab = Render<FindingsTab>(p => p.Add(x => x.Desk, desk));
        tab.Find("#SWP-05 button").Click();
        Assert.Contains("Turn port security off on port p2 of swP.", tab.Find(".fixing strong").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Removed: port p2 switch=swP access=20 portfast=edge port-security=yes", "Added: port p2 switch=swP access=20 portfast=edge"],
            Lines(tab)
        );
        Assert.Equal(["port-security=yes"], tab.FindAll(".diff mark").Select(m => m.TextContent));
        Assert.Contains("POOL-13 (error)", tab.Find(".fixing").TextContent, StringComparison.Ordinal); // the ports differ no longer
        Assert.Same(before, desk.Design);
        Button(tab, "Apply").Click();
        Assert.False(desk.Design.Ports[new(4)].PortSecurity);
        Assert.DoesNotContain(desk.Now.Findings, f => f.Rule is "SWP-05" or "POOL-13");
    }

    [Fact]
    public void Cancel_and_Escape_leave_everything_as_it_is()
    {
        var desk = DeskOf.Text(Examples.Pool("port p2 switch=swP access=20 portfast=edge port-security=yes"));
        var before = desk.Design;
        var tab = Render<FindingsTab>(p => p.Add(x => x.Desk, desk));
        tab.Find("#SWP-05 button").Click();
        Button(tab, "Cancel").Click();
        Assert.Empty(tab.FindAll(".fixing"));
        tab.Find("#SWP-05 button").Click();
        tab.Find(".fixing").KeyDown("Escape");
        Assert.Empty(tab.FindAll(".fixing"));
        Assert.Same(before, desk.Design);
    }

    [Fact]
    public void All_of_a_rule_is_mended_as_one_step_and_what_stays_is_said()
    {
        var desk = DeskOf.Text(
            Examples.Pool(
                "nic number=2",
                "nic number=3",
                "port p3 switch=swP access=20 portfast=edge",
                "port p4 switch=swP access=20 portfast=edge",
                "cable a=xen01:2 b=swP:p3"
            )
        );
        var tab = Render<FindingsTab>(p => p.Add(x => x.Desk, desk));
        Assert.Equal(3, desk.Now.Findings.Count(f => f.Rule == "CAB-01"));
        Assert.DoesNotContain("Fix all", tab.Markup, StringComparison.Ordinal); // only one of them can be mended
        var offer = Fixes.All(desk.Now.Checked, "CAB-01");
        Assert.Equal(["plug NIC 2 of xen02 into port p4 of swP"], offer.Steps);
        Assert.All(offer.Left, l => Assert.Equal(Fixes.ForAPerson, l.Why));
        Assert.Equal(2, offer.Left.Length);
    }

    [Fact]
    public async Task What_somebody_else_has_done_meanwhile_is_said_in_a_sentence()
    {
        var desk = DeskOf.Text(Examples.Pool("port p2 switch=swP access=20 portfast=edge port-security=yes"));
        var finding = desk.Now.Findings.First(f => f.Rule == "SWP-05");
        var fixing = Render<Fixing>(p => p.Add(x => x.Desk, desk).Add(x => x.Rule, "SWP-05").Add(x => x.Finding, finding));
        fixing.Find("button").Click();
        await desk.Send(new Change(new("SP", 4), "port-security", "no"));
        fixing.FindAll("button").First(b => b.TextContent == "Apply").Click();
        Assert.Contains("Port security of p2 already is no.", fixing.Find(".refusal").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_that_would_bring_an_error_says_which_and_is_not_applied()
    {
        // Only one host has the address, so that the hosts' storage would be on different NICs.
        var desk = DeskOf.Text(
            Examples.Pool(Examples.Bond, "interface host=xen01 uplink=nic:3 ip=198.51.100.11 mask=255.255.255.0")
        );
        var tab = Render<FindingsTab>(p => p.Add(x => x.Desk, desk));
        tab.Find("#BOND-03 button").Click();
        Assert.Contains("That would bring another error, POOL-09", tab.Find(".fixing").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(tab.FindAll(".fixing button"), b => b.TextContent == "Apply");
    }

    [Fact]
    public void Names_are_shown_as_text()
    {
        var desk = DeskOf.Text(Examples.Pool($"network \"{Hostile}\" kind=private-single uplink=nic:1"));
        var tab = Render<FindingsTab>(p => p.Add(x => x.Desk, desk));
        tab.Find("#PRIV-02 button").Click();
        Assert.Empty(tab.FindAll("img"));
        Assert.Contains(Hostile, tab.Find(".diff").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_only_read_is_offered_nothing()
    {
        var desk = DeskOf.Template("S-07", mayEdit: false);
        Assert.Empty(Render<FindingsTab>(p => p.Add(x => x.Desk, desk)).FindAll(".rule button"));
    }

    private static string[] Lines(IRenderedComponent<FindingsTab> tab) =>
        [.. tab.FindAll(".diff li").Select(l => l.QuerySelector(".said")!.TextContent + l.QuerySelector("code")!.TextContent)];

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<FindingsTab> tab, string text) =>
        tab.FindAll(".fixing button").First(b => b.TextContent == text);
}
