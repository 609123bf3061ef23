using System.Net;
using System.Net.Http.Json;
using Planner.Core.Guide;
using Planner.Core.Guide.Fixing;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Api;

public sealed class FixApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string Faulty = Examples.Pool(
        "port m1 switch=swM access=10 portfast=edge port-security=yes",
        "port m2 switch=swM access=10 portfast=edge port-security=yes",
        "port p2 switch=swP access=20 portfast=edge port-security=yes"
    );

    [Fact]
    public async Task A_finding_is_shown_with_its_fix_mended_and_taken_back()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = await Make(client);
        var found = (await client.GetAsync($"{design}/findings").Json())
            .EnumerateArray()
            .First(f => f.GetProperty("rule").GetString() == "SWP-05");
        Assert.True(found.GetProperty("fixable").GetBoolean());
        var subject = found.GetProperty("subjects")[0].GetString();
        var shown = await client.GetAsync($"{design}/fixes?rule=SWP-05&subject={subject}").Json();
        Assert.True(shown.GetProperty("mends").GetBoolean());
        Assert.Contains(
            "+ port m1 switch=swM access=10 portfast=edge",
            shown.GetProperty("lines").EnumerateArray().Select(l => l.GetString())
        );
        Assert.Equal(
            2,
            (await client.PostAsJsonAsync($"{design}/fixes", new { rule = "SWP-05", subject }).Json()).GetProperty("version").GetInt32()
        );
        var steps = (await client.GetAsync($"{design}/events").Json()).EnumerateArray().ToList();
        Assert.Equal("Fix SWP-05: turn port security off on ports m1 and m2 of swM", steps[^1].GetProperty("what").GetString());
    }

    [Fact]
    public async Task All_of_a_rule_is_mended_as_one_edit()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = await Make(client);
        Assert.Equal(
            2,
            (await client.PostAsJsonAsync($"{design}/fixes", new { rule = "SWP-05" }).Json()).GetProperty("version").GetInt32()
        );
        Assert.DoesNotContain("port-security", await client.GetStringAsync(design), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsJsonAsync($"{design}/fixes", new { rule = "SWP-05" })).StatusCode);
    }

    [Fact]
    public async Task Where_a_person_has_to_decide_the_answer_says_so()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = await Make(client);
        var finding = (await client.GetAsync($"{design}/findings").Json())
            .EnumerateArray()
            .First(f => f.GetProperty("rule").GetString() == "BOND-10");
        Assert.False(finding.GetProperty("fixable").GetBoolean());
        var wanted = new { rule = "BOND-10", subject = finding.GetProperty("subjects")[0].GetString() };
        Assert.Equal(Fixes.ForAPerson, await client.PostAsJsonAsync($"{design}/fixes", wanted).Problem(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_reader_may_look_but_not_mend()
    {
        var design = await Make(await portal.Bearer(Role.Architect));
        var reader = await portal.Bearer(Role.Reader);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"{design}/fixes?rule=SWP-05")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsJsonAsync($"{design}/fixes", new { rule = "SWP-05" })).StatusCode);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await portal.CreateClient().PostAsJsonAsync($"{design}/fixes", new { rule = "SWP-05" })).StatusCode
        );
    }

    private static async Task<string> Make(HttpClient client) => (await client.PostText(Faulty)).Headers.Location!.ToString();
}
