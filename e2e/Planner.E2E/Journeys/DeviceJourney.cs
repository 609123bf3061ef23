using Microsoft.Playwright;
using Planner.E2E.Running;

namespace Planner.E2E.Journeys;

/// <summary>What a network engineer takes from a device's page.</summary>
public sealed class DeviceJourney(Portal portal)
{
    [Fact]
    public async Task A_network_engineer_reads_why_takes_the_change_and_sees_it_shrink()
    {
        await using var visit = await portal.SignedIn();
        var design = await visit.Make("Reference: Frankfurt pool");
        await visit.Go($"/d/{design}/devices");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "From nothing" }).WaitForAsync();
        await visit.Page.Locator(".parts > li > .typed pre").First.WaitForAsync();
        await visit.Picture("devices-nothing");
        var change = visit.Page.GetByRole(AriaRole.Region, new() { Name = "Change", Exact = true });
        var first = await change.InnerTextAsync();
        await visit.Page.Locator("summary", new() { HasText = "GigabitEthernet1/0/1, port" }).ClickAsync();
        await visit.Page.Locator(".reasons td", new() { HasText = "many MAC addresses behind one port" }).WaitForAsync();
        await visit.Picture("devices-reasons");
        Assert.Contains("revert timer 10", await visit.Page.Locator(".devices").InnerTextAsync(), StringComparison.Ordinal);

        await visit.Page.GetByLabel("Changes since").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        var taken = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Link, new() { Name = "Change package" }).ClickAsync()
        );
        var text = await File.ReadAllTextAsync((await taken.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Contains(first.Split('\n')[0], text, StringComparison.Ordinal);

        await visit.Go($"/d/{design}/devices?view={await visit.Page.GetByLabel("Device").InputValueAsync()}-1");
        await visit.Page.GetByText("Nothing is to be changed at this device.").WaitForAsync();
        await visit.Picture("devices-same");
    }
}
