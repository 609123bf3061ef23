using Planner.E2E.Running;

namespace Planner.E2E.Journeys;

/// <summary>Pages of a design in both themes and on a phone: nothing that shuts people out, nothing wider than the screen.</summary>
public abstract class DesignPages(Portal portal, params string[] pages)
{
    [Fact]
    public async Task Each_is_accessible_and_fits_the_screen()
    {
        await using var visit = await portal.SignedIn();
        var design = await visit.Make("Scenario 2: VMs on the management network");
        foreach (var (i, page) in pages.Index())
        {
            await visit.Go($"/d/{design}/{page}");
            await visit.Page.Locator(".status").WaitForAsync();
            await visit.HoldsInEveryLook($"design-{i}-{page.Split('?')[0]}");
        }
    }
}

/// <summary>The room in which one draws; as all rooms' a class of its own, so that two are looked at side by side.</summary>
public sealed class PlanPagesTests(Portal portal)
    : DesignPages(portal, "racks?sel=H1", "cabling?sel=C3", "pool", "pool?view=hosts&sel=H1", "pool?view=vms", "switches?sel=SP5");

/// <summary>The room in which a plan is checked.</summary>
public sealed class CheckPagesTests(Portal portal)
    : DesignPages(portal, "findings", "rules", "rules?view=BOND-05", "editions", "failures?sel=S1", "paths?view=", "paths?view=VM1-VM3");

/// <summary>The rooms for what others get.</summary>
public sealed class PaperPagesTests(Portal portal) : DesignPages(portal, "devices", "downloads", "history", "review", "settings?sel=P1")
{
    private readonly Portal portal = portal;

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
