using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>Findings are mended where they are read: one with the mouse, all of a rule with keys, and both are taken back.</summary>
public sealed class FixJourney(Portal portal)
{
    private const string Faulty = """
        design "Ports as delivered"
        switch swP
        port 1 switch=swP access=20 port-security=yes
        port 2 switch=swP access=20 port-security=yes
        port 3 switch=swP access=30 portfast=edge
        port 4 switch=swP access=30 portfast=edge mtu=9000
        port 5 switch=swP access=40 port-security=yes
        pool production master=xen01
        pool lab master=lab01
        nic pool=production number=0 role=management
        nic pool=production number=1
        nic pool=lab number=0 role=management
        host xen01 pool=production ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1
        host xen02 pool=production ip=192.0.2.11 mask=255.255.255.0
        host lab01 pool=lab ip=198.51.100.11 mask=255.255.255.0 gateway=198.51.100.1
        network Management pool=production uplink=nic:0 role=management
        network Office pool=production uplink=nic:1
        network "Lab management" pool=lab uplink=nic:0 role=management
        vm web pool=production home=xen01
        vif vm=web network=Office
        cable a=xen01:0 b=swP:1
        cable a=xen02:0 b=swP:2
        cable a=xen01:1 b=swP:3
        cable a=xen02:1 b=swP:4
        cable a=lab01:0 b=swP:5
        """;

    [Fact]
    public async Task Findings_are_mended_with_mouse_and_keys_and_taken_back()
    {
        await using var anna = await portal.SignedIn("Anna");
        var page = anna.Page;
        await anna.Go("/new?from=text");
        await page.GetByLabel("Design as text").FillAsync(Faulty);
        await anna.Press("Make the design");
        await page.Locator(".workspace").WaitForAsync();
        await anna.Go($"/d/{new Uri(page.Url).AbsolutePath.Split('/')[2]}/findings");

        await page.Locator("#POOL-13").GetByRole(AriaRole.Button, new() { NameRegex = new("^Fix POOL-13") }).ClickAsync();
        await Expect(page.Locator(".fixing")).ToBeFocusedAsync();
        await Expect(page.Locator(".diff .removed")).ToContainTextAsync("mtu=9000");
        await anna.Holds("fix-preview");
        await page.Locator(".fixing").GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page.Locator("#POOL-13")).ToHaveCountAsync(0);
        await Expect(page.Locator("#canvas-title")).ToBeFocusedAsync();

        await page.Locator("#SWP-05").GetByRole(AriaRole.Button, new() { Name = "Fix all of SWP-05" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".fixing")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#SWP-05").GetByRole(AriaRole.Button, new() { Name = "Fix all of SWP-05" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".fixing")).ToBeFocusedAsync();
        while (!await page.Locator(".fixing .primary").EvaluateAsync<bool>("e => e === document.activeElement"))
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#SWP-05")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("#SWP-05 > ul > li")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("#POOL-13")).ToHaveCountAsync(1);
    }
}
