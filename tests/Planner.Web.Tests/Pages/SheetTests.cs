using Bunit;
using Planner.Core.Grids;
using Planner.Web.Components.Workspace;

namespace Planner.Web.Tests.Pages;

/// <summary>The sheet's frame: the kinds to choose from with their counts, and the mending of what is found.</summary>
public sealed class SheetTests
{
    private static IRenderedComponent<Sheet> Shown(BunitContext context, Desk desk, string kind = "")
    {
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        return context.Render<Sheet>(p => p.Add(x => x.Desk, desk).Add(x => x.Kind, kind).Add(x => x.Link, word => $"there?view={word}"));
    }

    [Fact]
    public void The_usual_kinds_stand_first_with_their_counts_and_every_other_in_a_menu()
    {
        using var context = new BunitContext();
        var sheet = Shown(context, DeskOf.Template("reference"));
        Assert.Equal(["Hosts8", "NICs48", "Cables50", "Ports144", "Networks7", "VMs20"],
            sheet.FindAll(".sheet-tabs nav a").Select(a => a.TextContent));
        Assert.Equal("Hosts8", sheet.Find("[aria-current]").TextContent);
        Assert.Equal(Grid.All.Length, sheet.FindAll(".sheet-tabs a").Count);
    }

    [Fact]
    public void A_kind_of_the_menu_that_is_chosen_stands_beside_the_usual_ones()
    {
        using var context = new BunitContext();
        Assert.Equal("Bonds3", Shown(context, DeskOf.Template("reference"), "bonds").Find("[aria-current]").TextContent);
    }

    [Fact]
    public void All_rows_that_are_chosen_are_one_selection()
    {
        using var context = new BunitContext();
        var went = "";
        var sheet = Shown(context, DeskOf.Template("reference", navigate: url => went = url));
        sheet.InvokeAsync(() => sheet.Instance.Chosen(["H2/3", "H2/4"]));
        Assert.Contains("sel=H2/3-4", went, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_looked_for_stands_in_the_address_till_another_sheet_is_shown()
    {
        using var context = new BunitContext();
        var went = "";
        var desk = DeskOf.Template("reference", navigate: url => went = url);
        var sheet = Shown(context, desk);
        sheet.InvokeAsync(() => sheet.Instance.Filtered("fra & b", "name:x;rack:R 2"));
        Assert.Contains("filter=fra%20%26%20b", went, StringComparison.Ordinal);
        foreach (var query in (string[])["filter=fra%20%26%20b", "where=name%3Ax%3Brack%3AR%202"])
        {
            Assert.Contains(query, desk.Url(desk.Tab), StringComparison.Ordinal);
            Assert.DoesNotContain(query, desk.UrlWithSheet("cables"), StringComparison.Ordinal);
            Assert.DoesNotContain(query, desk.Url("cabling"), StringComparison.Ordinal);
        }

        went = "";
        sheet.InvokeAsync(() => sheet.Instance.Filtered(new('x', 201), ""));
        sheet.InvokeAsync(() => sheet.Instance.Filtered("", new('x', 1001)));
        Assert.Empty(went);
    }

    [Fact]
    public void What_is_found_is_mended_where_it_is_read()
    {
        using var context = new BunitContext();
        var desk = DeskOf.Text("design d\nswitch s\nport 1 switch=s access=20 port-security=yes\npool p\nnic number=0\nhost h\n"
            + "cable a=h:0 b=s:1\n");
        var sheet = Shown(context, desk, "ports");
        var finding = desk.Now.Causes.First(f => f.Subjects.Any(r => r.Prefix == "SP"));
        sheet.InvokeAsync(() => sheet.Instance.Fix(finding.Id));
        Assert.Contains(finding.Message[^12..], sheet.Find(".sheet-fix").TextContent, StringComparison.Ordinal);
        sheet.FindAll(".sheet-fix > .button")[^1].Click();
        Assert.Empty(sheet.FindAll(".sheet-fix"));
    }
}
