using System.Text;
using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>The room: device types are brought in, devices come of them and are put to their places.</summary>
public sealed class RoomJourney(Portal portal)
{
    private const string Box = """
        manufacturer: Acme
        model: Filer 2
        slug: acme-filer-2
        u_height: 2
        is_full_depth: false
        interfaces:
          - {name: e0a, type: 10gbase-x-sfpp}
          - {name: e0b, type: 10gbase-x-sfpp}
        inventory-items:
          - {name: fan}
        """;

    [Fact]
    public async Task A_type_is_brought_in_and_a_device_of_it_goes_to_the_rear_of_a_rack()
    {
        await using var anna = await portal.SignedIn("Anna");
        await anna.Go("/types");
        await anna.Page.GetByText("Bring types in").ClickAsync();
        await anna.Page.GetByLabel("YAML files of device types").SetInputFilesAsync([
            Yaml("filer.yaml", Box), Yaml("bad.yaml", "manufacturer: Acme\nmodel: &a x\n"),
        ]);
        var came = anna.Page.GetByRole(AriaRole.Region, new() { Name = "What came of the files" });
        await Expect(came.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(came).ToContainTextAsync("Line 2, column 8: an anchor (&) is not read.");
        await Expect(came).ToContainTextAsync("inventory-items: not kept");
        await anna.Page.GetByLabel("Search device types").FillAsync("acme filer");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Filer 2" }).ClickAsync();
        await Expect(anna.Page.Locator(".opened")).ToContainTextAsync("e0b");
        await anna.Holds("types-brought");

        var design = await anna.Make("Bond over redundant switches");
        await anna.Page.Locator(".canvas-head summary").ClickAsync();
        await anna.Page.Locator(".canvas-head").GetByRole(AriaRole.Button, new() { Name = "Add a device", Exact = true }).ClickAsync();
        await anna.Fill(("Name", "filer"), ("Of a type in the catalogue (empty: none)", "Acme Filer 2"));
        await anna.Press("Add the device");
        var device = anna.Page.Locator(".tray .device");
        await device.WaitForAsync();
        await anna.Go($"/d/{design}/racks?view=both");
        await device.WaitForAsync();
        await anna.Picture("racks-tray");
        var bay = anna.Page.Locator(".bay[data-face='rear']").First;
        var (from, to) = (await device.Place(), await bay.Place());
        await anna.Page.Mouse.MoveAsync(from.X + from.Width / 2, from.Y + from.Height - 3);
        await anna.Page.Mouse.DownAsync();
        await anna.Page.Mouse.MoveAsync(to.X + to.Width / 2, to.Y + to.Height / 2, new() { Steps = 6 });
        await anna.Page.Mouse.MoveAsync(to.X + to.Width / 2, to.Y + to.Height - 4, new() { Steps = 4 });
        await Expect(anna.Page.Locator(".lifted-device")).ToContainTextAsync("rear");
        await anna.Page.Mouse.UpAsync();
        await Expect(anna.Page.Locator(".tray .device")).ToHaveCountAsync(0);
        await Expect(anna.Page.Locator(".tree")).ToContainTextAsync("filer");
        await anna.Picture("racks-rear");
    }

    [Fact]
    public async Task On_a_phone_the_form_for_something_new_opens_over_the_page()
    {
        await using var anna = await portal.SignedIn("Anna", look: Look.Phone);
        await anna.Make("Bond over redundant switches");
        await anna.Page.Locator(".canvas-head summary").ClickAsync();
        await anna.Page.Locator(".canvas-head").GetByRole(AriaRole.Button, new() { Name = "Add a rack", Exact = true }).ClickAsync();
        await Expect(anna.Page.Locator(".inspector h2")).ToContainTextAsync("New rack");
        await anna.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("R-phone");
        await anna.Holds("phone-adding");
        await anna.Press("Add the rack");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("R-phone");
    }

    [Fact]
    public async Task Where_a_device_cannot_go_is_said_before_it_is_let_go_and_with_alt_two_change_places()
    {
        await using var anna = await portal.SignedIn("Anna");
        await anna.Make("Bond over redundant switches");
        var (one, other) = (anna.Page.Locator(".device.host").Nth(0), anna.Page.Locator(".device.host").Nth(1));
        await one.WaitForAsync();
        await one.ScrollIntoViewIfNeededAsync();
        await other.ScrollIntoViewIfNeededAsync();
        var (moved, still) = (await one.GetAttributeAsync("data-ref") ?? "", await other.GetAttributeAsync("data-ref") ?? "");
        var (from, to) = (await one.Place(), await other.Place());
        await anna.Page.Mouse.MoveAsync(from.X + 20, from.Y + from.Height - 5);
        await anna.Page.Mouse.DownAsync();
        await anna.Page.Mouse.MoveAsync(to.X + 20, to.Y + to.Height - 5, new() { Steps = 6 });
        await Expect(anna.Page.Locator(".lifted-device.no")).ToContainTextAsync("is there");
        await anna.Page.Keyboard.PressAsync("Escape");
        await Expect(anna.Page.Locator(".lifted-device")).ToHaveCountAsync(0);
        await anna.Page.Mouse.UpAsync();
        await Expect(anna.Page.Locator(".standing")).ToContainTextAsync("v1");

        await anna.Page.Mouse.MoveAsync(from.X + 20, from.Y + from.Height - 5);
        await anna.Page.Mouse.DownAsync();
        await anna.Page.Keyboard.DownAsync("Alt");
        await anna.Page.Mouse.MoveAsync(to.X + 20, to.Y + to.Height - 5, new() { Steps = 6 });
        await anna.Page.Mouse.UpAsync();
        await anna.Page.Keyboard.UpAsync("Alt");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Exchange the places");
        await Expect(anna.Page.Locator(".standing")).ToContainTextAsync("v2");
        await anna.Page.WaitForFunctionAsync(
            "([a, b, below]) => { const y = ref => document.querySelector(`.device[data-ref='${ref}']`)?.getBoundingClientRect().y;"
                + " return y(a) < y(b) === below; }",
            new object[] { moved, still, from.Y > to.Y }
        );
    }

    private static FilePayload Yaml(string name, string text) =>
        new() { Name = name, MimeType = "application/yaml", Buffer = Encoding.UTF8.GetBytes(text) };
}
