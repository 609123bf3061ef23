using Bunit;
using Planner.Web.Components.Workspace;
using Planner.Web.Pages.Canvases;

namespace Planner.Web.Tests.Pages;

/// <summary>The recipe's page: its sentences, what would come of them, and what stands against them.</summary>
public sealed class RecipeTabTests : BunitContext
{
    private IRenderedComponent<RecipeTab> Shown(Desk desk)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var page = Render<RecipeTab>(p => p.Add(x => x.Desk, desk));
        page.WaitForElement(".recipe, .blank", TimeSpan.FromSeconds(20));
        return page;
    }

    private static Task Say(IRenderedComponent<RecipeTab> page, params string[] said) => page.InvokeAsync(() => page.Instance.Say(said));

    private static string Makes(IRenderedComponent<RecipeTab> page) =>
        string.Join(", ", page.FindAll(".makes li").Select(li => li.TextContent.Trim()));

    [Fact]
    public async Task What_is_said_is_counted_drawn_and_made_as_one_edit()
    {
        var went = "";
        var desk = DeskOf.Blank(url => went = url);
        var page = Shown(desk);
        await Say(page, "pool", "Berlin", "racks.count", "1", "hosts.count", "3");

        Assert.Contains("1 rack", Makes(page), StringComparison.Ordinal);
        Assert.Contains("3 hosts", Makes(page), StringComparison.Ordinal);
        Assert.DoesNotContain("1 racks", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".picture svg"));
        Assert.Empty(desk.Design.Hosts);

        await page.InvokeAsync(page.Instance.Make);
        Assert.Equal((2, "Berlin", 3), (desk.Now.Version, desk.Design.Pools.Single().Name, desk.Design.Hosts.Count));
        Assert.EndsWith("/racks", went, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_against_it_is_said_with_a_way_out_and_nothing_is_made_till_it_is_taken()
    {
        var desk = DeskOf.Blank();
        var page = Shown(desk);
        await Say(page, "racks.count", "1", "racks.units", "8", "hosts.count", "8");

        Assert.Contains("8 hosts of", page.Find(".stop").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("[data-make]").HasAttribute("disabled"));
        Assert.NotEmpty(page.FindAll("[aria-invalid=true]"));
        await page.InvokeAsync(page.Instance.Make);
        Assert.Equal(1, desk.Now.Version);

        await Say(page, "racks.units", "42", "hosts.count", "4", "cabling.keepFree", "90");
        Assert.Contains("with 90 % kept free", page.Find(".stop").TextContent, StringComparison.Ordinal);
        page.FindAll(".stop button").First(b => b.TextContent.Contains("none free", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".stop")), TimeSpan.FromSeconds(20));
        Assert.Equal("0", page.Find("[name='cabling.keepFree']").GetAttribute("value"));
    }

    [Fact]
    public async Task A_pool_that_is_there_gets_more_hosts_like_its_own()
    {
        var desk = DeskOf.Template("reference");
        var page = Shown(desk);
        Assert.StartsWith("More hosts for", page.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[name=edition]"));

        await Say(page, "hosts.count", "1");
        Assert.Contains("1 host", Makes(page), StringComparison.Ordinal);
        Assert.DoesNotContain("1 hosts", Makes(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_only_read_is_told_so()
    {
        var page = Shown(DeskOf.Template("reference", mayEdit: false));
        Assert.Contains("may edit", page.Find(".blank").TextContent, StringComparison.Ordinal);
    }
}
