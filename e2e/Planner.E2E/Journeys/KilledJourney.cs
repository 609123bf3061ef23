using System.Text.Json;
using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>
/// The portal is killed, as kill -9 does, while somebody types: nothing is lost, nothing is done twice, nothing stands in the way.
/// </summary>
public sealed class KilledJourney(Portal portal)
{
    private const string Reference = "Reference: Frankfurt pool";

    /// <summary>A portal that has just been started answers its first page slowly while the machine is busy.</summary>
    private const float Patience = 60_000;

    [Fact]
    public async Task What_was_typed_when_the_portal_was_killed_is_there_once()
    {
        await using var process = await Portal.Fresh();
        await using var anna = await portal.Visitor(process);
        anna.MayLoseConnection = true;
        await anna.MakeFirstAccount("Anna");
        var design = await anna.Make(Reference);

        await Typed_and_not_sent(anna, process, design);
        await Sent_while_nobody_answered(anna, process, design);
        await Killed_while_it_was_being_done(anna, process, design);
        await Typed_into_a_cell(anna, process, design);
        Assert.Equal(Enumerable.Range(1, 6), await Versions(anna, design));
    }

    private static async Task Typed_and_not_sent(Visit anna, PortalProcess process, string design)
    {
        await anna.Go($"/d/{design}/cabling?sel=H1");
        var note = anna.Page.Locator("#f-H1-note");
        await anna.Page.WaitForLoadStateAsync(LoadState.NetworkIdle); // from here on what is typed is kept
        await note.PressSequentiallyAsync("half a sen");
        await process.Kill();
        await Expect(anna.Page.Locator(".connection")).ToContainTextAsync("Connection lost: what you type is kept");
        await anna.Picture("together-offline");
        Assert.Equal(0, await anna.Page.Locator("dialog[open]").CountAsync());
        await note.PressSequentiallyAsync("ten"); // nothing stands in the way
        await process.Start();
        await Expect(anna.Page.Locator(".connection")).ToBeHiddenAsync(new() { Timeout = Patience });
        await Expect(note).ToHaveValueAsync("half a senten", new() { Timeout = Patience });
        await Expect(note).ToBeFocusedAsync();
        Assert.EndsWith($"/d/{design}/cabling?sel=H1", anna.Page.Url, StringComparison.Ordinal);
        await note.PressSequentiallyAsync("ce");
        await note.PressAsync("Enter");
        await Is(anna, design, "half a sentence", 2);
    }

    private static async Task Sent_while_nobody_answered(Visit anna, PortalProcess process, string design)
    {
        await process.Kill();
        await Expect(anna.Page.Locator(".connection")).ToBeVisibleAsync();
        var note = anna.Page.Locator("#f-H1-note");
        await note.FillAsync("sent to nobody");
        await note.PressAsync("Enter");
        await process.Start();
        await Is(anna, design, "sent to nobody", 3);
        await Expect(anna.Page.Locator("#f-H1-note")).ToHaveValueAsync("sent to nobody");
    }

    private static async Task Killed_while_it_was_being_done(Visit anna, PortalProcess process, string design)
    {
        await Expect(anna.Page.Locator(".connection")).ToBeHiddenAsync(new() { Timeout = Patience });
        var note = anna.Page.Locator("#f-H1-note");
        await note.FillAsync("done or not");
        await note.PressAsync("Enter");
        await process.Kill();
        await process.Start();
        await Is(anna, design, "done or not", 4);
    }

    private static async Task Typed_into_a_cell(Visit anna, PortalProcess process, string design)
    {
        var sheet = await Sheet.Open(anna, design, "hosts");
        await sheet.At("note", 2);
        await anna.Page.Keyboard.TypeAsync("in a ce");
        await process.Kill();
        await Expect(anna.Page.Locator(".connection")).ToBeVisibleAsync();
        await anna.Page.Keyboard.TypeAsync("l");
        await process.Start();
        await Expect(anna.Page.Locator(".connection")).ToBeHiddenAsync(new() { Timeout = Patience });
        await Expect(anna.Page.Locator(".editor")).ToHaveValueAsync("in a cel", new() { Timeout = Patience });
        await anna.Page.Keyboard.TypeAsync("l");
        await sheet.Keys("Enter");
        await sheet.Says("note", 2, "in a cell");
        await Expect(anna.Page.Locator(".waiting")).ToHaveCountAsync(0);
        await process.Kill();
        await sheet.At("note", 3);
        await anna.Page.Keyboard.TypeAsync("below");
        await sheet.Keys("Enter");
        await process.Start();
        await Expect(anna.Page.Locator(".connection")).ToBeHiddenAsync(new() { Timeout = Patience });
        await sheet.Says("note", 3, "below");
        await Expect(anna.Page.Locator(".waiting")).ToHaveCountAsync(0);
    }

    /// <summary>The note of the first host, and the version that the design has got to.</summary>
    private static async Task Is(Visit anna, string design, string note, int version)
    {
        await Expect(anna.Page.Locator(".standing")).ToContainTextAsync($"v{version} ", new() { Timeout = Patience });
        await Expect(anna.Page.Locator("#f-H1-note")).ToHaveValueAsync(note, new() { Timeout = Patience });
        Assert.Equal(Enumerable.Range(1, version), await Versions(anna, design));
    }

    private static async Task<IEnumerable<int>> Versions(Visit anna, string design)
    {
        var text = await anna.Page.EvaluateAsync<string>("async from => (await fetch(from)).text()", $"/api/designs/{design}/events");
        return JsonDocument.Parse(text).RootElement.EnumerateArray().Select(s => s.GetProperty("version").GetInt32()).Order();
    }
}
