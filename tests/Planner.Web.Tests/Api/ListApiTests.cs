using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Planner.Web.Access;
using Planner.Web.Storage;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Api;

/// <summary>The list of designs: filed, put away, copied, and looked through for a thing.</summary>
public sealed class ListApiTests(PortalFactory portal, PostgresServer server) : IClassFixture<PortalFactory>
{
    private Task<HttpClient> Architect => portal.Bearer(Role.Architect);

    private static async Task<List<string>> Found(HttpClient client, string text, string more = "") =>
        [.. (await client.GetAsync($"/api/designs/find?text={Uri.EscapeDataString(text)}{more}").Json()).EnumerateArray()
            .Select(f => $"{f.GetProperty("kind").GetString()} {f.GetProperty("title").GetString()}")];

    private static async Task<JsonElement?> Line(HttpClient client, string design, bool archived = false) =>
        (await client.GetAsync($"/api/designs{(archived ? "?archived=true" : "")}").Json()).EnumerateArray()
            .Where(d => design.EndsWith(d.GetProperty("id").GetString()!, StringComparison.Ordinal)).Cast<JsonElement?>().SingleOrDefault();

    [Fact]
    public async Task A_design_is_filed_put_away_and_brought_back()
    {
        var client = await Architect;
        var design = await client.Make("reference", "Filed");
        Assert.Equal("Frankfurt", (await Line(client, design))!.Value.GetProperty("site").GetString());

        string[] tags = ["new", "#Lab", "lab", " "];
        Assert.Equal(HttpStatusCode.NoContent, (await client.PatchAsJsonAsync(design, new { site = "Berlin", tags })).StatusCode);
        var line = (await Line(client, design))!.Value;
        Assert.Equal(("Berlin", 1), (line.GetProperty("site").GetString(), line.GetProperty("version").GetInt32()));
        Assert.Equal(["Lab", "new"], line.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));

        await client.PatchAsJsonAsync(design, new { archived = true });
        Assert.Null(await Line(client, design));
        Assert.Equal("Berlin", (await Line(client, design, archived: true))!.Value.GetProperty("site").GetString());
        Assert.DoesNotContain("design Filed", await Found(client, "filed"));
        Assert.Contains("design Filed", await Found(client, "filed", "&archived=true"));
        await client.PatchAsJsonAsync(design, new { archived = false });
        Assert.NotNull(await Line(client, design));
    }

    [Fact]
    public async Task An_archived_design_takes_no_edit_on_any_node_until_it_is_brought_back()
    {
        var client = await Architect;
        var design = await client.Make("reference", "Kept");
        await using var other = await PortalFactory.On(server, portal.Database);
        using var there = other.CreateClient();
        there.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        var note = new { @is = "change", thing = "H1", field = "note", value = "1" };
        Assert.True((await there.PostAsJsonAsync($"{design}/commands", note)).IsSuccessStatusCode);

        await client.PatchAsJsonAsync(design, new { archived = true });
        foreach (var edit in (object[])[note with { value = "2" }, new { @is = "remove", thing = "H1" }])
            Assert.Contains("is archived and takes no edits. Bring it back",
                await client.PostAsJsonAsync($"{design}/commands", edit).Problem(HttpStatusCode.Conflict), StringComparison.Ordinal);
        await Until(false);

        await client.PatchAsJsonAsync(design, new { archived = false });
        Assert.True((await client.PostAsJsonAsync($"{design}/commands", note with { value = "3" })).IsSuccessStatusCode);
        await Until(true);

        async Task Until(bool taken)
        {
            for (var n = 0; ; n++)
            {
                using var answer = await there.PostAsJsonAsync($"{design}/commands", note with { value = $"{taken} {n}" });
                if (answer.IsSuccessStatusCode == taken) return;
                Assert.InRange(n, 0, 100);
                await Task.Delay(100);
            }
        }
    }

    [Fact]
    public async Task What_cannot_be_filed_is_said_and_only_who_may_edit_files()
    {
        var client = await Architect;
        var design = await client.Make("S-01");
        var tags = Enumerable.Range(0, 13).Select(n => $"t{n}");
        Assert.Contains("at most 12 tags", await client.PatchAsJsonAsync(design, new { tags })
            .Problem(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("Site:", await client.PatchAsJsonAsync(design, new { site = new string('x', 81) })
            .Problem(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await client.PatchAsJsonAsync($"/api/designs/{Guid.NewGuid()}", new { site = "x" }).Problem(HttpStatusCode.NotFound);
        var reader = await portal.Bearer(Role.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PatchAsJsonAsync(design, new { site = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync($"{design}/copy", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.Visitor().GetAsync("/api/designs/find?text=ab")).StatusCode);
    }

    [Fact]
    public async Task A_copy_begins_as_the_design_is_and_is_filed_beside_it()
    {
        var client = await Architect;
        var design = await client.Make("S-01", "To copy");
        await client.PatchAsJsonAsync(design, new { site = "Bonn" });
        await client.Command(design, new { @is = "rename", name = "Copied" });
        var copy = (await client.PostAsync($"{design}/copy", null)).Headers.Location!.ToString();
        var line = (await Line(client, copy))!.Value;
        Assert.Equal(("Copied (copy)", "Bonn", 1),
            (line.GetProperty("name").GetString(), line.GetProperty("site").GetString(), line.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task Things_of_all_designs_are_found_in_any_spelling_and_in_step_with_every_edit()
    {
        var client = await Architect;
        var made = await client.PostText("""
            design "Needles"
            pool p
            nic number=0
            host needle-01 ip=10.77.3.9 mask=255.255.255.0
            network "Needle net" vlan=2077 uplink=nic:0
            switch sw-needle
            port 1 switch=sw-needle
            cable label=NDL-001 a=needle-01:0 b=sw-needle:1
            """);
        var design = made.Headers.Location!.ToString();
        var fields = new { host = "H1", nic = "0", mac = "02:7a:00:00:00:99" };
        await client.Command(design, new { @is = "add", kind = "host-nic", fields });

        Assert.Equal(["host needle-01"], await Found(client, "10.77.3.9"));
        Assert.Equal(["host needle-01"], await Found(client, "NEEDLE host 77.3"));
        Assert.Equal(["network Needle net"], await Found(client, "vlan 2077"));
        Assert.Empty(await Found(client, "vlan 207"));
        Assert.Equal(["cable NDL-001"], await Found(client, "ndl-001"));
        Assert.Equal("design Needles", (await Found(client, "needles"))[0]);
        foreach (var mac in (string[])["02:7a:00:00:00:99", "027a.0000.0099", "02-7A-00-00-00-99", "027a00000099", "00:00:99"])
            Assert.Single(await Found(client, mac));
        Assert.Empty(await Found(client, "n"));
        Assert.Empty(await Found(client, "%"));

        var url = (await client.GetAsync("/api/designs/find?text=10.77.3.9").Json())[0].GetProperty("url").GetString();
        Assert.Equal($"{design.Replace("/api/designs", "/d", StringComparison.Ordinal)}/racks?sel=H1", url);

        await client.Command(design, new { @is = "change", thing = "H1", field = "name", value = "renamed-01" });
        Assert.Empty(await Found(client, "needle-01 host"));
        Assert.Equal(["host renamed-01"], await Found(client, "10.77.3.9"));
        await client.Command(design, new { @is = "remove", thing = "C1" });
        Assert.Empty(await Found(client, "ndl-001"));
    }

    [Fact]
    public async Task What_was_kept_before_is_made_findable_as_it_would_be_by_its_edits()
    {
        var client = await Architect;
        var design = await client.Make("reference", "Old one");
        await client.Command(design, new { @is = "change", thing = "H1", field = "name", value = "old-01" });
        await client.Command(design, new { @is = "remove", thing = "H2" });
        var id = Guid.Parse(design.Split('/')[^1]);
        var before = await Rows(id);
        Assert.NotEmpty(before);

        await using var connections = NpgsqlDataSource.Create(portal.Database);
        await using var forget = connections.CreateCommand("update planner.findable set form = 0, words = 'x' where design = $1");
        forget.Parameters.Add(new() { Value = id });
        await forget.ExecuteNonQueryAsync();
        await using var extra = connections.CreateCommand("insert into planner.findable values ($1, 'H99', 'gone', 'gone', 0)");
        extra.Parameters.Add(new() { Value = id });
        await extra.ExecuteNonQueryAsync();
        using var filling = ActivatorUtilities.CreateInstance<FillFindables>(portal.Services);
        await filling.StartAsync(TestContext.Current.CancellationToken);
        await filling.Filled.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(before, await Rows(id));
    }

    private async Task<List<string>> Rows(Guid design)
    {
        await using var connections = NpgsqlDataSource.Create(portal.Database);
        await using var command = connections.CreateCommand(
            "select thing || '|' || title || '|' || words || '|' || form from planner.findable where design = $1 order by thing");
        command.Parameters.Add(new() { Value = design });
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
