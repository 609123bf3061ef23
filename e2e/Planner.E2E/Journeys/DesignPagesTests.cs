using Planner.E2E.Running;

namespace Planner.E2E.Journeys;

/// <summary>Every page of a design in both themes and on a phone: nothing that shuts people out, nothing wider than the screen.</summary>
public sealed class DesignPagesTests(Portal portal)
{
    public static TheoryData<string> Pages { get; } =
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
        "downloads",
        "history",
        "review",
        "settings?sel=P1",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_accessible_and_fits_the_screen(string page)
    {
        string design;
        await using (var visit = await portal.SignedIn())
            design = await visit.Make("Scenario 2: VMs on the management network");
        foreach (
            var (kind, look) in new (string, Look)[]
            {
                ("light", new(1440, 900)),
                ("dark", new(1440, 900, Dark: true)),
                ("phone", Look.Phone),
            }
        )
        {
            await using var visit = await portal.SignedIn(look: look);
            await visit.Go($"/d/{design}/{page}");
            await visit.Page.Locator(".status").WaitForAsync();
            await visit.Holds($"design-{page.Split('?')[0]}-{kind}");
        }
    }

    [Theory]
    [InlineData("/new")]
    [InlineData("/new?from=text")]
    public async Task Making_a_design_is_accessible(string path)
    {
        foreach (var look in new Look[] { new(), new(Dark: true), Look.Phone })
        {
            await using var visit = await portal.SignedIn(look: look);
            await visit.Go(path);
            await visit.Holds($"new-{path.Contains('?', StringComparison.Ordinal)}-{look.Width}-{look.Dark}");
        }
    }
}
