using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Access;

public sealed class SignInTests(PostgresServer server, PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_session_holds_on_every_node_and_after_a_restart()
    {
        var person = await portal.Person(Role.Reader, "Nora Nodes");
        var answer = await portal
            .Visitor()
            .Submit("/sign-in", "sign-in", ("Input.Email", person.Email), ("Input.Password", PortalFactory.Password));
        var session = answer
            .Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("planner-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", session, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", session, StringComparison.Ordinal);

        await using var other = await PortalFactory.On(server, portal.Database, "Production");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account") { Headers = { { "Cookie", session.Split(';')[0] } } };

        Assert.Contains(
            "Nora Nodes",
            await (await other.Visitor().SendAsync(request)).Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_the_form_and_back()
    {
        var person = await portal.Person(Role.Reader, "Rita Redirect");
        var visitor = portal.Visitor();

        var sent = await visitor.GetAsync("/account");
        Assert.Equal("/sign-in?returnUrl=%2Faccount", sent.GoesTo());

        var back = await visitor.Submit(
            "/sign-in?returnUrl=%2Faccount",
            "sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", PortalFactory.Password)
        );
        Assert.Equal("/account", back.GoesTo());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task No_link_leads_to_another_site_after_sign_in(string address)
    {
        var person = await portal.Person(Role.Reader, "Lea Local");

        var answer = await portal
            .Visitor()
            .Submit(
                $"/sign-in?returnUrl={Uri.EscapeDataString(address)}",
                "sign-in",
                ("Input.Email", person.Email),
                ("Input.Password", PortalFactory.Password)
            );

        Assert.Equal("/", answer.GoesTo());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        var person = await portal.Person(Role.Reader, "Walter Wrong");
        foreach (var email in (string[])[person.Email, "nobody@portal.test"])
        {
            var answer = await portal
                .Visitor()
                .Submit("/sign-in", "sign-in", ("Input.Email", email), ("Input.Password", "not the password"));
            Assert.Contains("E-mail or password is wrong.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_is_refused_for_a_while()
    {
        var person = await portal.Person(Role.Reader, "Lukas Locked");
        var visitor = portal.Visitor();
        for (var n = 0; n < 5; n++)
            await visitor.Submit("/sign-in", "sign-in", ("Input.Email", person.Email), ("Input.Password", "not the password"));

        var answer = await visitor.Submit("/sign-in", "sign-in", ("Input.Email", person.Email), ("Input.Password", PortalFactory.Password));

        Assert.Contains("Too many wrong passwords", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var locked = (await users.FindByEmailAsync(person.Email))?.LockedUntil;
        Assert.InRange(locked!.Value, DateTimeOffset.UtcNow.AddMinutes(3), DateTimeOffset.UtcNow.AddMinutes(5));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var reader = await portal.SignedIn(Role.Reader);

        var answer = await reader.Submit("/account", "/sign-out");

        Assert.Equal("/sign-in", answer.GoesTo());
        Assert.Equal(HttpStatusCode.Found, (await reader.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_changes_nothing()
    {
        var reader = await portal.SignedIn(Role.Reader);

        var answer = await reader.PostAsync("/sign-out", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/account")).StatusCode);
    }

    [Theory]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData("http://localhost:8080", HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_origin_opens_no_connection_with_the_visitors_cookie(string origin, HttpStatusCode expected)
    {
        var architect = await portal.SignedIn(Role.Architect);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1")
        {
            Headers = { { "Origin", origin } },
        };

        Assert.Equal(expected, (await architect.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_a_page_with_a_sentence()
    {
        var answer = await (await portal.SignedIn(Role.Reader)).GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is nothing at this address.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_may_load_from_here_only_and_be_framed_by_nobody()
    {
        var answer = await (await portal.SignedIn(Role.Reader)).GetAsync("/");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Matches("script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'", policy);
        Assert.DoesNotMatch("script-src[^;]*unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }
}
