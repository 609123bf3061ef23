using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Planner.Core.Grids;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Api;

/// <summary>Sheets over HTTP: rows of texts, what differs since, and texts put into cells.</summary>
public sealed class SheetApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private Task<HttpClient> Architect => portal.Bearer(Role.Architect);

    private static Task<HttpResponseMessage> Put(HttpClient client, string design, string kind, object what) =>
        client.PostAsJsonAsync($"{design}/sheets/{kind}", what);

    private static List<string> Row(JsonElement sheet, int row) =>
        [.. sheet.GetProperty("rows")[row][1].EnumerateArray().Select(c => c.GetString()!)];

    [Fact]
    public async Task Every_kind_has_a_sheet_with_a_tag()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        foreach (var grid in Grid.All)
        {
            var answer = await client.GetAsync($"{design}/sheets/{grid.Word}");
            var sheet = await Task.FromResult(answer).Json();
            Assert.Equal(grid.Columns.Length, sheet.GetProperty("columns").GetArrayLength());
            using var again = new HttpRequestMessage(HttpMethod.Get, $"{design}/sheets/{grid.Word}");
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        }

        var cables = await client.GetAsync($"{design}/sheets/cables").Json();
        Assert.Equal(["FRA-001", "xen-fra-01", "0", "onboard 1", "fra-sw-m", "Ethernet1", "Management"], Row(cables, 0)[..7]);
        Assert.Equal(48, (await client.GetAsync($"{design}/sheets/hostNics").Json()).GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task After_an_edit_only_what_differs_is_sent()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        var first = (await client.GetAsync($"{design}/sheets/hosts").Json()).GetProperty("version").GetInt32();
        await client.Command(design, new { @is = "change", thing = "H3", field = "note", value = "spare" });
        var since = await client.GetAsync($"{design}/sheets/hosts?since={first}");
        var text = await since.Content.ReadAsStringAsync();
        var changed = JsonDocument.Parse(text).RootElement;
        Assert.Equal("H3", Assert.Single(changed.GetProperty("rows").EnumerateArray())[0].GetString());
        Assert.False(changed.TryGetProperty("columns", out _));
        Assert.Empty(changed.GetProperty("gone").EnumerateArray());
        Assert.InRange(text.Length, 1, 511);
        var old = await client.GetAsync($"{design}/sheets/hosts?since=999").Json();
        Assert.False(old.TryGetProperty("since", out _));
        Assert.DoesNotContain("spare", Row(await client.GetAsync($"{design}/sheets/hosts?version={first}").Json(), 2));
    }

    [Fact]
    public async Task Findings_stand_at_the_cells_they_are_about()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        await client.Command(design, new { @is = "change", thing = "H2", field = "ip", value = "10.20.10.11" });
        var hosts = await client.GetAsync($"{design}/sheets/hosts").Json();
        var ip = hosts.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("name").GetString()).ToList().IndexOf("ip");
        Assert.Contains(
            hosts.GetProperty("rows").EnumerateArray().Where(r => r.GetArrayLength() == 3).SelectMany(r => r[2].EnumerateArray()),
            m => m[0].GetInt32() == ip && m[4].GetString()!.Length >= 16);
    }

    [Fact]
    public async Task Texts_are_foreseen_then_done_as_one_edit_and_once()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        string[][] cells = [["Server", "Mgmt IP", "Fan"], ["xen-fra-01", "10.20.10.99", "x"], ["xen-fra-90", "10.20.10.90", ""]];
        var seen = await Put(client, design, "hosts", new { cells }).Json();
        Assert.Equal(("name", "ip"), (seen.GetProperty("columns")[0].GetString(), seen.GetProperty("columns")[1].GetString()));
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("columns")[2].ValueKind);
        Assert.Equal((1, 1), (seen.GetProperty("new").GetInt32(), seen.GetProperty("changed").GetInt32()));
        Assert.False(seen.TryGetProperty("done", out _));

        var edit = Guid.NewGuid();
        foreach (var _ in (int[])[1, 2])
        {
            var done = await Put(client, design, "hosts", new { cells, apply = "all", edit }).Json();
            if (done.TryGetProperty("done", out var what)) Assert.Equal(2, what.GetProperty("version").GetInt32());
        }

        Assert.Equal(9, (await client.GetAsync($"{design}/sheets/hosts").Json()).GetProperty("rows").GetArrayLength());
        Assert.Equal(2, (await client.GetAsync($"{design}/events").Json()).GetArrayLength());
    }

    [Fact]
    public async Task What_was_foreseen_is_done_without_its_cells_unless_the_design_has_changed()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        string[][] cells = [["Name", "IP"], ["xen-fra-91", "10.20.10.91"], ["xen-fra-92", "10.20.10.92"], ["xen-fra-93", "no"]];
        var plan = (await Put(client, design, "hosts", new { cells, verb = "Paste" }).Json()).GetProperty("plan").GetGuid();
        await client.Command(design, new { @is = "change", thing = "H3", field = "note", value = "spare" });
        Assert.Contains("has changed", await Put(client, design, "hosts", new { plan, apply = "valid" })
            .Problem(HttpStatusCode.Gone), StringComparison.Ordinal);

        plan = (await Put(client, design, "hosts", new { cells, verb = "Paste" }).Json()).GetProperty("plan").GetGuid();
        var edit = Guid.NewGuid();
        foreach (var _ in (int[])[1, 2])
        {
            var done = await Put(client, design, "hosts", new { plan, apply = "valid", edit }).Json();
            Assert.Equal("Paste 2 hosts", done.GetProperty("done").GetProperty("what").GetString());
            Assert.Equal(3, done.GetProperty("done").GetProperty("version").GetInt32());
        }

        Assert.Equal(10, (await client.GetAsync($"{design}/sheets/hosts").Json()).GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task Rows_may_come_before_what_is_found_of_them()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        await client.Command(design, new { @is = "change", thing = "H3", field = "ip", value = "10.20.10.12" });
        var early = await client.GetAsync($"{design}/sheets/hosts?early=true").Json();
        var isEarly = early.TryGetProperty("early", out _);
        var all = await client.GetAsync($"{design}/sheets/hosts?since=2{(isEarly ? "&hadEarly=true" : "")}").Json();
        Assert.False(all.TryGetProperty("early", out _));
        var whole = await client.GetAsync($"{design}/sheets/hosts").Json();
        Assert.Contains(whole.GetProperty("rows").EnumerateArray(), r => r.GetArrayLength() > 2);
        Assert.Equal(isEarly, all.GetProperty("rows").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Valid_rows_are_done_or_nothing()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        string[][] cells = [["a", "10.0.0.1"], ["b", "no"]];
        object Sent(string apply) => new { columns = new[] { "name", "ip" }, cells, apply };
        var none = await Put(client, design, "hosts", Sent("all")).Json();
        Assert.False(none.TryGetProperty("done", out _));
        Assert.StartsWith("[1,\"ip\",", none.GetProperty("refused")[0].ToString(), StringComparison.Ordinal);
        var some = await Put(client, design, "hosts", Sent("valid")).Json();
        Assert.Equal("nr", some.GetProperty("fates").GetString());
        Assert.True(some.TryGetProperty("done", out _));
    }

    [Fact]
    public async Task Rows_are_removed_with_what_goes_along_said_before_and_are_one_undo()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        string[] refs = ["H1", "H2"];
        Task<HttpResponseMessage> Remove(object what, string kind = "hosts") =>
            client.PostAsJsonAsync($"{design}/sheets/{kind}/remove", what);
        var seen = await Remove(new { refs }).Json();
        Assert.Equal("2 hosts", seen.GetProperty("what").GetString());
        Assert.Contains("12 cables", seen.GetProperty("along").GetString(), StringComparison.Ordinal);
        Assert.False(seen.TryGetProperty("done", out _));
        var done = await Remove(new { refs, apply = true, edit = Guid.NewGuid() }).Json();
        Assert.Equal(("Remove 2 hosts", 2), (done.GetProperty("done").GetProperty("what").GetString(),
            done.GetProperty("done").GetProperty("version").GetInt32()));
        Assert.Equal(6, (await client.GetAsync($"{design}/sheets/hosts").Json()).GetProperty("rows").GetArrayLength());
        Assert.Contains("nothing in these rows", await Remove(new { refs }).Problem(HttpStatusCode.Conflict), StringComparison.Ordinal);
        var wrong = await Remove(new { refs = new[] { "no" } }).Problem(HttpStatusCode.BadRequest);
        Assert.Contains("ids of rows", wrong, StringComparison.Ordinal);
        var reader = await portal.Bearer(Role.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsJsonAsync($"{design}/sheets/hosts/remove", new { refs })).StatusCode);
    }

    [Fact]
    public async Task Cells_are_filled_on()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        string[] refs = ["H2", "H3"];
        await Put(client, design, "hosts", new
        {
            columns = new[] { "ip", "gateway" },
            refs,
            verb = "Fill",
            apply = "all",
            fill = new { given = new[] { new[] { "10.20.10.51", "10.20.10.1" } } }
        }).Json();
        var events = await client.GetAsync($"{design}/events").Json();
        Assert.Equal("Fill management address of 2 hosts", events[1].GetProperty("what").GetString());
        var hosts = await client.GetAsync($"{design}/sheets/hosts").Json();
        Assert.Contains("10.20.10.53", Row(hosts, 2));
    }

    [Theory]
    [InlineData("hosts", """{"apply":"no"}""", HttpStatusCode.BadRequest, "Send “cells”")]
    [InlineData("hosts", """{"cells":[["a"]],"apply":"maybe"}""", HttpStatusCode.BadRequest, "“apply” is no, valid or all.")]
    [InlineData("hosts", """{"cells":[[null]]}""", HttpStatusCode.BadRequest, "A row is an array of texts.")]
    [InlineData("hosts", """{"cells":[["a"]],"refs":["x"]}""", HttpStatusCode.BadRequest, "is not the id of a thing")]
    [InlineData("hosts", """{"cells":[["a"]],"verb":"Steal"}""", HttpStatusCode.BadRequest, "“verb” is one of Set")]
    [InlineData("hosts", """{"fill":{"given":[]},"refs":["H1"],"columns":["ip"]}""", HttpStatusCode.BadRequest, "“given” has")]
    [InlineData("hosts", """{"cells":"x"}""", HttpStatusCode.BadRequest, "could not be understood")]
    [InlineData("dragons", """{"cells":[["a"]]}""", HttpStatusCode.NotFound, "There is no sheet “dragons”")]
    public async Task What_cannot_be_understood_is_said(string kind, string body, HttpStatusCode status, string sentence)
    {
        var client = await Architect;
        var answer = client.PostAsync($"{await client.Make("reference")}/sheets/{kind}", new StringContent(body, null, "application/json"));
        Assert.Contains(sentence, await answer.Problem(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_read_and_strangers_do_not()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        var reader = await portal.SignedIn(Role.Reader);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"{design}/sheets/hosts")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Put(reader, design, "hosts", new { cells = new[] { new[] { "a" } } })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.Visitor().GetAsync($"{design}/sheets/hosts")).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, $"{design}/sheets/hosts") { Content = JsonContent.Create(new { }) };
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignedIn(Role.Architect)).SendAsync(foreign)).StatusCode);
    }

    [Fact]
    public async Task Views_and_headings_are_each_persons_own()
    {
        var (anna, ben) = (await portal.Bearer(Role.Architect, "Anna View"), await portal.Bearer(Role.Reader, "Ben View"));
        string[] columns = ["label", "to"];
        var view = new { name = "Cabling order", columns, sort = "to", isDown = false, filter = "", filters = new { } };
        var choice = new { last = view, views = new[] { view }, headings = new Dictionary<string, string> { ["Ende "] = "to" } };
        var kept = await anna.PutAsJsonAsync("/api/me/sheets/cables", choice);
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        var mine = await anna.GetAsync("/api/me/sheets/cables").Json();
        Assert.Equal("Cabling order", mine.GetProperty("views")[0].GetProperty("name").GetString());
        Assert.Equal(0, (await ben.GetAsync("/api/me/sheets/cables").Json()).GetProperty("views").GetArrayLength());
        var design = await anna.Make("reference");
        var seen = await Put(anna, design, "cables", new { cells = new[] { new[] { "Label", "Ende" }, ["FRA-001", "fra-sw-m"] } }).Json();
        Assert.Equal("to", seen.GetProperty("columns")[1].GetString());
        var widths = new { label = 4000 };
        var wide = new { name = "Wide", columns, sort = "", isDown = false, filter = "", filters = new { }, widths };
        Assert.Contains("pixels wide", await anna.PutAsJsonAsync("/api/me/sheets/cables", new { last = wide })
            .Problem(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("column that the sheet does not have", await anna.PutAsJsonAsync("/api/me/sheets/hosts", new { last = view })
            .Problem(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }
}
