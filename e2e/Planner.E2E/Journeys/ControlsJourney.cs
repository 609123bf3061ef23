using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>What makes a large plan easy to handle: what one has begun stays, and what one does not want to see goes.</summary>
public sealed class ControlsJourney(Portal portal)
{
    private const string Small = "Bond over redundant switches";
    private const string Reference = "Reference: Frankfurt pool";

    [Fact]
    public async Task The_key_of_the_cabling_leaves_only_the_networks_one_presses_by_mouse_and_by_keys()
    {
        await using var anna = await portal.SignedIn("Anna", look: new(1440, 900));
        var design = await anna.Make(Reference);
        await anna.Go($"/d/{design}/cabling");
        var (all, left) = (anna.Page.Locator(".drawing .cable"), anna.Page.Locator(".drawing .cable.kept"));
        var keys = anna.Page.Locator(".drawing .legend [role='button']");
        await keys.First.WaitForAsync();
        await keys.First.ClickAsync();
        var some = await left.CountAsync();
        Assert.InRange(some, 1, await all.CountAsync() - 1);
        await Expect(keys.First).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(anna.Page.Locator(".drawing-foot .words")).ToContainTextAsync("Only ");
        await keys.Nth(1).ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        Assert.True(await left.CountAsync() > some);
        await anna.Holds("cabling-filtered");
        await anna.Press("Show all");
        await Expect(left).ToHaveCountAsync(0);
        await Expect(anna.Page.Locator(".drawing .filtered")).ToHaveCountAsync(0);

        await anna.Page.Locator(".drawing > .sheet").FocusAsync();
        await anna.Page.Keyboard.PressAsync("End");
        for (var n = 0; n < 40 && !await Says(anna, "Only "); n++) await anna.Page.Keyboard.PressAsync("ArrowDown");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.Locator(".drawing .filtered")).ToHaveCountAsync(1);
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.Locator(".drawing .filtered")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_drawing_larger_than_its_window_has_a_small_map_and_zoom_and_place_outlive_the_page()
    {
        await using var anna = await portal.SignedIn("Anna", look: new(1440, 900));
        var design = await anna.Make(Reference);
        await anna.Go($"/d/{design}/cabling");
        var (map, sheet) = (anna.Page.Locator(".minimap"), anna.Page.Locator(".drawing > .sheet"));
        await anna.Page.Locator(".drawing svg").WaitForAsync();
        for (var n = 0; n < 4; n++) await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
        await Expect(map).ToBeVisibleAsync();
        var box = await map.Place();
        await map.ClickAsync(new() { Position = new() { X = box.Width - 12, Y = box.Height - 12 } });
        var at = await Scrolled(sheet);
        Assert.True(at[0] > 100 && at[1] > 100, $"{at[0]} {at[1]}");
        await anna.Holds("cabling-map");
        await anna.Page.ReloadAsync();
        await anna.Page.Locator(".drawing svg").WaitForAsync();
        await anna.Page.WaitForFunctionAsync(
            "([x, y]) => { const s = document.querySelector('.drawing > .sheet');"
                + " return Math.abs(s.scrollLeft - x) < 2 && Math.abs(s.scrollTop - y) < 2; }",
            at.Take(2));
        Assert.Equal(at[2], (await Scrolled(sheet))[2], 1.0);
    }

    [Fact]
    public async Task With_ctrl_a_device_goes_in_between_and_what_is_there_goes_down()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make(Reference);
        await anna.Go($"/d/{design}/racks?view=FRA-R01");
        var (one, other) = (anna.Page.Locator(".device[data-ref='H4']").First, anna.Page.Locator(".device[data-ref='H2']").First);
        await one.WaitForAsync();
        await one.ScrollIntoViewIfNeededAsync();
        var (from, to) = (await one.Place(), await other.Place());
        await anna.Page.Mouse.MoveAsync(from.X + 20, from.Y + from.Height - 4);
        await anna.Page.Mouse.DownAsync();
        await anna.Page.Mouse.MoveAsync(to.X + 20, to.Y + to.Height - 4, new() { Steps = 6 });
        await Expect(anna.Page.Locator(".lifted-device.no")).ToContainTextAsync("Ctrl pushes it down");
        await anna.Page.Keyboard.DownAsync("Control");
        await anna.Page.Mouse.MoveAsync(to.X + 22, to.Y + to.Height - 4, new() { Steps = 2 });
        await Expect(anna.Page.Locator(".lifted-device:not(.no)")).ToContainTextAsync("down");
        await anna.Picture("racks-insert");
        await anna.Page.Mouse.UpAsync();
        await anna.Page.Keyboard.UpAsync("Control");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Insert host xen-fra-04 at U22");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("push");
        await Expect(anna.Page.Locator(".standing")).ToContainTextAsync("v2");

        await anna.Page.Locator(".drawing > .sheet").FocusAsync();
        await anna.Page.Locator(".device[data-ref='H4']").First.ClickAsync();
        await anna.Page.WaitForURLAsync("**sel=H4*");
        for (var n = 0; n < 40 && !await Says(anna, "xen-fra-04"); n++) await anna.Page.Keyboard.PressAsync("ArrowDown");
        await anna.Page.Keyboard.PressAsync("Alt+Shift+ArrowDown");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Insert host xen-fra-04 at U21");
    }

    [Fact]
    public async Task A_form_that_was_not_sent_is_there_again_after_the_page_was_loaded_anew()
    {
        await using var anna = await portal.SignedIn("Anna");
        await anna.Make(Small);
        await anna.Page.Locator(".canvas-head summary").ClickAsync();
        await anna.Page.Locator(".canvas-head").GetByRole(AriaRole.Button, new() { Name = "Add a switch", Exact = true }).ClickAsync();
        await anna.Page.Locator("#n-name").FillAsync("sw-begun");
        await anna.Page.Locator("#q-ports").FillAsync("24");
        await anna.Page.ReloadAsync();
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("New switch");
        await Expect(anna.Page.Locator("#n-name")).ToHaveValueAsync("sw-begun");
        await Expect(anna.Page.Locator("#q-ports")).ToHaveValueAsync("24");
        await anna.Press("Add the switch");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("sw-begun");
        await anna.Page.ReloadAsync();
        await anna.Page.Locator(".workspace").WaitForAsync();
        await Expect(anna.Page.Locator(".inspector h2")).Not.ToHaveTextAsync("New switch");
    }

    [Fact]
    public async Task Keys_that_write_a_character_can_be_turned_off_and_stay_off()
    {
        await using var anna = await portal.SignedIn("Anna");
        await anna.Make(Small);
        var help = anna.Page.Locator(".bar details.menu").Last;
        await anna.Page.Locator(".drawing svg").WaitForAsync();
        await anna.Page.Keyboard.PressAsync("?");
        await Expect(help).ToHaveAttributeAsync("open", "");
        await help.GetByRole(AriaRole.Button, new() { Name = "Off", Exact = true }).ClickAsync();
        await anna.Holds("keys-off");
        await anna.Page.ReloadAsync();
        await anna.Page.Locator(".drawing svg").WaitForAsync();
        await anna.Page.Keyboard.PressAsync("?");
        await anna.Page.Keyboard.PressAsync("F8"); // it has been heard after the other
        await anna.Page.WaitForURLAsync("**sel=*");
        Assert.Null(await help.GetAttributeAsync("open"));
    }

    [Fact]
    public async Task An_archived_design_is_shown_and_takes_nothing_until_it_is_brought_back()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make(Small);
        await Archive(anna, design, true);
        await anna.Go($"/d/{design}/racks?sel=H1");
        await Expect(anna.Page.Locator(".old")).ToContainTextAsync("This design is archived");
        await Expect(anna.Page.Locator("#f-H1-note")).ToBeDisabledAsync();
        await anna.Holds("archived");
        await anna.Press("Bring it back");
        await Expect(anna.Page.Locator(".old")).ToHaveCountAsync(0);
        await anna.Page.Locator("#f-H1-note").FillAsync("again");
        await anna.Page.Locator("#f-H1-note").PressAsync("Enter");
        await Expect(anna.Page.Locator(".standing")).ToContainTextAsync("v2");

        await Archive(anna, design, true); // while it is open
        await anna.Page.Locator("#f-H1-note").FillAsync("late");
        await anna.Page.Locator("#f-H1-note").PressAsync("Enter");
        await Expect(anna.Page.Locator("[role='alert']:not(#blazor-error-ui)").First).ToContainTextAsync("is archived and takes no edits");
    }

    [Fact]
    public async Task What_is_looked_for_in_single_columns_stands_in_the_address()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make(Reference);
        await anna.Go($"/d/{design}/sheet?view=hosts&filter=xen&where=name:fra-0;rack:FRA-R02");
        await Expect(anna.Page.Locator(".sheet-tools .chip")).ToHaveCountAsync(2);
        await Expect(anna.Page.Locator(".rows [aria-rowindex='2']")).ToContainTextAsync("xen-fra-05");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Take away the filter Rack has FRA-R02" }).ClickAsync();
        await anna.Page.WaitForURLAsync(url => url.Contains("where=name%3Afra-0", StringComparison.Ordinal)
            && !url.Contains("rack", StringComparison.Ordinal));
        await Expect(anna.Page.Locator(".rows [aria-rowindex='2']")).ToContainTextAsync("xen-fra-01");
        await anna.Page.ReloadAsync();
        await Expect(anna.Page.Locator(".sheet-tools .chip")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_head_of_a_drawing_takes_two_lines_where_there_is_little_room()
    {
        await using var anna = await portal.SignedIn("Anna", look: new(1024, 768));
        var design = await anna.Make(Reference);
        foreach (var page in (string[])["racks", "cabling", "pool", "switches"])
        {
            await anna.Go($"/d/{design}/{page}");
            var head = await anna.Page.Locator(".canvas-head").Place();
            Assert.InRange(head.Height, 30, 76);
            await anna.Picture($"head-{page}");
        }
    }

    private static async Task<bool> Says(Visit visit, string words) =>
        (await visit.Page.Locator(".drawing-foot .words").TextContentAsync() ?? "").Contains(words, StringComparison.Ordinal);

    private static Task<double[]> Scrolled(ILocator sheet) => sheet.EvaluateAsync<double[]>(
        "s => [s.scrollLeft, s.scrollTop, s.querySelector('svg').getBoundingClientRect().width]");

    private static async Task Archive(Visit visit, string design, bool archived) => Assert.True(await visit.Page.EvaluateAsync<bool>(
        "([design, archived]) => fetch(`/api/designs/${design}`, { method: 'PATCH', headers: { 'Content-Type': 'application/json' },"
            + " body: JSON.stringify({ archived }) }).then(answer => answer.ok)",
        new object[] { design, archived }));
}
