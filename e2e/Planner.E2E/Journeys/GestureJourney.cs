using System.Globalization;
using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>Choosing several things, and putting things onto others, by mouse and by keys.</summary>
public sealed class GestureJourney(Portal portal)
{
    private static readonly string Text = $"""
        design "Gestures"
        rack R1
        rack R2
        logical-switch stack
        switch sw-a vendor=cisco platform=cisco-ios logical-switch=stack rack=R1 u=42
        switch sw-b vendor=cisco platform=cisco-ios logical-switch=stack rack=R2 u=42
        {string.Join('\n', Enumerable.Range(1, 24).Select(n => $"port Gi1/0/{n} switch=sw-a access=10 portfast=edge"))}
        {string.Join('\n', Enumerable.Range(1, 24).Select(n => $"port Gi2/0/{n} switch=sw-b access=10 portfast=edge"))}
        pool p master=h1 management-vlan=10
        nic number=0 role=management
        nic number=1
        nic number=2
        nic number=3
        host h1 ip=192.0.2.11 mask=/24 rack=R1 u=10
        host h2 ip=192.0.2.12 mask=/24 rack=R1 u=12
        host h3 ip=192.0.2.13 mask=/24 rack=R2 u=10
        network Management uplink=nic:0 role=management
        network Web uplink=nic:1 vlan=20
        cable a=h1:0 b=sw-a:Gi1/0/1 label=C-001
        cable a=h2:0 b=sw-a:Gi1/0/2 label=C-002
        cable a=h3:0 b=sw-a:Gi1/0/3 label=C-003
        """;

    [Fact]
    public async Task Devices_are_chosen_by_a_band_and_move_together_without_a_word_until_they_are_let_go()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Bring(Text);
        var sent = new List<string>();
        anna.Page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) =>
        {
            if (frame.Binary is { } bytes) lock (sent) sent.Add(System.Text.Encoding.Latin1.GetString(bytes));
        };
        await anna.Go($"/d/{design}/racks?view=front");
        var (one, two) = (anna.Page.Locator(".device[data-ref='H1']"), anna.Page.Locator(".device[data-ref='H2']"));
        await one.WaitForAsync();
        await one.ScrollIntoViewIfNeededAsync();
        var (low, high) = (await one.Place(), await two.Place());
        await anna.Page.Mouse.MoveAsync(high.X + 20, high.Y - 6);
        await anna.Page.Mouse.DownAsync();
        await anna.Page.Mouse.MoveAsync(low.X + low.Width - 20, low.Y + low.Height / 2, new() { Steps = 5 });
        await anna.Picture("gesture-band");
        await anna.Page.Mouse.UpAsync();
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("2 hosts");
        await Expect(anna.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sel=H(1-2|2,H1)"));
        await anna.Page.Keyboard.DownAsync("Control");
        await anna.Page.Locator(".device[data-ref='H3']").ClickAsync();
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("3 hosts");
        await anna.Page.Locator(".device[data-ref='H3']").ClickAsync();
        await anna.Page.Keyboard.UpAsync("Control");
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("2 hosts");
        await anna.HoldsInEveryLook("gesture-many");
        await anna.Page.SetViewportSizeAsync(1440, 900);

        await one.ScrollIntoViewIfNeededAsync();
        (low, high) = (await one.Place(), await two.Place());
        var unit = low.Height;
        await anna.Page.Mouse.MoveAsync(low.X + 30, low.Y + low.Height - 3);
        await anna.Page.Mouse.DownAsync();
        lock (sent) sent.Clear();
        await anna.Page.Mouse.MoveAsync(low.X + 30, low.Y + low.Height - 3 + 4 * unit, new() { Steps = 60 });
        await Expect(anna.Page.Locator(".lifted-device:not(.no)")).ToHaveCountAsync(2);
        await anna.Picture("gesture-block");
        lock (sent) Assert.DoesNotContain(sent, frame => frame.Contains("BeginInvoke", StringComparison.Ordinal));
        await anna.Page.Mouse.UpAsync();
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Move 2 devices");
        await Expect(anna.Page.Locator(".standing")).ToContainTextAsync("v2");
        lock (sent) Assert.Single(sent, frame => frame.Contains("Moved", StringComparison.Ordinal));
        await anna.Page.Locator(".toast button").ClickAsync();
        await Expect(anna.Page.Locator(".standing")).ToContainTextAsync("v3");
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("h1");

        await anna.Page.Locator(".drawing > .sheet").FocusAsync();
        await anna.Page.Keyboard.PressAsync("ArrowDown");
        await anna.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Place host h1 at U11 of rack R1");
        await anna.Page.Keyboard.PressAsync("Alt+ArrowRight");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Place host h1 at U11 of rack R2");
    }

    [Fact]
    public async Task A_host_like_another_with_its_cables_takes_two_operations()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Bring(Text);
        await anna.Go($"/d/{design}/racks");
        await anna.Page.Locator(".device[data-ref='H1']").ClickAsync(new() { Position = new() { X = 30, Y = 4 } });
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("h1");
        await anna.Page.Keyboard.PressAsync("Control+d");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Duplicate host h1 with its cables");
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("h4");
        await anna.Go($"/d/{design}/cabling?sel=H4/0");
        await Expect(anna.Page.Locator(".inspector [aria-label='Cable']")).ToContainTextAsync("C-004");
    }

    [Fact]
    public async Task Networks_and_NICs_are_put_onto_each_other_by_mouse_and_by_keys()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Bring(Text);
        await anna.Go($"/d/{design}/pool");
        var web = anna.Page.Locator(".drawing .network[data-ref='N2']").First;
        await web.WaitForAsync();
        await anna.Drag(web.Locator("text").First, Nic(anna, "H2/2"), letGo: false);
        await Expect(anna.Page.Locator(".held.may")).ToContainTextAsync("NIC 2");
        await anna.Picture("gesture-network");
        await anna.Page.Mouse.UpAsync();
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Let network Web of p use NIC 2");
        await Expect(Nic(anna, "H1/2").Locator("title")).ToContainTextAsync("Web");
        await anna.Drag(Nic(anna, "H1/3"), Nic(anna, "H1/2"));
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Bond NIC 2, 3");
        await Expect(anna.Page.Locator(".drawing [data-ref='B1']").First).ToBeAttachedAsync();

        await anna.Page.Locator(".drawing > .sheet").FocusAsync();
        await Nic(anna, "H1/1").ClickAsync();
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("NIC 1 of h1");
        await anna.Page.Keyboard.PressAsync("ArrowRight");
        await Until(anna, "NIC 1");
        await anna.Page.Keyboard.PressAsync("m");
        await Expect(anna.Page.Locator(".words")).ToContainTextAsync("Held");
        await Until(anna, "NIC 0");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Bond NIC 0, 1");

        await anna.Go($"/d/{design}/pool?sel=N2");
        await anna.Page.GetByLabel("Let it go over").SelectOptionAsync("bond Bond 0+1");
        await anna.Press("Do it");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Let network Web of p use bond Bond 0+1");
    }

    [Fact]
    public async Task A_VLAN_goes_to_ports_by_dragging_and_by_pressing()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Bring(Text);
        await anna.Go($"/d/{design}/switches?sel=S1");
        var port = anna.Page.Locator(".face .port[data-ref='SP5']");
        await port.WaitForAsync();
        await anna.Drag(anna.Page.Locator("[data-vlan='VLAN20']"), port, letGo: false);
        await Expect(anna.Page.Locator(".held.may")).ToBeVisibleAsync();
        await anna.Picture("gesture-vlan");
        await anna.Page.Mouse.UpAsync();
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Carry VLAN 20 tagged at port Gi1/0/5 of sw-a");
        await anna.Page.GetByLabel("Choose Gi1/0/7", new() { Exact = true }).ClickAsync();
        await anna.Page.GetByLabel("Choose Gi1/0/9", new() { Exact = true }).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("3 ports");
        await anna.Page.Locator("[data-vlan='VLAN20']").ClickAsync();
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Carry VLAN 20 tagged at 3 ports");
        await Expect(anna.Page.Locator(".inspector select#all-mode")).ToHaveValueAsync("trunk");
        await anna.Page.Locator(".inspector #all-mtu").FillAsync("9000");
        await anna.Page.Keyboard.PressAsync("Tab");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Set MTU of 3 ports");
        await anna.HoldsInEveryLook("gesture-ports");
    }

    [Fact]
    public async Task Chosen_NICs_are_plugged_into_a_row_of_ports()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Bring(Text);
        await anna.Go($"/d/{design}/cabling");
        await Nic(anna, "H1/1").ClickAsync();
        foreach (var nic in (string[])["H1/2", "H2/1", "H2/2"])
            await Nic(anna, nic).ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("4 NICs of hosts");
        await anna.Drag(Nic(anna, "H2/1"), anna.Page.Locator(".port[data-ref='SP8']"));
        await Expect(anna.Page.Locator(".row-bar")).ToContainTextAsync("4 NICs, every port from port Gi1/0/8 of sw-a on");
        await anna.Page.Keyboard.PressAsync("a");
        await anna.Page.Keyboard.PressAsync("+");
        await Expect(anna.Page.Locator(".row-bar")).ToContainTextAsync("every second port");
        await Expect(anna.Page.Locator(".ghost.may")).ToHaveCountAsync(4);
        await anna.HoldsInEveryLook("gesture-row");
        await anna.Page.Keyboard.PressAsync("Enter");
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Plug 4 NICs in from port Gi1/0/8 of sw-a on");
        await Expect(anna.Page.Locator(".standing")).ToContainTextAsync("v2");
        await anna.Page.SetViewportSizeAsync(1440, 900);
        await anna.Go($"/d/{design}/cabling?sel=H2/2");
        await Expect(anna.Page.Locator(".inspector [aria-label='Cable']")).ToContainTextAsync("port Gi2/0/10 of sw-b");

        await anna.Go($"/d/{design}/racks?sel=S1");
        await anna.Press("Remove this switch");
        await Expect(anna.Page.Locator(".removing")).ToContainTextAsync("cables");
        await anna.Picture("gesture-removing");
        await anna.Press("Cancel");
        await Expect(anna.Page.Locator(".standing")).ToContainTextAsync("v2");
    }

    [Fact]
    public async Task A_panel_of_the_cabling_stays_where_it_is_put()
    {
        await using var anna = await portal.SignedIn("Anna");
        await using var bob = await portal.SignedIn("Bob");
        var design = await anna.Bring(Text);
        await bob.Go($"/d/{design}/cabling");
        await anna.Go($"/d/{design}/cabling");
        await Panel(anna, "H3").WaitForAsync();
        await anna.Drag(Panel(anna, "H3").Locator("text").First, Panel(anna, "H1").Locator("text").First, letGo: false);
        await Expect(anna.Page.Locator(".insertion")).ToBeVisibleAsync();
        await anna.Picture("gesture-arrange");
        await anna.Page.Mouse.UpAsync();
        await Expect(anna.Page.Locator(".toast")).ToContainTextAsync("Move host h3 in the drawing of the cabling");
        await Above(bob, "H3", "H1");
        await Above(anna, "H3", "H1");
        await Nic(anna, "H3/0").ClickAsync();
        await Expect(anna.Page.Locator(".inspector h2")).ToHaveTextAsync("NIC 0 of h3");
        await anna.Page.Locator(".drawing > .sheet").FocusAsync();
        await anna.Page.Keyboard.PressAsync("ArrowUp");
        await anna.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Above(bob, "H1", "H3");
    }

    private static ILocator Panel(Visit visit, string device) => visit.Page.Locator($".panel[data-ref='{device}']");

    private static async Task Above(Visit visit, string one, string other) => await visit.Page.WaitForFunctionAsync(
        "([a, b]) => { const y = ref => document.querySelector(`.panel[data-ref='${ref}']`)?.getBoundingClientRect().y;"
            + " return y(a) < y(b); }",
        new[] { one, other });

    private static ILocator Nic(Visit visit, string nic) => visit.Page.Locator($".drawing .nic[data-ref='{nic}']").First;

    /// <summary>Goes to the left in the drawing until the thing is read out.</summary>
    private static async Task Until(Visit visit, string words)
    {
        for (var step = 0; step < 30; step++)
        {
            var said = await visit.Page.Locator(".drawing .words").TextContentAsync() ?? "";
            if (said.Contains(string.Create(CultureInfo.InvariantCulture, $"{words}"), StringComparison.Ordinal)) return;
            await visit.Page.Keyboard.PressAsync("ArrowLeft");
        }

        Assert.Fail($"The arrow keys did not reach {words}.");
    }
}
