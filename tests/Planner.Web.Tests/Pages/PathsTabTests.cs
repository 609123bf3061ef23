using Bunit;
using Planner.Web.Pages.Canvases;

namespace Planner.Web.Tests.Pages;

public sealed class PathsTabTests : BunitContext
{
    public PathsTabTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void The_table_says_who_reaches_whom_and_leads_to_the_way()
    {
        var links = Render<PathsTab>(p => p.Add(x => x.Desk, DeskOf.Template("S-13"))).FindAll(".talks td a");
        Assert.Equal(
            ["vmX to vmY: no", "vmX to vmZ: yes", "vmY to vmX: no", "vmY to vmZ: yes", "vmZ to vmX: yes", "vmZ to vmY: yes"],
            links.Select(a => a.GetAttribute("aria-label"))
        );
        Assert.EndsWith("/paths?view=VM1-VM2", links[0].GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_opens_the_way_with_each_leg_of_the_bond()
    {
        var desk = DeskOf.Template("S-15");
        desk.View = "VM1-PN1";
        var tab = Render<PathsTab>(p => p.Add(x => x.Desk, desk));
        Assert.Equal("✓ Yes. vm1 and pn-L reach each other over VLAN 25 (2 ways).", tab.Find(".verdict").TextContent);
        Assert.Equal(
            ["vm1", "VIF 0", "VLAN 25", "h1", "NIC 2 of bondA", "cable C02", "port 1", "swL", "pn-L, VLAN 25"],
            tab.FindAll(".trace > ol a").Select(a => a.TextContent)
        );
        Assert.Contains("NIC 3 of bondA", tab.Find("details ol").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_way_that_breaks_says_where()
    {
        var desk = DeskOf.Template("S-13");
        desk.View = "VM1-VM2";
        var tab = Render<PathsTab>(p => p.Add(x => x.Desk, desk));
        Assert.Contains(
            "VLAN 485 of vmX ends in VLAN 485, VLAN 234 of vmY ends in VLAN 234: not on layer 2, it takes a router",
            tab.Find(".obstacle").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ends_are_chosen_by_name_and_an_unknown_name_is_told()
    {
        string? asked = null;
        var desk = DeskOf.Template("S-13", navigate: url => asked = url);
        var tab = Render<PathsTab>(p => p.Add(x => x.Desk, desk));
        tab.FindAll(".ends input")[0].Change("vmx");
        Assert.EndsWith("/paths?view=VM1-", asked, StringComparison.Ordinal);
        tab.FindAll(".ends input")[1].Change("<b>nobody</b>");
        Assert.Equal("There is no VM and no physical network called “<b>nobody</b>”.", tab.Find("[role=alert]").TextContent);
    }

    [Theory]
    [InlineData("VM1-VM99")]
    [InlineData("H1-S1")]
    [InlineData("x")]
    [InlineData("VM1-VM1")]
    public void Any_address_is_answered(string view)
    {
        var desk = DeskOf.Template("S-13");
        desk.View = view;
        Assert.Empty(Render<PathsTab>(p => p.Add(x => x.Desk, desk)).FindAll(".verdict"));
    }

    [Fact]
    public void An_empty_design_says_what_to_do_first() =>
        Assert.Contains(
            "Add VMs",
            Render<PathsTab>(p => p.Add(x => x.Desk, DeskOf.Text("design \"Empty\""))).Find(".blank").TextContent,
            StringComparison.Ordinal
        );
}
