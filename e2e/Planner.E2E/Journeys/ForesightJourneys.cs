using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>Looking ahead: what a failure stops, and who reaches whom by what.</summary>
public sealed class ForesightJourneys(Portal portal)
{
    [Fact]
    public async Task A_failure_opens_to_say_what_is_lost_and_follows_the_plan()
    {
        await using var anna = await portal.SignedIn();
        var design = await anna.Make("Bond over redundant switches");
        await anna.Go($"/d/{design}/failures");
        await Expect(anna.Page.Locator(".foreseen")).ToContainTextAsync("No single switch failure stops a VM network.");
        await anna.Press("Switch swM");
        await Expect(anna.Page.Locator(".told")).ToContainTextAsync("Management of every host is lost");
        await anna.Page.WaitForURLAsync("**/failures?sel=S1");
        await anna.Press("Switch swM");
        await Expect(anna.Page.Locator(".told")).ToHaveCountAsync(0);
        await anna.Page.GetByLabel("Only losses").CheckAsync();
        await Expect(anna.Page.GetByRole(AriaRole.Button, new() { Name = "Switch swL" })).ToHaveCountAsync(0);

        await anna.Go($"/d/{design}/cabling?sel=H1/3");
        await anna.Press("Unplug");
        await Expect(anna.Page.Locator(".canvas-head .count")).ToHaveTextAsync("5 cables");
        await anna.Go($"/d/{design}/failures");
        await Expect(anna.Page.Locator(".foreseen")).ToContainTextAsync("VM networks stop with swL: Bond 2+3.");
    }

    [Fact]
    public async Task Two_ends_are_picked_by_name_and_the_way_is_lit()
    {
        await using var anna = await portal.SignedIn();
        var design = await anna.Make("Scenario 4: VLAN 485 on NIC 7 of all hosts");
        await anna.Go($"/d/{design}/paths");
        await Expect(anna.Page.Locator(".talks tbody tr")).ToHaveCountAsync(3);
        await Pick(anna, "From", "vm1");
        await Pick(anna, "To", "vm3");
        await Expect(anna.Page.Locator(".verdict")).ToContainTextAsync("vm1 and vm3 reach each other over VLAN 485.");
        await Expect(anna.Page.Locator(".cable.way")).ToHaveCountAsync(2);
        await anna.Page.WaitForURLAsync("**/paths?view=VM1-VM3");
        await Pick(anna, "To", "pn-sM (physical network)");
        await Expect(anna.Page.Locator(".verdict")).ToContainTextAsync("do not reach each other");
        await Expect(anna.Page.Locator(".obstacle")).ToContainTextAsync("ends on physical network pn-sV, not on pn-sM.");
        await anna.Page.Locator(".way a", new() { HasText = "port 1" }).ClickAsync();
        await anna.Page.WaitForURLAsync("**/switches?sel=SP*");
    }

    private static async Task Pick(Visit visit, string label, string name)
    {
        await visit.Page.GetByLabel(label, new() { Exact = true }).FillAsync(name);
        await visit.Page.GetByLabel(label, new() { Exact = true }).PressAsync("Tab");
    }
}
