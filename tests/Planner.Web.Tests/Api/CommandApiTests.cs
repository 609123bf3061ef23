using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Planner.Core.Text;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Api;

public sealed class CommandApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private Task<HttpClient> Architect => portal.Bearer(Role.Architect);

    private static async Task<int> Version(HttpClient client, string design) =>
        (await client.GetAsync($"{design}/events").Json()).GetArrayLength();

    [Fact]
    public async Task What_a_hand_does_in_a_drawing_can_be_asked_for()
    {
        var client = await Architect;
        var made = await client.PostText($"""
            design Hands
            switch s
            {string.Join('\n', Enumerable.Range(1, 8).Select(n => $"port {n} switch=s access=10"))}
            pool p master=h1 management-vlan=10
            nic number=0 role=management
            host h1 ip=192.0.2.11 mask=/24
            host h2 ip=192.0.2.12 mask=/24
            network Management uplink=nic:0 role=management
            cable a=h1:0 b=s:1
            cable a=h2:0 b=s:2
            """);
        var design = made.Headers.Location!.ToString();
        object[] commands =
        [
            new { @is = "carry", ports = new[] { "SP8" }, vlan = 77, tagged = false },
            new { @is = "duplicate", hosts = "H1" },
            new { @is = "add", kind = "nic", fields = new { pool = "P1", number = 9 } },
            new { @is = "add", kind = "nic", fields = new { pool = "P1", number = 10 } },
            new { @is = "put", things = "H1/9", onto = "H2/10" },
            new { @is = "add", kind = "switch", fields = new { name = "swX" } },
            new { @is = "removeAll", things = new[] { "C1", "C2" } },
            new { @is = "plugRow", nics = "H1/9,H2/9", from = "SP4", step = 2 },
            new { @is = "arrange", thing = "H2", above = "H1", side = "left" },
        ];
        foreach (var (number, command) in commands.Index())
            Assert.Equal(number + 2, (await client.Command(design, command).Json()).GetProperty("version").GetInt32());
        var refused = await client.Command(design, new { @is = "plugRow", nics = "H1/9,H2/9", from = "SP9999" });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("There is no port SP9999 any more.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var nothing = await client.Command(design, new { @is = "removeAll", things = "<b>" });
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
    }

    [Fact]
    public async Task Every_command_does_what_its_word_says()
    {
        var client = await Architect;
        var design = await client.Make("blank");
        object[] commands =
        [
            new { @is = "rename", name = "Site B" },
            new { @is = "add", kind = "rack", fields = new { name = "R1", units = 20 } },
            new { @is = "add", kind = "switch", fields = new { name = "sw1" } },
            new { @is = "add", kind = "port", fields = new { name = "1", @switch = "S1" } },
            new { @is = "add", kind = "port", fields = new { name = "2", @switch = "S1" } },
            new { @is = "place", thing = "S1", rack = "R1", unit = 12 },
            new { @is = "connect", from = "SP1", to = "SP2", colour = "blue", lengthCm = 200 },
            new { @is = "change", thing = "R1", field = "note", value = "<script>alert(1)</script>", seen = "" },
            new { @is = "unplug", end = "SP2" },
            new
            {
                @is = "together",
                what = "Two racks",
                commands = new object[]
                {
                    new
                    {
                        @is = "add",
                        kind = "rack",
                        fields = new { name = "R2" },
                    },
                    new
                    {
                        @is = "add",
                        kind = "rack",
                        fields = new { name = "R3" },
                    },
                },
            },
            new { @is = "remove", thing = "R3" },
        ];

        foreach (var (number, command) in commands.Index())
            Assert.Equal(number + 2, (await client.Command(design, command).Json()).GetProperty("version").GetInt32());

        var text = await client.GetStringAsync(design);
        Assert.Contains("design \"Site B\"", text, StringComparison.Ordinal);
        Assert.Contains("rack R1 units=20 note=\"<script>alert(1)</script>\"", text, StringComparison.Ordinal);
        Assert.Contains("rack=R1 u=12", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cable", text, StringComparison.Ordinal);
        Assert.DoesNotContain("R3", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"is":"fly"}""", "“fly” is not a command")]
    [InlineData("""{}""", "needs “is”")]
    [InlineData("""[]""", "is a JSON object")]
    [InlineData("""{"is":"remove","thing":"the host"}""", "is not the id of a thing")]
    [InlineData("""{"is":"place","thing":"H1","rack":"H1","unit":1}""", "is not the id of a rack")]
    [InlineData("""{"is":"place","thing":"H1","rack":"R1","unit":"top"}""", "is not a number of U")]
    [InlineData("""{"is":"connect","from":"SP1","to":"SP2","type":"string"}""", "is not one of")]
    [InlineData("""{"is":"connect","from":"SP1","to":"SP2","colour":"a\u0000b"}""", "U+0000")]
    [InlineData("""{"is":"add","kind":"rack","fields":{"name":{}}}""", "neither text nor a number")]
    [InlineData("""{"is":"together","what":"x","commands":[{"is":"together","what":"y","commands":[]}]}""", "is not a command")]
    [InlineData("""{"is":"rename","name":"x","id":"7"}""", "not a GUID")]
    [InlineData("""{"is":"rename","name":"\ud800"}""", "not Unicode")]
    [InlineData("""{"is":"rename","name":"x","id":"\udfff"}""", "not Unicode")]
    [InlineData("""{"is":"add","kind":"rack","fields":{"\ud800":"x"}}""", "not Unicode")]
    [InlineData("""{"is":"remove","thing":"H1/0"}""", "“H1/0” is an end of a cable")]
    [InlineData("""{"is":"change","thing":"H1/0","field":"note","value":"x"}""", "“H1/0” is an end of a cable")]
    [InlineData("""{"is":"place","thing":"H1/0","rack":"R1","unit":3}""", "“H1/0” is an end of a cable")]
    public async Task What_is_no_command_is_a_bad_request(string json, string sentence)
    {
        var client = await Architect;
        var design = await client.Make("blank");

        var problem = await client
            .PostAsync($"{design}/commands", new StringContent(json, Encoding.UTF8, "application/json"))
            .Problem(HttpStatusCode.BadRequest);

        Assert.Contains(sentence, problem, StringComparison.Ordinal);
        Assert.Equal(1, await Version(client, design));
    }

    [Fact]
    public async Task Values_and_names_are_read_in_any_spelling_and_kept_in_one()
    {
        var client = await Architect;
        var design = await client.Make("blank");
        object[] commands =
        [
            new { @is = "rename", name = "Mu\u0308nchen\u00a02" },
            new { @is = "add", kind = "pool", fields = new { name = "p", edition = "XCP-8.3" } },
            new { @is = "add", kind = "nic", fields = new { pool = "P1", number = 0, speed = "10G" } },
            new { @is = "add", kind = "host", fields = new { name = "Vie\u0323\u0302t", pool = "P1", ip = "192.0.2.12", mask = 24 } },
            new { @is = "add", kind = "host",
                fields = new { name = "six", pool = "P1", family = "ipv6", ip = "2001:DB8::12/64", gateway = "FE80::1" } },
            new { @is = "add", kind = "host-nic", fields = new { host = "H1", nic = 0, mac = "0013.7214.819F" } },
        ];
        foreach (var command in commands) await client.Command(design, command).Json();

        var text = await client.GetStringAsync(design);

        Assert.Contains("design \"M\u00fcnchen 2\"\n", text, StringComparison.Ordinal);
        Assert.Contains("\npool p edition=xcp-8.3\n", text, StringComparison.Ordinal);
        Assert.Contains("\nnic pool=p speed=10000\n", text, StringComparison.Ordinal);
        Assert.Contains("\nhost Vi\u1ec7t pool=p ip=192.0.2.12 mask=255.255.255.0\n", text, StringComparison.Ordinal);
        Assert.Contains("\nhost six pool=p ip=2001:db8::12 mask=/64 gateway=fe80::1 family=ipv6\n", text, StringComparison.Ordinal);
        Assert.Contains("\nhost-nic host=Vi\u1ec7t mac=00:13:72:14:81:9f\n", text, StringComparison.Ordinal);
        var twice = await client.Command(design, new { @is = "add", kind = "host", fields = new { name = "Vi\u1ec7t", pool = "P1" } });
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        var otherwise = await client.Command(
            design,
            new { @is = "add", kind = "host", fields = new { name = "x", pool = "P1", ip = "192.0.2.13/24", mask = "255.255.0.0" } }
        );
        Assert.Contains(
            "“192.0.2.13/24” says that the subnet mask is 255.255.255.0, but mask is 255.255.0.0.",
            (await otherwise.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_waiver_is_in_the_name_of_the_token()
    {
        var client = await Architect;
        var design = await client.Make("S-07");
        await client
            .Command(
                design,
                new
                {
                    @is = "waive",
                    rule = "BOND-10",
                    on = "P1",
                    reason = "one switch only",
                    until = "2999-12-31",
                    reviewDays = 90,
                    by = "The boss",
                }
            )
            .Json();
        await client
            .Command(
                design,
                new
                {
                    @is = "add",
                    kind = "waiver",
                    fields = new
                    {
                        rule = "NET-12",
                        reason = "known",
                        by = "The boss",
                        given = "1999-01-01",
                    },
                }
            )
            .Json();
        var me = (await client.GetAsync("/api/me").Json()).GetProperty("name").GetString();
        var waivers = DesignText.Read(await client.GetStringAsync(design)).Design!.Waivers.ToList();
        Assert.Equal([me, me], waivers.Select(w => w.By));
        Assert.All(waivers, w => Assert.StartsWith("2", w.Given, StringComparison.Ordinal));
        Assert.Single(waivers[0].Facts);
    }

    [Theory]
    [InlineData("""{"is":"waive","rule":"BOND-10","on":"P1","reason":"x","until":"2020-01-01"}""", "2020-01-01 is past")]
    [InlineData("""{"is":"waive","rule":"XX-10","on":"P1","reason":"x"}""", "There is no rule XX-10")]
    [InlineData("""{"is":"remove","thing":"H99"}""", "There is no host H99 any more.")]
    [InlineData("""{"is":"add","kind":"rack","fields":{"name":"Rack 1","site":"Example site"}}""", "already has a rack named Rack 1")]
    [InlineData("""{"is":"add","kind":"rack","fields":{"name":""}}""", "visible character")]
    [InlineData("""{"is":"change","thing":"R1","field":"units","value":"900"}""", "is not a whole number from 1 to 100")]
    [InlineData("""{"is":"change","thing":"R1","field":"note","value":"a","seen":"b"}""", "has meanwhile been changed")]
    [InlineData("""{"is":"connect","from":"H1/0","to":"SP1"}""", "already has cable")]
    [InlineData("""{"is":"connect","from":"H1/77","to":"SP9999"}""", "CAB-11")]
    public async Task What_cannot_be_done_is_refused_with_a_sentence(string json, string sentence)
    {
        var client = await Architect;
        var design = await client.Make("S-01");

        var problem = await client
            .PostAsync($"{design}/commands", new StringContent(json, Encoding.UTF8, "application/json"))
            .Problem(HttpStatusCode.Conflict);

        Assert.Contains(sentence, problem, StringComparison.Ordinal);
        Assert.Equal(1, await Version(client, design));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_bad_request()
    {
        var client = await Architect;
        var content = new ByteArrayContent([.. "{\"is\":\"rename\",\"name\":\""u8, 0xff, .. "\"}"u8])
        {
            Headers = { ContentType = new("application/json") },
        };

        Assert.Equal(
            "The JSON holds text that is not Unicode.",
            await client.PostAsync($"{await client.Make("blank")}/commands", content).Problem(HttpStatusCode.BadRequest)
        );
    }

    [Fact]
    public async Task A_repeat_with_its_id_is_done_once()
    {
        var client = await Architect;
        var design = await client.Make("blank");
        var command = new { id = Guid.NewGuid(), @is = "add", kind = "rack", fields = new { name = "Once" } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Command(design, command).Json()));

        Assert.All(
            answers,
            answer => Assert.Equal((command.id, 2), (answer.GetProperty("edit").GetGuid(), answer.GetProperty("version").GetInt32()))
        );
        Assert.Equal(2, await Version(client, design));
    }

    [Fact]
    public async Task An_unknown_design_is_not_found() =>
        Assert.StartsWith(
            "There is no design",
            await (await Architect)
                .Command($"/api/designs/{Guid.NewGuid()}", new { @is = "rename", name = "x" })
                .Problem(HttpStatusCode.NotFound),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Json_that_is_none_is_a_bad_request() =>
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (
                await (await Architect).PostAsync(
                    $"{await (await Architect).Make("blank")}/commands",
                    new StringContent("{", Encoding.UTF8, "application/json")
                )
            ).StatusCode
        );
}
