using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Access;

public sealed class BootstrapTokenTests(PostgresServer server)
{
    private static async Task<HttpResponseMessage> Me(PortalFactory portal, string token)
    {
        var client = portal.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.GetAsync("/api/me");
    }

    [Fact]
    public async Task On_an_empty_database_it_is_an_administrators_and_the_first_account_can_still_be_made()
    {
        await using var portal = await PortalFactory.On(server, settings: ("Planner:BootstrapToken", "first"));

        var me = await (await Me(portal, "first")).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("Administrator", me.GetProperty("role").GetString());
        Assert.Equal("/first-account", (await portal.Visitor().GetAsync("/sign-in")).GoesTo());
    }

    [Fact]
    public async Task On_a_database_with_people_it_is_not_made()
    {
        await using var first = await PortalFactory.On(server);
        await first.Person(Role.Administrator);

        await using var second = await PortalFactory.On(server, first.Database, settings: ("Planner:BootstrapToken", "late"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await Me(second, "late")).StatusCode);
    }

    [Fact]
    public async Task A_second_one_is_not_made_and_the_first_goes_on_working()
    {
        await using var first = await PortalFactory.On(server, settings: ("Planner:BootstrapToken", "one"));
        await Me(first, "one");

        await using var second = await PortalFactory.On(server, first.Database, settings: ("Planner:BootstrapToken", "two"));

        Assert.Equal(HttpStatusCode.OK, (await Me(second, "one")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Me(second, "two")).StatusCode);
    }
}
