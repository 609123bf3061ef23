using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>What people come for: make a design, see it, change it together, cable it, have it approved.</summary>
public sealed class DesignJourneys(Portal portal)
{
    [Fact]
    public async Task A_changed_port_is_found_wrong_on_both_screens_and_undone()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make("Bond over redundant switches");
        await Expect(anna.Page.Locator(".drawing svg .device")).ToHaveCountAsync(5);
        await using var bob = await portal.SignedIn("Bob");
        await bob.Go($"/d/{design}/findings");
        await Expect(bob.Page.Locator("#BOND-09")).ToHaveCountAsync(0);

        await anna.Go($"/d/{design}/switches?sel=SP2");
        await Expect(anna.Page.Locator(".status .other")).ToContainTextAsync("Bob is on Findings");
        await anna.Page.GetByLabel("Access VLAN").FillAsync("20");
        await anna.Page.GetByLabel("Access VLAN").PressAsync("Tab");
        await Expect(bob.Page.Locator("#BOND-09")).ToBeVisibleAsync();
        await anna.Page.EvaluateAsync("document.activeElement.blur()");
        await anna.Page.Keyboard.PressAsync("Control+z");
        await Expect(bob.Page.Locator("#BOND-09")).ToHaveCountAsync(0);
        await Expect(anna.Page.GetByLabel("Access VLAN")).ToHaveValueAsync("10");
    }

    [Fact]
    public async Task A_cable_is_plugged_by_dragging()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make("Bond over redundant switches");
        await anna.Go($"/d/{design}/cabling?sel=H1/2");
        await anna.Press("Unplug");
        await Expect(anna.Page.Locator(".canvas-head .count")).ToHaveTextAsync("5 cables");
        await anna.Page.Locator(".end[data-ref='H1/2'][data-free='yes']").WaitForAsync();
        var (from, to) = (await Middle(anna, "H1/2"), await Middle(anna, "SP2"));
        await anna.Page.Mouse.MoveAsync(from.X, from.Y);
        await anna.Page.Mouse.DownAsync();
        await anna.Page.Mouse.MoveAsync((from.X + to.X) / 2, from.Y, new() { Steps = 4 });
        await Expect(anna.Page.Locator(".ghost")).ToHaveCountAsync(1);
        await anna.Page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 4 });
        await anna.Page.Mouse.UpAsync();
        await Expect(anna.Page.Locator(".canvas-head .count")).ToHaveTextAsync("6 cables");
        await Expect(anna.Page.Locator(".plug")).ToContainTextAsync("port 1 of swL");
    }

    [Fact]
    public async Task Two_cables_are_exchanged_in_one_drag_and_put_back_where_they_were()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make("Bond over redundant switches");
        await anna.Go($"/d/{design}/cabling?sel=H1/2");
        var plug = anna.Page.Locator(".plug p").First;
        await Expect(plug).ToContainTextAsync("port 1 of swL");
        await anna.Page.Locator(".end[data-ref='SP2']").WaitForAsync();
        var (from, to) = (await Middle(anna, "SP2"), await Middle(anna, "SP3"));
        await anna.Page.Mouse.MoveAsync(from.X, from.Y);
        await anna.Page.Mouse.DownAsync();
        await anna.Page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 8 });
        await Expect(anna.Page.Locator(".ghost.may")).ToHaveCountAsync(1);
        await anna.Page.Mouse.UpAsync();
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Exchange");
        await Expect(plug).Not.ToContainTextAsync("port 1 of swL");
        await anna.Picture("cabling-exchanged");
        await anna.Page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Undo: Exchange");
        await anna.Go($"/d/{design}/cabling?sel=H1/2");
        await Expect(plug).ToContainTextAsync("port 1 of swL");
    }

    [Fact]
    public async Task Free_nics_are_plugged_in_by_one_press()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make("Bond over redundant switches");
        await anna.Go($"/d/{design}/cabling?sel=H1/2");
        await anna.Press("Unplug");
        await Expect(anna.Page.Locator(".canvas-head .count")).ToHaveTextAsync("5 cables");
        await anna.Press("Auto-cable h1");
        await Expect(anna.Page.Locator(".canvas-head .count")).ToHaveTextAsync("6 cables");
        await Expect(anna.Page.Locator(".plug")).ToContainTextAsync("port 1 of swL");
    }

    [Fact]
    public async Task Anything_is_found_by_its_name_or_mac_and_done_by_its_word()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make("Reference: Frankfurt pool");
        await anna.Page.Locator(".drawing svg").WaitForAsync();
        await anna.Page.Keyboard.PressAsync("Control+k");
        var finder = anna.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find or do" });
        await finder.FillAsync("xen-fra-02");
        await Expect(anna.Page.Locator(".finder li").First).ToContainTextAsync("xen-fra-02");
        await anna.Holds("find");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.Locator(".inspector h2")).ToContainTextAsync("xen-fra-02");
        await anna.Page.Keyboard.PressAsync("Control+k");
        await finder.FillAsync("bond-05");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.Locator(".rule-sheet")).ToContainTextAsync("One failed switch");
        await anna.Page.Keyboard.PressAsync("Control+k");
        await finder.FillAsync("add a rack");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.Locator(".inspector")).ToContainTextAsync("Add the rack");
        await anna.Page.Keyboard.PressAsync("Control+k");
        await finder.FillAsync("no such thing anywhere");
        await Expect(anna.Page.Locator(".finder p")).ToContainTextAsync("Nothing is called");
    }

    [Fact]
    public async Task A_cable_is_unplugged_and_plugged_with_keys()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make("Bond over redundant switches");
        await anna.Go($"/d/{design}/cabling?sel=H1/2");
        await anna.Page.Locator(".end.sel").WaitForAsync();
        await anna.Page.Locator(".drawing .sheet").FocusAsync();
        await anna.Page.Keyboard.PressAsync("ArrowRight");
        await anna.Page.Keyboard.PressAsync("Delete");
        await Expect(anna.Page.Locator(".canvas-head .count")).ToHaveTextAsync("5 cables");
        await anna.Page.Locator(".end[data-ref='H1/2'][data-free='yes']").WaitForAsync();
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.Locator(".from")).ToHaveCountAsync(1);
        for (var steps = 0; steps < 40 && await anna.Page.Locator(".at[data-ref='SP2']").CountAsync() == 0; steps++)
            await anna.Page.Keyboard.PressAsync(await Toward(anna, "SP2"));
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.Locator(".canvas-head .count")).ToHaveTextAsync("6 cables");
    }

    [Fact]
    public async Task A_bad_text_is_answered_with_its_lines_and_kept()
    {
        await using var anna = await portal.SignedIn("Anna");
        await anna.Go("/new?from=text");
        var text =
            "design \"Broken\"\nrack R1 units=42\nrack R2 units=420\nswitch sw1 height=tall\n"
            + string.Concat(Enumerable.Range(1, 250).Select(n => $"# {n}{new string('.', 200)}\n"));
        await anna.Page.GetByLabel("Design as text").FillAsync(text);
        await anna.Press("Make the design");
        await Expect(anna.Page.Locator(".errors li")).ToHaveCountAsync(2);
        await Expect(anna.Page.Locator(".errors")).ToContainTextAsync("Line 3");
        await Expect(anna.Page.Locator(".errors")).ToContainTextAsync("Line 4");
        await Expect(anna.Page.GetByLabel("Design as text")).ToHaveValueAsync(text);
        await anna
            .Page.GetByLabel("Design as text")
            .FillAsync(text.Replace("420", "42", StringComparison.Ordinal).Replace("height=tall", "height=1", StringComparison.Ordinal));
        await anna.Press("Make the design");
        await Expect(anna.Page.Locator(".rack")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Another_person_approves_and_the_version_stays_as_it_was()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make("Reference: Frankfurt pool");
        await anna.Go($"/d/{design}/review");
        await anna.Page.GetByLabel("What it is about").FillAsync("first issue");
        await anna.Press("Submit for review");
        await Expect(anna.Page.Locator(".answer")).ToContainTextAsync("another person has to review it");

        await using var bob = await portal.SignedIn("Bob");
        await bob.Go($"/d/{design}/review");
        await bob.Press("Ask for changes");
        await Expect(bob.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say in a comment");
        await bob.Press("Approve revision A");
        await Expect(bob.Page.GetByRole(AriaRole.Region, new() { Name = "Revisions" }))
            .ToContainTextAsync("Approved", new() { Timeout = 20_000 }); // every file is made and kept
        await Expect(anna.Page.GetByRole(AriaRole.Region, new() { Name = "Revisions" })).ToContainTextAsync("Bob");

        await anna.Go($"/d/{design}/settings");
        await anna.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Frankfurt, second issue");
        await anna.Press("Rename");
        await Expect(anna.Page.Locator(".crumbs")).ToContainTextAsync("second issue");
        await anna.Go($"/d/{design}@1/racks?sel=H1");
        await Expect(anna.Page.Locator(".old")).ToContainTextAsync("version 1");
        await Expect(anna.Page.Locator(".crumbs")).ToContainTextAsync("rev A approved");
        await Expect(anna.Page.Locator(".inspector input:enabled")).ToHaveCountAsync(0);
    }

    private static async Task<(float X, float Y)> Middle(Visit visit, string end)
    {
        var box = await visit.Page.Locator($".end[data-ref='{end}']").First.Place();
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }

    /// <summary>The arrow key that leads from where the keys are to an end.</summary>
    private static Task<string> Toward(Visit visit, string end) => visit.Page.EvaluateAsync<string>("""
        end => {
          const middle = e => { const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; };
          const [x, y] = middle(document.querySelector('.at')), [toX, toY] = middle(document.querySelector(`.end[data-ref="${end}"]`));
          return Math.abs(toX - x) > 20 ? toX > x ? 'ArrowRight' : 'ArrowLeft' : toY > y ? 'ArrowDown' : 'ArrowUp';
        }
        """, end);
}
