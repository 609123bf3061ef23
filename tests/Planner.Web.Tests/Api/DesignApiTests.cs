using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Planner.Core.Templates;
using Planner.Core.Text;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Api;

public sealed class DesignApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private Task<HttpClient> Architect => portal.Bearer(Role.Architect);
    private Task<HttpClient> Reader => portal.Bearer(Role.Reader);

    private static async Task<int> Count(HttpClient client) => (await client.GetAsync("/api/designs").Json()).GetArrayLength();

    private static async Task<HttpResponseMessage> GetJson(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await client.SendAsync(request);
    }

    [Fact]
    public async Task A_text_comes_back_as_it_was_posted()
    {
        var client = await Architect;
        var text = Templates.Find("reference")!.Text;

        var answer = await client.PostText(text);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(1, made.GetProperty("version").GetInt32());
        Assert.Equal($"/api/designs/{made.GetProperty("id").GetGuid()}", answer.Headers.Location!.ToString());
        Assert.Equal(DesignText.Write(DesignText.Read(text).Design!), await client.GetStringAsync(answer.Headers.Location));
    }

    [Fact]
    public async Task As_json_it_has_one_array_per_kind()
    {
        var client = await Architect;
        var design = await client.Make("S-01", "Rack 7");

        var json = await GetJson(client, design).Json();

        Assert.Equal("Rack 7", json.GetProperty("name").GetString());
        Assert.Equal(["h1", "h2"], json.GetProperty("hosts").EnumerateArray().Take(2).Select(host => host.GetProperty("name").GetString()));
        Assert.Equal("H1", json.GetProperty("hosts")[0].GetProperty("id").GetString());
        foreach (
            var words in (string[])["racks", "switches", "ports", "pools", "nics", "networks", "bonds", "vms", "vifs", "cables", "waivers"]
        )
            Assert.Equal(JsonValueKind.Array, json.GetProperty(words).ValueKind);
    }

    [Fact]
    public async Task Findings_and_events_are_listed()
    {
        var client = await Architect;
        var design = await client.Make("S-01");
        await client.Command(design, new { @is = "rename", name = "Renamed" });

        Assert.All(
            (await client.GetAsync($"{design}/findings").Json()).EnumerateArray(),
            finding =>
            {
                Assert.Matches("^[A-Z]+-[0-9]{2}$", finding.GetProperty("rule").GetString());
                Assert.Contains(finding.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
                Assert.Equal(JsonValueKind.Array, finding.GetProperty("subjects").ValueKind);
                Assert.All(
                    (string[])["message", "guide", "advice"],
                    name => Assert.Equal(JsonValueKind.String, finding.GetProperty(name).ValueKind)
                );
            }
        );
        var events = (await client.GetAsync($"{design}/events").Json()).EnumerateArray().ToList();
        Assert.Equal(
            ["Made from the template S-01", "Rename the design to Renamed"],
            events.Select(step => step.GetProperty("what").GetString())
        );
        Assert.All(events, step => Assert.Equal("Architect Portal", step.GetProperty("who").GetString()));
        Assert.Single((await client.GetAsync($"{design}/events?after=1").Json()).EnumerateArray());
    }

    [Fact]
    public async Task Failures_say_what_stops_and_what_goes_on()
    {
        var client = await Architect;
        var failures = (await client.GetAsync($"{await client.Make("S-07")}/failures").Json())
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("fails").GetString()!);

        Assert.Equal(["H1", "H2"], failures["S1"].GetProperty("managementLost").EnumerateArray().Select(h => h.GetString()));
        Assert.All(
            failures["S2"].GetProperty("networks").EnumerateArray(),
            hit =>
                Assert.Equal(
                    ("otherLeg", 1000, 2000),
                    (hit.GetProperty("state").GetString(), hit.GetProperty("mbps").GetInt32(), hit.GetProperty("mbpsBefore").GetInt32())
                )
        );
        Assert.Equal("VM1", Assert.Single(failures["LS1"].GetProperty("vms").EnumerateArray()).GetProperty("vm").GetString());
    }

    [Fact]
    public async Task A_bad_text_is_answered_with_its_lines_and_nothing_is_saved()
    {
        var client = await Architect;
        var before = await Count(client);

        var answer = client.PostText("design \"X\"\nrack R1\nhots h1\nrock R2\n");

        Assert.Contains("Line 3", await answer.Problem(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(
            [3, 4],
            (await answer.Json(HttpStatusCode.BadRequest))
                .GetProperty("errors")
                .EnumerateArray()
                .Select(error => error.GetProperty("line").GetInt32())
        );
        Assert.Equal(before, await Count(client));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("%PDF-1.7 not a design")]
    [InlineData("design \"open")]
    [InlineData("design A\nvlan 5000")]
    [InlineData("design A\ndesign B extra=1")]
    public async Task Rubbish_is_a_bad_request(string text) =>
        Assert.NotEmpty(await (await Architect).PostText(text).Problem(HttpStatusCode.BadRequest));

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_bad_request()
    {
        var content = new ByteArrayContent([0xff, 0xfe, 0x80, 0x81]) { Headers = { ContentType = new("text/plain") } };

        Assert.Equal(
            "The text is not UTF-8.",
            await (await Architect).PostAsync("/api/designs", content).Problem(HttpStatusCode.BadRequest)
        );
    }

    [Theory]
    [InlineData("[]", "cannot be read")]
    [InlineData("null", "says nothing")]
    [InlineData("{\"name\":\"\\ud800\"}", "cannot be read")]
    [InlineData("{\"template\":\"S-99\"}", "There is no template “S-99”")]
    [InlineData("{\"name\":\"\",\"template\":\"blank\"}", "at least one visible character")]
    [InlineData("{\"name\":\"a\\nb\",\"template\":\"blank\"}", "U+000A")]
    [InlineData("{\"name\":5}", "cannot be read")]
    public async Task Bad_json_is_a_bad_request(string json, string sentence)
    {
        var answer = (await Architect).PostAsync("/api/designs", new StringContent(json, Encoding.UTF8, "application/json"));

        Assert.Contains(sentence, await answer.Problem(HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_five_megabytes_is_refused_shortly()
    {
        var client = await Architect;
        var name = new string('x', 5_000_000);

        foreach (
            var answer in (Task<HttpResponseMessage>[])
                [
                    client.PostAsJsonAsync("/api/designs", new { name, template = "blank" }),
                    client.PostText($"design {name}"),
                    client.Command(await client.Make("blank"), new { @is = "rename", name }),
                ]
        )
            Assert.InRange((await (await answer).Content.ReadAsStringAsync()).Length, 20, 1000);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostText($"design {name}")).StatusCode);
    }

    [Fact]
    public async Task Other_content_is_not_taken() =>
        Assert.Equal(
            "This address does not take content of this type.",
            await (await Architect)
                .PostAsync("/api/designs", new StringContent("<a/>", Encoding.UTF8, "application/xml"))
                .Problem(HttpStatusCode.UnsupportedMediaType)
        );

    [Fact]
    public async Task Sent_again_with_its_key_no_second_design_is_made()
    {
        var client = await portal.Bearer(Role.Architect);
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());

        Assert.Equal(await client.Make("blank"), await client.Make("blank"));
    }

    [Fact]
    public async Task A_key_chooses_no_id_and_means_nothing_to_others()
    {
        var (anna, ben) = (await portal.Bearer(Role.Architect), await portal.Bearer(Role.Architect, "Ben Builder"));
        var key = Guid.NewGuid();
        anna.DefaultRequestHeaders.Add("Idempotency-Key", key.ToString());
        ben.DefaultRequestHeaders.Add("Idempotency-Key", key.ToString());
        var (hers, his) = (await anna.Make("blank"), await ben.Make("blank"));
        Assert.NotEqual(hers, his);
        Assert.DoesNotContain(key.ToString(), hers, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The id that the stream of a design's reviews has had since the first release.</summary>
    [Fact]
    public async Task A_design_under_the_id_of_another_ones_reviews_cannot_be_made()
    {
        var (anna, ben) = (await portal.Bearer(Role.Architect), await portal.Bearer(Role.Architect, "Ben Builder"));
        var design = await anna.Make("reference");
        var victim = new Guid(SHA256.HashData(Encoding.ASCII.GetBytes($"review of {design.Split('/')[^1]}"))[..16]);
        ben.DefaultRequestHeaders.Add("Idempotency-Key", victim.ToString());
        await ben.Make("blank");
        await anna.PostAsJsonAsync($"{design}/revisions", new { description = "First" }).Json(HttpStatusCode.Created);
        Assert.Equal(1, (await anna.GetFromJsonAsync<JsonElement>($"{design}/revisions")).GetArrayLength());
        Assert.True((await anna.GetAsync($"{design}/cabling.csv")).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task A_key_that_tells_nothing_apart_is_a_bad_request(string key)
    {
        var client = await portal.Bearer(Role.Architect);
        client.DefaultRequestHeaders.Add("Idempotency-Key", key);

        Assert.Equal("The Idempotency-Key is not a GUID.", await client.PostText("design A").Problem(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_reader_reads_and_changes_nothing()
    {
        var design = await (await Architect).Make("S-01");
        var reader = await Reader;

        foreach (var path in (string[])["", "/findings", "/failures", "/events", "/revisions", "/drawings/racks.svg"])
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(design + path)).StatusCode);
        foreach (
            var path in (string[])
                [
                    "",
                    $"{design[12..]}/commands",
                    $"{design[12..]}/revisions",
                    $"{design[12..]}/revisions/A/approve",
                    $"{design[12..]}/revisions/A/changes",
                ]
        )
            Assert.Equal(
                "Your role does not permit this.",
                await reader.PostAsJsonAsync($"/api/designs{path}", new { @is = "rename", name = "Mine" }).Problem(HttpStatusCode.Forbidden)
            );
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.Visitor().GetAsync(design)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/findings")]
    [InlineData("/failures")]
    [InlineData("/events")]
    [InlineData("/revisions")]
    [InlineData("/switches/sw1/config")]
    [InlineData("/drawings/racks.svg")]
    public async Task An_unknown_design_or_version_is_not_found(string path)
    {
        var client = await Architect;
        var id = Guid.NewGuid();

        Assert.Equal($"There is no design {id}.", await client.GetAsync($"/api/designs/{id}{path}").Problem(HttpStatusCode.NotFound));
        if (path is "/events" or "/revisions") return;
        var design = await client.Make("S-01");
        Assert.StartsWith(
            "There is no version 7 of",
            await client.GetAsync($"{design}{path}?version=7").Problem(HttpStatusCode.NotFound),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is not a number",
            await client.GetAsync($"{design}{path}?version=x").Problem(HttpStatusCode.BadRequest),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_old_version_is_answered_for_ever()
    {
        var client = await Architect;
        var design = await client.Make("blank", "First");
        await client.Command(design, new { @is = "rename", name = "Second" });

        var old = await client.GetAsync($"{design}?version=1");

        Assert.StartsWith("design First", await old.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("immutable", old.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("design Second", await client.GetStringAsync(design), StringComparison.Ordinal);
        Assert.Contains("no-cache", (await client.GetAsync(design)).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_names_every_address()
    {
        var api = await portal.Visitor().GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        var paths = api.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        foreach (
            var path in (string[])
                [
                    "",
                    "/{id}",
                    "/{id}/findings",
                    "/{id}/failures",
                    "/{id}/events",
                    "/{id}/commands",
                    "/{id}/switches/{name}/config",
                    "/{id}/drawings/{kind}.{format}",
                    "/{id}/revisions",
                    "/{id}/revisions/{letter}/approve",
                    "/{id}/revisions/{letter}/changes",
                ]
        )
            Assert.Contains($"/api/designs{path}", paths);
        Assert.All(
            api.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()),
            operation => Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!)
        );
    }
}
