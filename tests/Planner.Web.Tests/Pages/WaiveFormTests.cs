using AngleSharp.Dom;
using Bunit;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Web.Components.Workspace;
using Planner.Web.Pages.Canvases;

namespace Planner.Web.Tests.Pages;

public sealed class WaiveFormTests : BunitContext
{
    /// <summary>Two hosts of four have NIC 1 on another switch than the master.</summary>
    private static readonly string Text = Examples.Pool([
        "segment lan",
        "switch swP segment=lan",
        "switch swQ segment=lan",
        "port q1 switch=swQ access=20 portfast=edge",
        "port q2 switch=swQ access=20 portfast=edge",
        .. Enumerable
            .Range(3, 3)
            .SelectMany(n =>
                (string[])
                    [
                        $"host xen0{n} ip=192.0.2.1{n} mask=255.255.255.0 gateway=192.0.2.1",
                        $"port m{n} switch=swM access=10 portfast=edge",
                        $"port p{n} switch=swP access=20 portfast=edge",
                        $"cable a=xen0{n}:0 b=swM:m{n}",
                        $"cable a=xen0{n}:1 b=swP:p{n}",
                    ]
            ),
        "cable a=xen02:1 b=swQ:q1",
        "cable a=xen03:1 b=swQ:q2",
    ]);

    [Fact]
    public void A_waiver_has_a_reason_an_end_a_review_and_a_giver()
    {
        var desk = DeskOf.Text(Text);
        var tab = Tab(desk);
        Form(tab, "known", "2026-12-31", "90").Submit();
        var waiver = Assert.Single(desk.Design.Waivers);
        Assert.Equal(
            ("H2/1", "known", "2026-12-31", 90, "Anna", "2026-06-01"),
            (waiver.On, waiver.Reason, waiver.Until, waiver.ReviewDays, waiver.By, waiver.Given)
        );
        Assert.Single(desk.Now.Findings, f => f is { Rule: "CAB-02", Waiver: null });
        tab.Render();
        Assert.Contains(
            "Anna: “known”, from 2026-06-01 until 2026-12-31, review every 90 days, for NIC 1 of xen02",
            tab.Find(".waived").TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void In_a_pool_it_covers_all_that_the_rule_finds_there_now()
    {
        var desk = DeskOf.Text(Text);
        var tab = Tab(desk);
        var form = Form(tab, "known", "", "");
        Assert.Contains("all that CAB-02 finds in pool production now (2)", form.TextContent, StringComparison.Ordinal);
        tab.FindAll("#CAB-02 input[type=radio]")[1].Change("on");
        tab.Find("form.waive").Submit();
        Assert.DoesNotContain(desk.Now.Findings, f => f is { Rule: "CAB-02", Waiver: null });
        Assert.Equal(2, Assert.Single(desk.Design.Waivers).Facts.Count);
    }

    [Theory]
    [InlineData("known", "2020-01-01", "", "2020-01-01 is past")]
    [InlineData("known", "next May", "", "“next May” is not a day")]
    [InlineData("known", "", "often", "“often” is not a whole number")]
    [InlineData(" ", "2026-12-31", "", "a waiver needs a reason")]
    public void What_is_refused_stays_as_typed(string reason, string until, string review, string sentence)
    {
        var desk = DeskOf.Text(Text);
        var tab = Tab(desk);
        Form(tab, reason, until, review).Submit();
        Assert.Contains(sentence, tab.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        var inputs = tab.FindAll("form.waive label > input:not([type=radio])");
        Assert.Equal([reason, until, review], inputs.Select(i => i.GetAttribute("value")));
        Assert.Empty(desk.Design.Waivers);
    }

    [Fact]
    public async Task A_void_waiver_says_why_and_is_given_again_or_removed()
    {
        var desk = DeskOf.Text(Text);
        Form(Tab(desk), "known", "", "").Submit();
        await desk.Send(new Unplug(new("H", 2, 1)));
        var tab = Tab(desk);
        Assert.Contains("CAB-02 finds nothing there any more.", tab.Find(".void").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Remove"], tab.FindAll(".void button").Select(b => b.TextContent));

        await desk.Send(new ConnectPorts(new("H", 2, 1), desk.Design.Ports.Single(p => p.Name == "m2").Id));
        await desk.Send(new Unplug(desk.Design.Ports.Single(p => p.Name == "m2").Id));
        await desk.Send(new Add("switch", ("name", "swX")));
        await desk.Send(
            new Add("port", ("name", "x"), ("switch", desk.Design.Switches.Last().Id.ToString()), ("access", "20"), ("portfast", "edge"))
        );
        await desk.Send(new ConnectPorts(new("H", 2, 1), desk.Design.Ports.Last().Id));
        tab = Tab(desk);
        Assert.Contains("no longer what it was given for", tab.Find(".void").TextContent, StringComparison.Ordinal);
        tab.Find(".void button").Click();
        Assert.Equal("known", tab.Find(".void form.waive input").GetAttribute("value"));
        tab.Find(".void form.waive").Submit();
        tab = Tab(desk);
        Assert.Empty(tab.FindAll(".void"));
        Assert.Single(desk.Design.Waivers);
    }

    [Fact]
    public void Where_a_policy_forbids_it_the_page_says_so()
    {
        var tab = Tab(DeskOf.Text(Examples.Pool("vif vm=web network=Management")));
        Assert.Contains("Only small sites", tab.Find("#SEG-01 .why").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(tab.FindAll("#SEG-01 button"), IsWaive);
    }

    [Fact]
    public void The_inspector_waives_too_and_shows_the_facts_of_a_waiver_as_words()
    {
        var desk = DeskOf.Text(Text);
        desk.Selected = Ref.Parse("H2/1");
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        inspector.FindAll(".mine button").First(IsWaive).Click();
        inspector.Find("form.waive input").Change("known");
        inspector.Find("form.waive").Submit();
        desk.Selected = Ref.Parse("W1");
        inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        Assert.Equal("one finding as it was", inspector.Find("#f-W1-facts").TextContent);
        Assert.Equal("Anna", inspector.Find("#f-W1-by").TextContent);
        Assert.All(["facts", "by", "given"], f => Assert.NotEqual("INPUT", inspector.Find($"#f-W1-{f}").TagName));
    }

    private static bool IsWaive(IElement button) => button.TextContent.StartsWith("Waive", StringComparison.Ordinal);

    private IRenderedComponent<FindingsTab> Tab(Desk desk) => Render<FindingsTab>(p => p.Add(x => x.Desk, desk));

    private static IElement Form(IRenderedComponent<FindingsTab> tab, string reason, string until, string review)
    {
        tab.FindAll("#CAB-02 button").First(IsWaive).Click();
        foreach (var (number, value) in ((string[])[reason, until, review]).Index())
            tab.FindAll("form.waive label > input:not([type=radio])")[number].Change(value);
        return tab.Find("form.waive");
    }
}
