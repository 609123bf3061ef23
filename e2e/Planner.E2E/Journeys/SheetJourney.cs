using System.Globalization;
using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>The things of a design as a sheet, used as a spreadsheet is: by keys, by mouse, and with what is on the clipboard.</summary>
public sealed class SheetJourney(Portal portal)
{
    private const string Reference = "Reference: Frankfurt pool";

    [Fact]
    public async Task Cells_are_typed_into_and_every_key_does_what_it_does_in_a_spreadsheet()
    {
        await using var anna = await portal.SignedIn("Anna");
        var sheet = await Sheet.Open(anna, await anna.Make(Reference), "hosts");
        await sheet.KeysAt("note", 1, "s", "p", "a", "r", "e", "Enter");
        await sheet.Says("note", 1, "spare");
        Assert.Equal(("note", 2), await sheet.Here());
        await sheet.Keys("F2");
        await anna.Page.Keyboard.TypeAsync("old");
        await sheet.Keys("Escape");
        await sheet.Says("note", 2, "");
        await anna.Page.Keyboard.TypeAsync("new");
        await sheet.Keys("Tab");
        await sheet.Says("note", 2, "new");
        await sheet.KeysAt("note", 1, "F2", "End");
        await anna.Page.Keyboard.TypeAsync(" part");
        await sheet.Keys("Shift+Enter");
        await sheet.Says("note", 1, "spare part");
        await sheet.KeysAt("note", 1, "Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
        await sheet.Says("note", 3, "spare part");
        await sheet.Keys("Delete");
        await sheet.Says("note", 1, "");
        await sheet.Says("note", 3, "");
        await sheet.Tells("Clear note of 3 hosts.");
        await sheet.Keys("Control+z");
        await sheet.Says("note", 2, "spare part");
        await sheet.Keys("x");
        await sheet.Keys("Control+Enter");
        await sheet.Says("note", 3, "x");
        await sheet.Says("note", 1, "x");
    }

    [Fact]
    public async Task A_series_is_filled_with_the_mouse_and_is_one_undo()
    {
        await using var anna = await portal.SignedIn("Anna");
        var sheet = await Sheet.Open(anna, await anna.Make(Reference), "hosts");
        await sheet.Type("ip", 1, "10.20.99.11", "Enter");
        await sheet.Says("ip", 1, "10.20.99.11");
        await sheet.At("ip", 1);
        var sent = sheet.Count("POST");
        await sheet.Drag(sheet.Handle, await sheet.Cell("ip", 5));
        await sheet.Says("ip", 5, "10.20.99.15");
        Assert.Equal(1, sheet.Count("POST") - sent);
        await sheet.Tells("Fill management address of 4 hosts.");
        await anna.Page.Locator("[data-foot]").GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo") }).ClickAsync();
        await sheet.Says("ip", 5, "10.20.10.15");
        await sheet.Says("ip", 1, "10.20.99.11");
    }

    [Fact]
    public async Task Twenty_four_rows_are_pasted_from_a_spreadsheet_foreseen_and_taken_back_at_once()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make(Reference);
        var sheet = await Sheet.Open(anna, design, "hosts");
        var rows = Enumerable.Range(1, 24).Select(n => string.Create(CultureInfo.InvariantCulture, $"xen-new-{n:00}\t10.20.11.{n}\tR720"));
        await sheet.Paste(text: "Host name\tMgmt IP\tHardware\r\n" + string.Join("\r\n", rows) + "\r\n");
        var dialog = anna.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("24 new");
        await anna.Holds("sheet-paste");
        await anna.Press("Do 24 rows");
        await sheet.Counts("Hosts32");
        await Expect(anna.Page.Locator(".cells")).ToHaveAttributeAsync("aria-rowcount", "34");
        await sheet.Keys("Control+End");
        await sheet.Says("ip", 32, "10.20.11.24");
        await sheet.Keys("Control+z");
        await sheet.Counts("Hosts8");

        await sheet.Paste(html: "<table><tr><th>Server</th><th>Mgmt IP</th></tr><tr><td>xen-fra-01</td><td>10.20.10.300</td></tr>"
            + "<tr><td>xen-fra-02</td><td>10.20.10.77</td></tr></table>");
        await Expect(dialog).ToContainTextAsync("Row 2, Management address:");
        await anna.Picture("sheet-paste-refused");
        await anna.Press("Do the 1 valid row");
        await sheet.Says("ip", 2, "10.20.10.77");
        await sheet.Says("ip", 1, "10.20.10.11");
    }

    [Fact]
    public async Task What_is_copied_is_a_table_of_texts_and_pasted_again_changes_nothing()
    {
        await using var anna = await portal.SignedIn("Anna");
        var sheet = await Sheet.Open(anna, await anna.Make(Reference), "cables");
        await sheet.KeysAt("label", 1, "Shift+ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight");
        var (text, html) = await sheet.Copy();
        Assert.Equal("FRA-001\txen-fra-01\t0\r\nFRA-002\txen-fra-01\t1", text);
        Assert.Contains("<td style=\"mso-number-format:'\\@'\">xen-fra-01</td>", html, StringComparison.Ordinal);
        await sheet.Paste(text);
        await sheet.Tells("Nothing is changed");
    }

    [Fact]
    public async Task Rows_are_filtered_and_sorted_and_the_view_is_kept_for_the_person()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make(Reference);
        var sheet = await Sheet.Open(anna, design, "cables");
        await sheet.KeysAt("label", 1, "Control+f");
        await anna.Page.Keyboard.TypeAsync("fra-sw-m");
        await sheet.Keys("Enter");
        await sheet.Tells("of 50 rows");
        await anna.Page.Locator(".head [data-column=label]").ClickAsync();
        await anna.Page.Locator(".head [data-column=label]").ClickAsync();
        await Expect(anna.Page.Locator(".head [data-column=label]")).ToHaveAttributeAsync("aria-sort", "descending");
        await anna.Page.Locator(".sheet-tools summary", new() { HasText = "View" }).ClickAsync();
        await anna.Page.GetByLabel("Name of the view").FillAsync("Management");
        var kept = anna.Page.WaitForResponseAsync(r => r.Request.Method == "PUT");
        await anna.Press("Keep this view");
        await kept;
        await anna.Press("All as usual");
        await Expect(anna.Page.Locator("[data-foot]")).ToHaveTextAsync("50 rows");

        await using var again = await portal.SignedIn("Anna");
        sheet = await Sheet.Open(again, design, "cables");
        await again.Page.Locator(".sheet-tools summary", new() { HasText = "View" }).ClickAsync();
        await again.Press("Show the view Management");
        await Expect(again.Page.Locator(".head [data-column=label]")).ToHaveAttributeAsync("aria-sort", "descending");
        await again.Picture("sheet-view");
    }

    [Fact]
    public async Task A_new_row_is_typed_at_the_end_and_a_refusal_stands_at_its_cell()
    {
        await using var anna = await portal.SignedIn("Anna");
        var sheet = await Sheet.Open(anna, await anna.Make(Reference), "networks");
        await sheet.Type("name", 8, "Backup", "Tab");
        await sheet.Type("vlan", 8, "x99", "Enter");
        await sheet.Keys("Enter");
        await Expect(await sheet.Cell("vlan", 8)).ToHaveAttributeAsync("aria-invalid", "true");
        await sheet.Tells("“x99”");
        await sheet.Type("vlan", 8, "99", "Enter");
        await sheet.Counts("Networks8");
        await sheet.Says("vlan", 8, "99");
        await sheet.Says("name", 9, "");
        await sheet.Type("role", 8, "sto");
        await Expect(anna.Page.Locator(".choices [aria-selected=true]")).ToHaveTextAsync("storage");
        await sheet.Repaint();
        await Expect(anna.Page.Locator(".choices [aria-selected=true]")).ToHaveTextAsync("storage");
        await sheet.Keys("Enter");
        await sheet.Says("role", 8, "storage");
    }

    [Fact]
    public async Task A_finding_is_mended_from_its_cell_and_others_edits_arrive()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make(Reference);
        var sheet = await Sheet.Open(anna, design, "ports");
        await sheet.Type("mode", 9, "access", "Enter");
        var bad = anna.Page.Locator("[role=gridcell].bad.error").First;
        await bad.WaitForAsync();
        await bad.ClickAsync();
        await sheet.Tells("Error:");
        await anna.Picture("sheet-finding");
        await sheet.Keys("Control+.");
        await Expect(anna.Page.Locator(".sheet-fix")).ToBeVisibleAsync();
        await sheet.Keys("Escape");
        await Expect(anna.Page.Locator(".sheet-fix")).ToHaveCountAsync(0);

        await using var ben = await portal.SignedIn("Ben");
        var his = await Sheet.Open(ben, design, "ports");
        await sheet.Type("description", 2, "not kept yet");
        await his.Type("description", 3, "by Ben", "Enter");
        await sheet.Says("description", 3, "by Ben");
        await Expect(anna.Page.Locator(".editor")).ToHaveValueAsync("not kept yet");
    }

    [Fact]
    public async Task Whole_rows_are_one_selection_and_are_removed_with_their_cables_after_a_question()
    {
        await using var anna = await portal.SignedIn("Anna");
        var sheet = await Sheet.Open(anna, await anna.Make(Reference), "hosts");
        await sheet.KeysAt("name", 2, "Shift+ArrowDown", "Shift+ArrowDown", "Shift+Space");
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("3 hosts");
        await Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sel=H2-4"));
        await sheet.Keys("Delete");
        var dialog = anna.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("18 cables would go");
        await anna.Holds("sheet-remove");
        await sheet.Keys("Enter");
        await sheet.Counts("Hosts5");
        await sheet.Tells("Remove 3 hosts.");
        await sheet.Keys("Control+z");
        await sheet.Counts("Hosts8");
    }

    [Fact]
    public async Task A_column_is_made_wider_by_mouse_and_keys_and_the_filter_stands_in_the_address()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make(Reference);
        var sheet = await Sheet.Open(anna, design, "vms");
        var before = await sheet.Width("name");
        await sheet.Pull("name", 90);
        Assert.Equal(before + 90, await sheet.Width("name"));
        await sheet.KeysAt("name", 1, "Alt+Shift+ArrowLeft");
        Assert.Equal(before + 74, await sheet.Width("name"));
        await sheet.Tells("pixels wide");
        await sheet.Keys("Control+f");
        var kept = anna.Page.WaitForResponseAsync(r => r.Request.Method == "PUT");
        await anna.Page.Keyboard.TypeAsync("app");
        await kept;
        await Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("filter=app"));

        await anna.Page.ReloadAsync();
        await Expect(anna.Page.GetByLabel("Filter all columns")).ToHaveValueAsync("app");
        await anna.Page.Locator("[role=gridcell]").First.WaitForAsync();
        Assert.Equal(before + 74, await sheet.Width("name"));
    }

    [Theory]
    [InlineData("light", 1440, false)]
    [InlineData("dark", 1440, true)]
    [InlineData("phone", 390, false)]
    public async Task Every_sheet_is_calm_and_nobody_is_shut_out(string name, int width, bool isDark)
    {
        await using var visit = await portal.SignedIn(look: new(width, 900, isDark));
        var design = await visit.Make(Reference);
        foreach (var kind in (string[])["hosts", "cables", "ports"])
        {
            await Sheet.Open(visit, design, kind);
            await visit.Holds($"sheet-{kind}-{name}");
        }
    }
}
