using Planner.E2E.Running;

namespace Planner.E2E.Journeys;

/// <summary>
/// Every page in both themes and on a phone: nothing that shuts people out, nothing wider than the screen; and a picture to look at.
/// </summary>
public sealed class EveryPageTests(Portal portal)
{
    private static readonly (string Name, Look Look)[] _looks = [("light", new()), ("dark", new(Dark: true)), ("phone", Look.Phone)];

    public static TheoryData<string, string> Pages { get; } =
        new()
        {
            { "designs", "/" },
            { "account", "/account" },
            { "password", "/account/password" },
            { "people", "/people" },
            { "nothing", "/no/such/page" },
            { "rules", "/rules" },
            { "rule", "/rules/SWP-12" },
            { "types", "/types" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_accessible_and_fits_the_screen(string name, string path)
    {
        foreach (var (kind, look) in _looks)
        {
            await using var visit = await portal.SignedIn(look: look);
            await visit.Go(path);
            await visit.Holds($"{name}-{kind}");
        }
    }

    [Fact]
    public async Task Signing_in_is_accessible_and_fits_the_screen()
    {
        await using var fresh = await Portal.Fresh();
        foreach (var (kind, look) in _looks)
        {
            await using var visit = await portal.Visitor(fresh, look);
            await visit.Go("/");
            await visit.Holds($"first-account-{kind}");
        }

        await using (var anna = await portal.Visitor(fresh)) await anna.MakeFirstAccount("Anna");
        foreach (var (kind, look) in _looks)
        {
            await using var visit = await portal.Visitor(fresh, look);
            await visit.SignIn("Anna", "not my password");
            await visit.Holds($"sign-in-{kind}");
        }
    }
}
