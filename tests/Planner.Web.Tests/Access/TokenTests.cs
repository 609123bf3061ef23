using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Planner.Web.Access;
using Planner.Web.Storage;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Access;

public sealed class TokenTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private async Task<string> MakeToken(HttpClient browser, string name)
    {
        var page = await (await browser.Submit("/account", "make-token", ("Input.Name", name))).Content.ReadAsStringAsync();
        return Regex.Match(page, "id=\"secret\">([^<]+)<").Groups[1].Value;
    }

    private HttpClient With(string token)
    {
        var client = portal.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    [Fact]
    public async Task A_token_is_made_shown_once_used_and_revoked()
    {
        var browser = await portal.SignedIn(Role.Architect, "Theo Token");
        var token = await MakeToken(browser, "nightly export");
        Assert.DoesNotContain(token, await browser.GetStringAsync("/account"), StringComparison.Ordinal);

        var me = await With(token).GetFromJsonAsync<JsonElement>("/api/me");
        Assert.Equal("Theo Token", me.GetProperty("name").GetString());
        Assert.Equal("Architect", me.GetProperty("role").GetString());

        await browser.Submit("/account", $"revoke-{ApiToken.Hash(token)}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await With(token).GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Its_use_is_noted()
    {
        var browser = await portal.SignedIn(Role.Architect, "Uta Used");
        var token = await MakeToken(browser, "script");
        Assert.Contains("never", await browser.GetStringAsync("/account"), StringComparison.Ordinal);

        await With(token).GetAsync("/api/me");

        Assert.DoesNotContain("never", await browser.GetStringAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_holds_its_hash_only()
    {
        var token = await MakeToken(await portal.SignedIn(Role.Architect, "Hans Hash"), "hashed");

        await using var connections = NpgsqlDataSource.Create(portal.Database);
        await using var command = connections.CreateCommand("select string_agg(data::text, ' ') from planner.mt_doc_apitoken");
        var rows = (string?)await command.ExecuteScalarAsync();

        Assert.Contains(ApiToken.Hash(token), rows, StringComparison.Ordinal);
        Assert.DoesNotContain(token, rows, StringComparison.Ordinal);
        Assert.Equal(64, ApiToken.Hash(token).Length);
    }

    [Fact]
    public async Task Nobody_revokes_anothers_token()
    {
        var owner = await portal.Person(Role.Architect, "Olga Owner");
        var other = await portal.Person(Role.Architect, "Otto Other");
        var tokens = portal.Services.GetRequiredService<Tokens>();
        var token = await tokens.Make(owner.Id, "mine");

        await tokens.Revoke(other.Id, ApiToken.Hash(token));

        Assert.Equal(HttpStatusCode.OK, (await With(token).GetAsync("/api/me")).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("planner_0000")]
    [InlineData("' or 1=1 --")]
    public async Task Without_a_valid_token_the_answer_is_a_problem_and_no_redirect(string? token)
    {
        var answer = await (token is null ? portal.Visitor() : With(token)).GetAsync("/api/me");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(401, (await answer.Content.ReadFromJsonAsync<ProblemDetails>())?.Status);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task An_unknown_api_address_is_a_problem()
    {
        var answer = await (await portal.Bearer()).GetAsync("/api/nonsense");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Another_site_cannot_change_anything_with_the_visitors_cookie()
    {
        var browser = await portal.SignedIn(Role.Architect);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/me") { Headers = { { "Sec-Fetch-Site", "cross-site" } } };

        var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Another web site", (await answer.Content.ReadFromJsonAsync<ProblemDetails>())?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_describes_itself()
    {
        var document = await portal.Visitor().GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        Assert.Equal(
            "bearer",
            document.GetProperty("components").GetProperty("securitySchemes").GetProperty("Bearer").GetProperty("scheme").GetString()
        );
        Assert.True(document.GetProperty("paths").TryGetProperty("/api/me", out _));
    }
}
