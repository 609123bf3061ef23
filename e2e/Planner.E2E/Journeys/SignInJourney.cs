using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

public sealed class SignInJourney(Portal portal)
{
    [Fact]
    public async Task First_account_sign_out_wrong_password_sign_in()
    {
        await using var fresh = await Portal.Fresh();
        await using var anna = await portal.Visitor(fresh);

        await anna.MakeFirstAccount("Anna");
        await Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Designs");

        await anna.Page.GetByLabel("Menu of Anna").ClickAsync();
        await anna.Press("Sign out");
        await anna.Page.WaitForURLAsync("**/sign-in");

        await anna.SignIn("Anna", "not my password");
        await Expect(anna.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("E-mail or password is wrong.");

        Assert.DoesNotContain("not my password", await anna.Page.ContentAsync(), StringComparison.Ordinal);

        await anna.SignIn("Anna");
        await Expect(anna.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Designs");
    }

    [Fact]
    public async Task The_theme_follows_the_system_until_somebody_chooses()
    {
        await using var page = await portal.SignedIn(look: new Look(Dark: true));
        Assert.Equal("rgb(21, 23, 26)", await Ground(page));

        await page.Page.GetByLabel("Menu of Ada").ClickAsync();
        await page.Picture("menu-dark");
        await page.Press("Light");
        await page.Picture("menu-light");
        Assert.Equal("rgb(251, 251, 250)", await Ground(page));

        await page.Go("/account");
        Assert.Equal("rgb(251, 251, 250)", await Ground(page));
        Assert.Equal("light", await page.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    private static Task<string> Ground(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    [Fact]
    public async Task A_token_made_on_the_account_page_opens_the_api()
    {
        await using var bert = await portal.SignedIn("Bert");
        await bert.Go("/account");
        await bert.Fill(("Name of the new token", "nightly export"));
        await bert.Press("Make a token");
        var token = await bert.Page.Locator("#secret").InnerTextAsync();

        await bert.Picture("account-tokens");
        using var client = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
        Assert.Contains("Bert", await client.GetStringAsync($"{portal.Address}/api/me"), StringComparison.Ordinal);

        await bert.Press("Revoke nightly export");
        await Expect(bert.Page.GetByText("You have no tokens.")).ToBeVisibleAsync();
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await client.GetAsync($"{portal.Address}/api/me")).StatusCode);
    }
}
