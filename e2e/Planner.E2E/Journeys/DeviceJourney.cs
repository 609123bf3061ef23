using System.Text.RegularExpressions;
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

    [Fact]
    public async Task A_site_writes_its_switches_with_a_template_of_its_own()
    {
        await using var visit = await portal.SignedIn();
        var design = await visit.Make("Reference: Frankfurt pool");
        await visit.Go($"/d/{design}/settings");
        await visit.Page.Locator("section", new() { HasText = "Site dialects" })
            .GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await visit.Page.Locator("#n-name").FillAsync("our-ios");
        await visit.Picture("site-dialect-new");
        await visit.Press("Add the site dialect");
        await visit.Page.Locator(".inspector h2", new() { HasText = "our-ios" }).WaitForAsync();
        var template = visit.Page.Locator(".inspector textarea");
        await Assertions.Expect(template).ToHaveValueAsync(new Regex("^{% for vlan in vlans %}\n"));

        await template.FillAsync("{% for port in ports %}\ninterface {{ port.nome }}\n{% endfor %}\n");
        await template.BlurAsync();
        await visit.Page.Locator(".dialect .refusal", new() { HasText = "asks for “nome”, which a plan does not have." }).WaitForAsync();
        await visit.Picture("site-dialect-refused");
        await template.FillAsync("{% for port in ports %}\n! ours: {{ port.label }}\ninterface {{ port.name }}\n{% endfor %}\n");
        await template.BlurAsync();
        await Assertions.Expect(visit.Page.Locator(".dialect .refusal")).ToHaveCountAsync(0);
        await visit.Page.ReloadAsync();
        await Assertions.Expect(template).ToHaveValueAsync(new Regex("\n! ours: {{ port.label }}\ninterface"));

        await visit.Go($"/d/{design}/devices");
        var unit = await visit.Page.GetByLabel("Device").InputValueAsync();
        await visit.Go($"/d/{design}/switches?sel={unit}");
        await visit.Page.Locator($"#f-{unit}-platform").SelectOptionAsync("our-ios");
        await visit.Page.Locator("[role=status]", new() { HasText = "our-ios" }).First.WaitForAsync();
        await visit.Go($"/d/{design}/devices?view={unit}-0");
        await Assertions.Expect(visit.Page.Locator(".parts pre", new() { HasText = "! ours: " })).ToHaveCountAsync(1);
        await visit.Picture("site-dialect-written");
    }
}
