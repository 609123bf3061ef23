using Planner.E2E.Running;

namespace Planner.E2E.Journeys;

/// <summary>Every page of a design in both themes and on a phone: nothing that shuts people out, nothing wider than the screen.</summary>
public sealed class DesignPagesTests(Portal portal)
{
    private static readonly string[] Pages =
    [
        "racks?sel=H1",
        "cabling?sel=C3",
        "pool",
        "pool?view=hosts&sel=H1",
        "pool?view=vms",
        "switches?sel=SP5",
        "findings",
        "rules",
        "rules?view=BOND-05",
        "editions",
        "failures?sel=S1",
        "paths?view=",
        "paths?view=VM1-VM3",
        "devices",
        "downloads",
        "history",
        "review",
        "settings?sel=P1",
    ];

    [Fact]
    public async Task Each_is_accessible_and_fits_the_screen()
    {
        await using var visit = await portal.SignedIn();
        var design = await visit.Make("Scenario 2: VMs on the management network");
        foreach (var (i, page) in Pages.Index())
        {
            await visit.Go($"/d/{design}/{page}");
            await visit.Page.Locator(".status").WaitForAsync();
            await visit.HoldsInEveryLook($"design-{i}-{page.Split('?')[0]}");
        }
    }

    [Fact]
    public async Task Making_a_design_is_accessible()
    {
        await using var visit = await portal.SignedIn();
        foreach (var path in (string[])["/new", "/new?from=text"])
        {
            await visit.Go(path);
            await visit.HoldsInEveryLook($"new-{path.Contains('?', StringComparison.Ordinal)}");
        }
    }
}
