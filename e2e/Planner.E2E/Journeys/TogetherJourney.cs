using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>Two people at one design, each in a browser: the same field is a choice, different fields are not.</summary>
public sealed class TogetherJourney(Portal portal)
{
    private const string Reference = "Reference: Frankfurt pool";

    [Fact]
    public async Task Who_types_over_a_colleagues_change_chooses_between_the_two_and_other_fields_merge()
    {
        await using var anna = await portal.SignedIn("Anna");
        await using var bob = await portal.SignedIn("Bob");
        var design = await anna.Make(Reference);
        foreach (var visit in (Visit[])[anna, bob]) await visit.Go($"/d/{design}/racks?sel=H1");
        var (mine, theirs) = (anna.Page.Locator("#f-H1-note"), bob.Page.Locator("#f-H1-note"));
        var choice = anna.Page.Locator(".overtaken");

        await mine.ClickAsync();
        await Type(theirs, "his");
        await Type(bob.Page.Locator("#f-H1-model"), "R760");
        await Expect(anna.Page.Locator("#f-H1-model")).ToHaveValueAsync("R760");
        await Expect(choice).ToBeHiddenAsync(); // nothing is typed yet
        await mine.PressSequentiallyAsync("hers");
        await Expect(choice).ToContainTextAsync("Bob changed this");
        await Expect(choice).ToContainTextAsync("to his");
        await Expect(mine).ToHaveValueAsync("hers");
        await anna.Holds("together-conflict");
        await anna.Press("Keep mine");
        await Expect(theirs).ToHaveValueAsync("hers");
        await Expect(choice).ToHaveCountAsync(0);

        await mine.PressSequentiallyAsync(" too");
        await Type(theirs, "his again");
        await Expect(choice).ToContainTextAsync("to his again");
        await mine.PressAsync("Enter"); // sent without having looked: nothing is lost
        await Expect(choice).ToBeVisibleAsync();
        await Expect(theirs).ToHaveValueAsync("his again");
        await anna.Press("Take theirs");
        await Expect(mine).ToHaveValueAsync("his again");
        await Expect(choice).ToHaveCountAsync(0);
        await Expect(anna.Page.Locator("#f-H1-model")).ToHaveValueAsync("R760");
    }

    [Fact]
    public async Task Who_types_into_a_cell_that_a_colleague_changes_chooses_too()
    {
        await using var anna = await portal.SignedIn("Anna");
        await using var bob = await portal.SignedIn("Bob");
        var design = await anna.Make(Reference);
        var (mine, theirs) = (await Sheet.Open(anna, design, "hosts"), await Sheet.Open(bob, design, "hosts"));
        var foot = anna.Page.Locator("[data-foot]");

        await mine.At("note", 2);
        await anna.Page.Keyboard.TypeAsync("hers");
        await Put(bob, theirs, "note", 2, "his");
        await Put(bob, theirs, "model", 2, "R760");
        await mine.Says("model", 2, "R760");
        await Expect(foot).ToContainTextAsync("Bob changed this");
        await Expect(foot).ToContainTextAsync("to “his”; you typed “hers”.");
        await anna.Holds("together-conflict-sheet");
        await anna.Press("Keep mine");
        await theirs.Says("note", 2, "hers");

        await mine.At("note", 2);
        await mine.Keys("F2", "End");
        await anna.Page.Keyboard.TypeAsync(" too");
        await Put(bob, theirs, "note", 2, "his again");
        await Expect(foot).ToContainTextAsync("to “his again”");
        await mine.Keys("Enter"); // sent without having looked
        await mine.At("note", 2);
        await Expect(foot).ToContainTextAsync("to “his again”; you typed “hers too”.");
        await theirs.Says("note", 2, "his again");
        await anna.Press("Take theirs");
        await mine.Says("note", 2, "his again");
        await mine.Says("model", 2, "R760");
    }

    [Fact]
    public async Task What_a_colleague_has_chosen_is_outlined_in_drawings_rows_and_the_tree_by_one_small_message()
    {
        await using var anna = await portal.SignedIn("Anna", look: new(1440, 900));
        await using var bob = await portal.SignedIn("Bob");
        var design = await anna.Make(Reference);
        var (heard, asked) = (0, 0);
        anna.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Interlocked.Add(ref heard, frame.Binary?.Length ?? 0);
        await anna.Go($"/d/{design}/racks");
        await bob.Go($"/d/{design}/racks");
        var (edge, words) = (anna.Page.Locator("svg > .others .edge"), anna.Page.Locator(".others-at"));
        await anna.Page.Locator(".rows [role=gridcell]").First.WaitForAsync();
        await bob.Page.Locator(".tree").GetByText("xen-fra-02").ClickAsync();
        await Expect(edge).ToHaveCountAsync(1);
        await Expect(words).ToHaveTextAsync("B Bob: host xen-fra-02");
        await Expect(anna.Page.Locator("svg > .others text")).ToHaveTextAsync("B");
        await Expect(anna.Page.Locator(".rows .row:has([data-who])")).ToContainTextAsync("xen-fra-02");

        anna.Page.Request += (_, _) => asked++;
        var before = heard;
        await bob.Page.Locator(".tree").GetByText("xen-fra-05").ClickAsync();
        await Expect(words).ToHaveTextAsync("B Bob: host xen-fra-05");
        Assert.InRange(heard - before, 1, 256);
        Assert.Equal(0, asked);
        await Expect(anna.Page.Locator(".rows .row:has([data-who])")).ToContainTextAsync("xen-fra-05");
        await Expect(anna.Page.Locator(".tree a[data-who='B']")).ToHaveTextAsync("xen-fra-05");
        await anna.Holds("together-chosen");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Larger" }).ClickAsync();
        await Expect(edge).ToHaveCountAsync(1);

        await bob.Go($"/d/{design}/cabling?sel=C3");
        await anna.Go($"/d/{design}/cabling");
        await Expect(anna.Page.Locator("path.edge")).ToHaveCountAsync(1);
        await anna.Holds("together-chosen-cable");
        await bob.Go("/");
        await Expect(edge).ToHaveCountAsync(0);
        await Expect(words).ToBeEmptyAsync();
    }

    [Theory]
    [InlineData("racks")]
    [InlineData("cabling")]
    public async Task A_drawing_that_follows_edits_keeps_what_they_leave_and_looks_as_if_it_were_opened_anew(string page)
    {
        await using var anna = await portal.SignedIn("Anna");
        await using var bob = await portal.SignedIn("Bob");
        var design = await anna.Make(Reference);
        await anna.Go($"/d/{design}/{page}");
        await Expect(anna.Page.Locator(".drawing svg")).ToContainTextAsync("xen-fra-06");
        await anna.Page.EvaluateAsync("document.querySelector('.drawing [data-ref=H1]').kept = true");
        string[] edits =
        [
            "{ is: 'change', thing: 'H2', field: 'name', value: 'a-name-that-is-as-long-as-names-may-well-be' }",
            "{ is: 'remove', thing: 'H4' }",
            "{ is: 'change', thing: 'H3', field: 'u', value: '36' }",
            "{ is: 'change', thing: 'S1', field: 'name', value: 'last' }",
        ];
        foreach (var edit in edits)
        {
            var refused = await bob.Page.EvaluateAsync<string>($$"""
                (async () => {
                  const answer = await fetch('/api/designs/{{design}}/commands',
                    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({{edit}}) });
                  return answer.ok ? '' : await answer.text();
                })()
                """);
            Assert.Equal("", refused);
        }

        await Expect(anna.Page.Locator(".drawing [data-ref=S1]").First).ToContainTextAsync("last");
        Assert.True(await anna.Page.EvaluateAsync<bool>("document.querySelector('.drawing [data-ref=H1]').kept === true"));
        await bob.Go($"/d/{design}/{page}");
        await Expect(bob.Page.Locator(".drawing [data-ref=S1]").First).ToContainTextAsync("last");
        Assert.Equal(await Drawn(bob), await Drawn(anna));
    }

    /// <summary>Every element of the drawing with its attributes and words.</summary>
    private static Task<string[]> Drawn(Visit visit) => visit.Page.EvaluateAsync<string[]>("""
        [...document.querySelectorAll('.drawing svg, .drawing svg *')].map(element => [element.nodeName, element.lastChild?.data?.trim(),
          element.style.display, element.style.fontSize,
          ...[...element.attributes].filter(a => a.name !== 'style').map(a => `${a.name}=${a.value}`).sort()].join(' '))
        """);

    private static async Task Type(ILocator field, string text)
    {
        await field.FillAsync(text);
        await field.PressAsync("Enter");
    }

    private static async Task Put(Visit visit, Sheet sheet, string column, int row, string text)
    {
        await sheet.At(column, row);
        await visit.Page.Keyboard.TypeAsync(text);
        await sheet.Keys("Enter");
        await sheet.Says(column, row, text);
    }
}
