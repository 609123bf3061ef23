using System.Net;
using System.Net.Http.Json;
using System.Text;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Api;

/// <summary>The catalogue of device types by program.</summary>
public sealed class TypeApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Yaml = """
        manufacturer: Acme
        model: Box 9
        slug: acme-box-9
        u_height: 1.5
        weight: 7
        weight_unit: kg
        interfaces:
          - name: xe-0/0/0
            type: 100gbase-x-qsfp28
          - name: mgmt
            type: 1000base-t
            mgmt_only: true
        console-ports:
          - name: con
            type: rj-45
        """;

    [Fact]
    public async Task A_file_that_is_brought_in_is_found_used_and_taken_out_again()
    {
        var client = await portal.Bearer(Role.Architect);
        var answer = await client.PostAsync("/api/types", Body(Yaml));
        Assert.Equal((HttpStatusCode.Created, "/api/types/acme-box-9"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var brought = await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        Assert.Equal("console-ports: not kept", Assert.Single(brought.GetProperty("losses").EnumerateArray()).GetString());
        Assert.Equal(1.5m, brought.GetProperty("type").GetProperty("uHeight").GetDecimal());

        var found = await client.GetAsync("/api/types?search=acme+box");
        Assert.Equal("1", found.Headers.GetValues("X-Total-Count").Single());
        Assert.Contains("xe-0/0/0", await client.GetStringAsync("/api/types/acme-box-9"), StringComparison.Ordinal);

        var design = (await client.PostText("design One\n")).Headers.Location!.ToString();
        await Do(client, design, new { @is = "addOfType", kind = "switch", type = "acme-box-9", name = "sw1" });
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync("/api/types/acme-box-9")).StatusCode);
        await client.GetAsync("/api/types/acme-box-9").Problem(HttpStatusCode.NotFound);
        await Do(client, design, new { @is = "addOfType", kind = "switch", type = "Acme Box 9", name = "sw2" });
        var text = await client.GetStringAsync(design);
        Assert.Equal(2, text.Split('\n').Count(l => l.StartsWith("port xe-0/0/0 ", StringComparison.Ordinal)));
        Assert.Single(text.Split('\n'), l => l.StartsWith("device-type ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_that_Planner_knows_stays_what_it_is_for()
    {
        var client = await portal.Bearer(Role.Architect);
        const string r710 =
            "manufacturer: Dell\nmodel: PowerEdge R710\nslug: dell-poweredge-r710\ninterfaces: [{name: Gb1, type: 1000base-t}]\n";
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsync("/api/types", Body(r710))).StatusCode);
        var found = Assert.Single((await client.GetAsync("/api/types?search=poweredge+r710").Json()).EnumerateArray());
        Assert.Equal(("server", 1), (found.GetProperty("kind").GetString(), found.GetProperty("interfaces").GetInt32()));
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync("/api/types/dell-poweredge-r710")).StatusCode);
        found = Assert.Single((await client.GetAsync("/api/types?search=poweredge+r710").Json()).EnumerateArray());
        Assert.Equal(5, found.GetProperty("interfaces").GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_a_sentence()
    {
        var client = await portal.Bearer(Role.Architect);
        Assert.Contains("the type has no model", await client.PostAsync("/api/types", Body("manufacturer: A\n"))
            .Problem(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await client.GetAsync("/api/types?take=501").Problem(HttpStatusCode.BadRequest);
        Assert.Contains("comes with Planner", await client.DeleteAsync("/api/types/dell-poweredge-r710")
            .Problem(HttpStatusCode.Conflict), StringComparison.Ordinal);
        var design = (await client.PostText("design One\n")).Headers.Location!.ToString();
        Assert.Contains("There is no type of device", await client
            .PostAsJsonAsync($"{design}/commands", new { @is = "addOfType", kind = "switch", type = "Acme 10", name = "s" })
            .Problem(HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_edit_bring_types_in()
    {
        var viewer = await portal.Bearer(Role.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync("/api/types", Body(Yaml))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.DeleteAsync("/api/types/acme-box-9")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync("/api/types?search=r710")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await portal.Visitor().GetAsync("/api/types")).StatusCode);
    }

    private static StringContent Body(string yaml) => new(yaml, Encoding.UTF8, "application/yaml");

    private static async Task Do(HttpClient client, string design, object command)
    {
        var answer = await client.PostAsJsonAsync($"{design}/commands", command);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
