using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>The list of designs: filed, put away and brought back, and looked through for a thing of any of them.</summary>
public sealed class ListJourney(Portal portal)
{
    [Fact]
    public async Task A_design_is_filed_archived_and_brought_back_and_a_thing_is_found_in_it()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make("Reference: Frankfurt pool");
        var name = $"List {design[..8]}";
        var rename = new { @is = "rename", name };
        await anna.Page.Context.APIRequest.PostAsync($"{portal.Address}/api/designs/{design}/commands", new() { DataObject = rename });
        await anna.Go("/?sort=name");
        var row = anna.Page.Locator("table.designs tr", new() { HasText = name });
        await anna.Press($"File {name}");
        await anna.Page.Locator(".filing input").First.FillAsync("Zürich");
        await anna.Page.Keyboard.PressAsync("Tab");
        await anna.Page.Keyboard.TypeAsync("lab, new");
        await anna.Holds("list-filing");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync($"{name} is filed");
        await Expect(row).ToContainTextAsync("lab");
        await anna.Press($"Archive {name}");
        await Expect(row).ToHaveCountAsync(0);
        await anna.Page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(1);

        await anna.Page.GetByLabel("Find designs and things").FillAsync("0246.5241.0103");
        await Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("find=0246"));
        await anna.Holds("list-found");
        await anna.Page.Locator(".hits a", new() { HasText = name }).First.ClickAsync();
        await Expect(anna.Page.Locator(".inspector h2")).ToContainTextAsync("NIC 3");
    }

    [Theory]
    [InlineData("light", 1440, false)]
    [InlineData("dark", 1024, true)]
    [InlineData("phone", 390, false)]
    public async Task The_list_is_calm_and_nobody_is_shut_out(string name, int width, bool isDark)
    {
        await using var visit = await portal.SignedIn(look: new(width, 900, isDark));
        await visit.Make("Reference: Frankfurt pool");
        await visit.Go("/");
        await visit.Page.Locator("table.designs").WaitForAsync();
        await visit.Holds($"list-{name}");
    }
}
