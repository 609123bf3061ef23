using System.Globalization;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>From a finding to its rule, through the catalogue, to a waiver that is void once the facts are others.</summary>
public sealed class WaiverJourney(Portal portal)
{
    [Fact]
    public async Task A_finding_is_understood_accepted_for_a_pool_and_open_again_when_its_facts_change()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Make("Bond over redundant switches");

        await anna.Go($"/d/{design}/findings");
        await anna.Page.Locator("#BOND-10 h3 a").ClickAsync();
        await Expect(anna.Page.Locator(".rule-sheet .found")).ToContainTextAsync("Management of");
        await Expect(anna.Page.Locator(".rule-sheet .example svg")).ToHaveCountAsync(2);
        await anna.Page.GetByLabel("Search the rules").PressSequentiallyAsync("portfast");
        await Expect(anna.Page.Locator(".catalogue tbody")).ToContainTextAsync("SWP-01");
        await Expect(anna.Page.Locator(".catalogue tbody")).Not.ToContainTextAsync("VIF-05");

        await anna.Go($"/d/{design}/findings");
        await anna.Page.Locator("#BOND-10 button").ClickAsync();
        var form = anna.Page.Locator("form.waive");
        await form.GetByLabel("Until").FillAsync("2020-01-01");
        await form.GetByLabel("Reason").FillAsync("one management switch only");
        await form.GetByLabel("all that BOND-10 finds").CheckAsync();
        await anna.Press("Waive it");
        await Expect(form.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("2020-01-01 is past");
        await Expect(form.GetByLabel("Reason")).ToHaveValueAsync("one management switch only");
        var end = DateTime.UtcNow.AddYears(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await form.GetByLabel("Until").FillAsync(end);
        await form.GetByLabel("Review every").FillAsync("90");
        await anna.Press("Waive it");
        await Expect(anna.Page.Locator(".waived")).ToContainTextAsync($"until {end}, review every 90 days, for pool");

        await anna.Go($"/d/{design}/pool?view=nics");
        await anna.Page.Locator("td a", new() { HasTextString = "NIC 0" }).First.ClickAsync();
        await anna.Page.Locator(".inspector .danger").ClickAsync();
        await Expect(anna.Page.Locator(".removing")).ToContainTextAsync("cable");
        await anna.Press("Remove all of that");
        await anna.Go($"/d/{design}/findings");
        await Expect(anna.Page.Locator(".void")).ToContainTextAsync("one management switch only");
    }
}
