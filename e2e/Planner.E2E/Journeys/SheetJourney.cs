using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>The things of a design as a sheet, used as a spreadsheet is.</summary>
public sealed class SheetJourney(Portal portal)
{
    [Fact]
    public async Task Every_sheet_is_calm_and_nobody_is_shut_out()
    {
        (string Name, Look Look)[] looks = [("light", new(1440, 900)), ("dark", new(1440, 900, Dark: true)), ("phone", Look.Phone)];
        await using var first = await portal.SignedIn();
        var design = await first.Make("Reference: Frankfurt pool");
        foreach (var (name, look) in looks)
        {
            await using var visit = await portal.SignedIn(look: look);
            foreach (var kind in (string[])["hosts", "hostNics", "cables", "ports", "vms"])
            {
                await visit.Go($"/d/{design}/sheet?view={kind}");
                await visit.Page.Locator("[role=gridcell]").First.WaitForAsync();
                await visit.Holds($"sheet-{kind}-{name}");
            }
        }
    }
}
