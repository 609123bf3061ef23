using System.Net;
using System.Net.Http.Json;
using System.Text;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Api;

public sealed class RecipeApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static Task<HttpResponseMessage> Recipe(HttpClient client, string design, object recipe, string query = "") =>
        client.PostAsJsonAsync($"{design}/recipe{query}", recipe);

    [Fact]
    public async Task A_dry_run_tells_what_would_come_and_changes_nothing()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = await client.Make("blank");
        var before = await client.GetStringAsync(design);

        var told = await Recipe(client, design, new { pool = "Frankfurt" }, "?dry=true").Json();

        Assert.Equal((2, 4, 24), (told.Number("summary", "racks"), told.Number("summary", "hosts"), told.Number("summary", "cables")));
        Assert.Equal(0, told.GetProperty("obstacles").GetArrayLength());
        Assert.Equal(0, told.GetProperty("findings").GetArrayLength());
        Assert.Equal(before, await client.GetStringAsync(design));
    }

    [Fact]
    public async Task It_is_made_as_one_edit_and_a_repeat_is_done_once()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = await client.Make("blank");
        var query = $"?edit={Guid.NewGuid()}";

        var made = await Recipe(client, design, new { pool = "Frankfurt", edition = "xs8", hosts = new { count = 2 } }, query).Json();
        var again = await Recipe(client, design, new { pool = "Frankfurt", edition = "xs8", hosts = new { count = 2 } }, query).Json();

        Assert.Equal(2, made.GetProperty("version").GetInt32());
        Assert.Equal(2, again.GetProperty("version").GetInt32());
        Assert.Contains("host xen-02", await client.GetStringAsync(design), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_against_it_is_answered_with_rule_numbers_and_ways_out()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = await client.Make("blank");
        var few = new { switches = new[] { new { count = 2, type = "", ports = 8 } }, cabling = new { keepFree = 0 } };

        var refused = await Recipe(client, design, few).Json(HttpStatusCode.Conflict);

        Assert.Contains("24 ports are wanted, and 16 are free", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var objection = refused.GetProperty("obstacles")[0];
        Assert.Equal("CAB-11", objection.GetProperty("rule").GetString());
        Assert.Equal((24, 16), (objection.GetProperty("wanted").GetInt32(), objection.GetProperty("free").GetInt32()));
        var then = objection.GetProperty("ways")[0].GetProperty("recipe");
        Assert.Equal(0, (await Recipe(client, design, then, "?dry=true").Json()).GetProperty("obstacles").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"pool":null}""")]
    [InlineData("""{"pol":"x"}""")]
    [InlineData("""{"edition":"9"}""")]
    [InlineData("""{"switches":[null]}""")]
    [InlineData("""{"switches":[{"for":["everything"]}]}""")]
    [InlineData("""{"hosts":{"count":"many"}}""")]
    [InlineData("""{"nics":{"numbers":"0"}}""")]
    [InlineData("""{"nics":[{"bond":"both"}]}""")]
    [InlineData("""{"pool":"\ud800"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    public async Task Nonsense_is_refused_in_a_sentence(string body)
    {
        var client = await portal.Bearer(Role.Architect);
        var design = await client.Make("blank");
        foreach (var path in (string[])["recipe", "auto-cable"])
            Assert.EndsWith(".", await client.PostAsync($"{design}/{path}", new StringContent(body, Encoding.UTF8, "application/json"))
                .Problem(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_is_refused()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = await client.Make("blank");
        await Recipe(client, design, new { pool = new string('x', 300_000) }).Problem(HttpStatusCode.BadRequest);
        await Recipe(client, design, new { pool = new string('x', 3_000) }).Problem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Who_may_only_read_makes_nothing_and_a_design_that_is_not_there_is_told()
    {
        var architect = await portal.Bearer(Role.Architect);
        var design = await architect.Make("blank");
        var (reader, nowhere) = (await portal.Bearer(Role.Reader), $"/api/designs/{Guid.NewGuid()}");
        foreach (var path in (string[])["recipe", "auto-cable"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsJsonAsync($"{design}/{path}", new { })).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await architect.PostAsJsonAsync($"{nowhere}/{path}", new { })).StatusCode);
        }
    }

    [Fact]
    public async Task New_hosts_are_cabled_like_the_others()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = await client.Make("blank");
        await Recipe(client, design, new { hosts = new { count = 2 } }).Json();
        await client.Command(design, new { @is = "unplug", end = "H2/0" }).Json();
        await client.Command(design, new { @is = "unplug", end = "H2/3" }).Json();

        var told = await client.PostAsJsonAsync($"{design}/auto-cable?dry=true", new { hosts = new[] { "H2" } }).Json();
        Assert.Equal(2, told.Number("summary", "cables"));

        await client.PostAsJsonAsync($"{design}/auto-cable", new { nics = new[] { "H2/0", "H2/3" } }).Json();
        var again = await client.PostAsJsonAsync($"{design}/auto-cable", new { hosts = new[] { "H2" } }).Problem(HttpStatusCode.Conflict);
        Assert.Contains("already", again, StringComparison.Ordinal);
        await client.PostAsJsonAsync($"{design}/auto-cable", new { nics = new[] { "H9/0" } }).Problem(HttpStatusCode.Conflict);
        await client.PostAsJsonAsync($"{design}/auto-cable", new { nics = new[] { "SP1" } }).Problem(HttpStatusCode.BadRequest);
    }
}
