using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>From nothing to a whole pool: two racks, four hosts of six NICs, bonds, VLANs, storage; no error and no warning.</summary>
public sealed class RecipeJourney(Portal portal)
{
    /// <summary>Clicks and filled fields.</summary>
    private const int Most = 25;

    private static readonly (string Label, string Text)[] Fields =
    [
        ("Name of the pool", "Frankfurt"),
        ("Names of the racks", "FRA-R{nn}"),
        ("Names of the switches, row 1", "fra-sw-{a}"),
        ("Names of the hosts", "xen-fra-{nn}"),
        ("First management address", "10.20.10.21"),
        ("Networks and VLANs, row 2", "20 Production, 21 Web, 22 Database"),
        ("First storage address, row 3", "10.20.40.11/24"),
        ("Labels of the cables", "FRA-{nnn}"),
        ("Names of the VMs", "web-{nn}"),
    ];

    [Fact]
    public async Task By_mouse()
    {
        await using var anna = await portal.SignedIn("Anna");
        var operations = 0;
        await Click(anna.Page.GetByRole(AriaRole.Link, new() { Name = "New design" }).First);
        await Click(anna.Page.GetByRole(AriaRole.Button, new() { Name = "By recipe" }));
        var make = anna.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Make it") });
        await Expect(anna.Page.GetByLabel("Name of the pool", new() { Exact = true })).ToBeFocusedAsync();
        await anna.HoldsInEveryLook("recipe-empty");
        await anna.Page.SetViewportSizeAsync(1440, 900);
        foreach (var (label, text) in Fields)
        {
            await anna.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
            operations++;
        }

        await anna.Page.GetByLabel("Release", new() { Exact = true }).SelectOptionAsync("XenServer 8");
        operations++;
        await Expect(anna.Page.Locator(".picture")).ToContainTextAsync("xen-fra-04");
        await Expect(anna.Page.Locator(".makes")).ToContainTextAsync("24 cables");
        await anna.HoldsInEveryLook("recipe-filled");
        await anna.Page.SetViewportSizeAsync(1440, 900);
        await Click(make);
        await Whole(anna);
        Assert.InRange(operations, 1, Most);

        async Task Click(ILocator what)
        {
            operations++;
            await what.ClickAsync();
        }
    }

    [Fact]
    public async Task By_keyboard_alone()
    {
        await using var ben = await portal.SignedIn("Ben");
        var operations = 0;
        await To(ben.Page.GetByRole(AriaRole.Link, new() { Name = "New design" }).First);
        await Press("Enter");
        await To(ben.Page.GetByRole(AriaRole.Button, new() { Name = "By recipe" }));
        await Press("Enter");
        await Expect(ben.Page.GetByLabel("Name of the pool", new() { Exact = true })).ToBeFocusedAsync();
        foreach (var (label, text) in Fields)
        {
            await To(ben.Page.GetByLabel(label, new() { Exact = true }));
            await ben.Page.Keyboard.PressAsync("Control+A");
            await ben.Page.Keyboard.TypeAsync(text);
            operations++;
        }

        await Expect(ben.Page.Locator(".makes")).ToContainTextAsync("24 cables");
        await Press("Control+Enter");
        await Whole(ben);
        Assert.InRange(operations, 1, Most);

        async Task Press(string key)
        {
            operations++;
            await ben.Page.Keyboard.PressAsync(key);
        }

        // On from field to field is as the eye goes from one to the next.
        async Task To(ILocator what)
        {
            await what.WaitForAsync();
            for (var tabs = 0; tabs < 80 && !await what.EvaluateAsync<bool>("e => e === document.activeElement"); tabs++)
                await ben.Page.Keyboard.PressAsync("Tab");
            await Expect(what).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task What_stands_against_it_is_said_and_has_a_way_out()
    {
        await using var anna = await portal.SignedIn("Anna");
        await anna.Go("/new");
        await anna.Press("By recipe");
        await Expect(anna.Page.GetByLabel("Name of the pool", new() { Exact = true })).ToBeFocusedAsync();
        var make = anna.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Make it") });
        await anna.Page.GetByLabel("Type of the switches, row 1", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "another switch" });
        await anna.Page.GetByLabel("Ports", new() { Exact = true }).FillAsync("12");
        await Expect(anna.Page.Locator(".stop")).ToContainTextAsync("24 ports are wanted, and 20 are free");
        await Expect(make).ToBeDisabledAsync();
        await anna.HoldsInEveryLook("recipe-stopped");
        await anna.Page.SetViewportSizeAsync(1440, 900);
        await anna.Page.Locator(".stop").GetByRole(AriaRole.Button, new() { Name = "Keep none free" }).ClickAsync();
        await Expect(anna.Page.Locator(".stop")).ToHaveCountAsync(0);
        await Expect(make).ToBeEnabledAsync();
        await Expect(anna.Page.GetByLabel("Share of ports kept free in percent", new() { Exact = true })).ToHaveValueAsync("0");
        await make.ClickAsync();
        await anna.Page.WaitForURLAsync("**/racks");

        // Again, on what is there now: more hosts like these.
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Recipe", Exact = true }).ClickAsync();
        await Expect(anna.Page.Locator(".recipe h2")).ToHaveTextAsync("More hosts for Pool 1");
        await anna.HoldsInEveryLook("recipe-more");
    }

    private static async Task Whole(Visit visit)
    {
        await visit.Page.WaitForURLAsync("**/racks");
        await Expect(visit.Page.Locator(".drawing")).ToContainTextAsync("xen-fra-04");
        await Expect(visit.Page.Locator(".status")).ToContainTextAsync("2 notes");
        await Expect(visit.Page.Locator(".status")).Not.ToContainTextAsync(new System.Text.RegularExpressions.Regex("error|warning"));
        await visit.Picture("recipe-made");
        await visit.Page.Keyboard.PressAsync("Control+Z");
        await Expect(visit.Page.Locator(".canvas")).ToContainTextAsync("Make a pool by recipe");
    }
}
