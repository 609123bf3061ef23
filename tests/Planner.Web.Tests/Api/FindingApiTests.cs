using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Planner.Core.Guide;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Api;

/// <summary>Findings by program: causes with consequences, each with an address of its own.</summary>
public sealed class FindingApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string OneWrongPort = Examples.Pool(Examples.Trunk, "port t2 switch=swT access=25 portfast=edge");
    private static readonly string ManyBareNics = Examples.Pool([.. Enumerable.Range(2, 20).Select(n => $"nic number={n}")]);

    [Fact]
    public async Task One_wrong_port_is_one_cause_with_all_that_follows_from_it()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = (await client.PostText(OneWrongPort)).Headers.Location!.ToString();
        var error = Assert.Single(await Found(client, $"{design}/findings?level=error"));
        Assert.Equal("SWP-12", error.GetProperty("rule").GetString());
        var consequences = error.GetProperty("consequences").EnumerateArray().ToList();
        Assert.Superset(
            new HashSet<string?> { "POOL-13", "VLAN-04", "VLAN-06" },
            consequences.Select(c => c.GetProperty("rule").GetString()).ToHashSet()
        );
        Assert.All(consequences, c => Assert.Equal(Id(error), c.GetProperty("cause").GetString()));
        Assert.Equal(
            error.EnumerateObject().Select(p => p.Name),
            consequences[0].EnumerateObject().Select(p => p.Name)
        );
    }

    [Fact]
    public async Task Of_many_consequences_the_first_come_with_the_cause_and_all_have_an_address()
    {
        const int Vlans = 30;
        var client = await portal.Bearer(Role.Architect);
        var networks = Enumerable.Range(100, Vlans).Select(n => $"network \"VLAN {n}\" kind=vlan uplink=nic:4 vlan={n}");
        var trunk = "port t1 switch=swT mode=trunk native=1 allowed=25,100-129 encapsulation=dot1q portfast=edge-trunk";
        var text = Examples.Pool([Examples.Trunk, .. networks, trunk, "port t2 switch=swT access=25 portfast=edge"]);
        var design = (await client.PostText(text)).Headers.Location!.ToString();
        var error = Assert.Single(await Found(client, $"{design}/findings?rule=SWP-12"));
        var count = error.GetProperty("consequenceCount").GetInt32();
        Assert.True(count > Vlans);
        var first = error.GetProperty("consequences").EnumerateArray().Select(Id).ToList();
        Assert.Equal(20, first.Count);
        var answer = await client.GetAsync($"{design}/findings/{Id(error)}/consequences?take=1000");
        Assert.Equal($"{count}", answer.Headers.GetValues("X-Total-Count").Single());
        Assert.Equal(count, (await Task.FromResult(answer).Json()).GetArrayLength());
        var rest = await Found(client, $"{design}/findings/{Id(error)}/consequences?skip=20&take=5");
        Assert.Empty(rest.Select(Id).Intersect(first));
        Assert.Equal(5, rest.Count);
        await client.GetAsync($"{design}/findings/{Id(error)}/consequences?take=0").Problem(HttpStatusCode.BadRequest);
        await client.GetAsync($"{design}/findings/0123456789abcdef/consequences").Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_finding_has_an_address_also_a_consequence()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = (await client.PostText(OneWrongPort)).Headers.Location!.ToString();
        var all = await Found(client, $"{design}/findings");
        var each = all.Concat(all.SelectMany(f => f.GetProperty("consequences").EnumerateArray())).ToList();
        Assert.Equal(each.Count, each.Select(Id).Distinct().Count());
        foreach (var finding in each)
            Assert.Equal(
                finding.GetProperty("message").GetString(),
                (await client.GetAsync($"{design}/findings/{Id(finding)}").Json()).GetProperty("message").GetString()
            );
        Assert.Contains(
            "any more",
            await client.GetAsync($"{design}/findings/0123456789abcdef").Problem(HttpStatusCode.NotFound),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_id_stays_when_names_change_and_goes_with_its_facts()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = (await client.PostText(OneWrongPort)).Headers.Location!.ToString();
        var before = Id(Assert.Single(await Found(client, $"{design}/findings?rule=SWP-12")));
        await client.Command(design, new { @is = "change", thing = "H2", field = "name", value = "renamed" }).Json();
        Assert.Equal(before, Id(Assert.Single(await Found(client, $"{design}/findings?rule=SWP-12"))));
        await client.Command(design, new { @is = "change", thing = "SP6", field = "mode", value = "trunk" }).Json();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{design}/findings/{before}")).StatusCode);
    }

    [Fact]
    public async Task A_fix_and_a_waiver_take_the_id()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = (await client.PostText(OneWrongPort)).Headers.Location!.ToString();
        var error = Assert.Single(await Found(client, $"{design}/findings?level=error"));
        Assert.True(error.GetProperty("fixable").GetBoolean());
        Assert.True((await client.GetAsync($"{design}/fixes?finding={Id(error)}").Json()).GetProperty("mends").GetBoolean());
        await client.PostAsJsonAsync($"{design}/fixes", new { finding = Id(error) }).Json();
        Assert.Empty(await Found(client, $"{design}/findings?level=error"));
        var note = (await Found(client, $"{design}/findings?rule=BOND-10"))[0];
        var waive = new { @is = "waive", rule = "BOND-10", on = Subject(note), reason = "a small site", finding = Id(note) };
        await client.Command(design, waive).Json();
        Assert.Equal("a small site", (await client.GetAsync($"{design}/findings/{Id(note)}").Json()).GetProperty("waived").GetString());
        var again = waive with { finding = "0123456789abcdef" };
        Assert.Contains(
            "changed meanwhile",
            await client.Command(design, again).Problem(HttpStatusCode.Conflict),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Many_come_in_pages_and_what_has_one_cause_comes_once()
    {
        var client = await portal.Bearer(Role.Architect);
        var design = (await client.PostText(ManyBareNics)).Headers.Location!.ToString();
        var bare = Assert.Single(await Found(client, $"{design}/findings?rule=CAB-01"));
        Assert.Equal(40, bare.GetProperty("subjects").GetArrayLength());
        var answer = await client.GetAsync($"{design}/findings?take=1");
        var total = int.Parse(answer.Headers.GetValues("X-Total-Count").Single(), System.Globalization.CultureInfo.InvariantCulture);
        var seen = new List<string>();
        for (string? next = $"{design}/findings?take=1"; next is not null;)
        {
            var page = await client.GetAsync(next);
            seen.Add(Id((await Task.FromResult(page).Json())[0]));
            next = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(total, seen.Distinct().Count());
        Assert.Contains(
            "take",
            await client.GetAsync($"{design}/findings?take=0").Problem(HttpStatusCode.BadRequest),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "level",
            await client.GetAsync($"{design}/findings?level=bad").Problem(HttpStatusCode.BadRequest),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_path_is_told_with_its_ways_or_with_what_breaks_it()
    {
        var client = await portal.Bearer(Role.Reader);
        var design = (await (await portal.Bearer(Role.Architect)).PostText(
            Examples.Pool("vm web2 home=xen02", "vif vm=web2 network=Office", "vm far home=xen02", "vif vm=far network=Management")
        )).Headers.Location!.ToString();
        var path = await client.GetAsync($"{design}/paths?from=VM1&to=VM2").Json();
        Assert.True(path.GetProperty("talks").GetBoolean());
        var way = Assert.Single(path.GetProperty("ways").EnumerateArray());
        Assert.Contains("S2", way.EnumerateArray().Select(h => h.GetProperty("thing").GetString()));
        var none = await client.GetAsync($"{design}/paths?from=VM1&to=VM3").Json();
        Assert.False(none.GetProperty("talks").GetBoolean());
        Assert.NotEmpty(none.GetProperty("obstacles").EnumerateArray());
        Assert.Contains(
            "VM9",
            await client.GetAsync($"{design}/paths?from=VM1&to=VM9").Problem(HttpStatusCode.NotFound),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "same",
            await client.GetAsync($"{design}/paths?from=VM1&to=VM1").Problem(HttpStatusCode.BadRequest),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.CreateClient().GetAsync($"{design}/paths?from=VM1&to=VM2")).StatusCode);
    }

    private static async Task<List<JsonElement>> Found(HttpClient client, string address) =>
        [.. (await client.GetAsync(address).Json()).EnumerateArray()];

    private static string Id(JsonElement finding) => finding.GetProperty("id").GetString()!;

    private static string Subject(JsonElement finding) => finding.GetProperty("subjects")[0].GetString()!;
}
