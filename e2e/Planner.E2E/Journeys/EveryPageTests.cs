using Planner.E2E.Running;

namespace Planner.E2E.Journeys;

/// <summary>
/// Every page in both themes and on a phone: nothing that shuts people out, nothing wider than the screen; and a picture to look at.
/// </summary>
public sealed class EveryPageTests(Portal portal)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("designs", "/"),
        ("account", "/account"),
        ("password", "/account/password"),
        ("people", "/people"),
        ("nothing", "/no/such/page"),
        ("rules", "/rules"),
        ("rule", "/rules/SWP-12"),
        ("types", "/types"),
    ];

    [Fact]
    public async Task Each_is_accessible_and_fits_the_screen()
    {
        await using var visit = await portal.SignedIn();
        foreach (var (name, path) in Pages)
        {
            await visit.Go(path);
            await visit.HoldsInEveryLook(name);
        }
    }

    [Fact]
    public async Task Signing_in_is_accessible_and_fits_the_screen()
    {
        await using var fresh = await Portal.Fresh();
        await using (var visit = await portal.Visitor(fresh))
        {
            await visit.Go("/");
            await visit.HoldsInEveryLook("first-account");
        }

        await using (var anna = await portal.Visitor(fresh)) await anna.MakeFirstAccount("Anna");
        await using (var visit = await portal.Visitor(fresh))
        {
            await visit.SignIn("Anna", "not my password");
            await visit.HoldsInEveryLook("sign-in");
        }
    }
}
