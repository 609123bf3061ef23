using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Planner.Web.Tests.Api;

/// <summary>What tests of the HTTP API do again and again.</summary>
public static class ApiExtensions
{
    /// <summary>Makes a design of a template and gives its address.</summary>
    public static async Task<string> Make(this HttpClient client, string template, string? name = null)
    {
        var answer = await client.PostAsJsonAsync("/api/designs", new { name, template });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    public static Task<HttpResponseMessage> PostText(this HttpClient client, string text) =>
        client.PostAsync("/api/designs", new StringContent(text, Encoding.UTF8, "text/plain"));

    public static Task<HttpResponseMessage> Command(this HttpClient client, string design, object command) =>
        client.PostAsJsonAsync($"{design}/commands", command);

    /// <summary>The JSON that was answered.</summary>
    public static async Task<JsonElement> Json(this Task<HttpResponseMessage> answer, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var text = await (await answer).Content.ReadAsStringAsync();
        Assert.True((await answer).StatusCode == expected, $"{(await answer).StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The sentence of a problem that was answered.</summary>
    public static async Task<string> Problem(this Task<HttpResponseMessage> answer, HttpStatusCode expected)
    {
        var json = await answer.Json(expected);
        Assert.Equal("application/problem+json", (await answer).Content.Headers.ContentType?.MediaType);
        return json.GetProperty("detail").GetString()!;
    }

    /// <summary>A number within an object.</summary>
    public static int Number(this JsonElement json, string part, string name) => json.GetProperty(part).GetProperty(name).GetInt32();
}
