using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Planner.Web.Storage.Embedded;
using Planner.Web.Tests.Api;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Storage;

/// <summary>
/// Kill -9 of the portal or of its PostgreSQL while people edit: every edit that was acknowledged is there afterwards, once.
/// </summary>
public sealed class KilledTests
{
    private const string Token = "a token for the test of being killed";
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private static HttpClient Client(PortalProcess portal)
    {
        var client = new HttpClient { BaseAddress = portal.Address, Timeout = TimeSpan.FromSeconds(20) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return client;
    }

    private static async Task<string> Design(PortalProcess portal)
    {
        using var client = Client(portal);
        return await client.Make("blank");
    }

    /// <summary>
    /// Adds racks one after the other, sending each again with its id until it is answered; ends when the portal is gone.
    /// </summary>
    private static async Task Edit(
        PortalProcess portal,
        string design,
        int writer,
        ConcurrentDictionary<string, bool> sent,
        Func<bool> isEnough
    )
    {
        using var client = Client(portal);
        for (var n = 0; !isEnough(); n++)
        {
            var (id, name) = (Guid.NewGuid(), $"W{writer}-{n}");
            sent[name] = false;
            for (var isDone = false; !isDone;)
            {
                try
                {
                    using var answer = await client.Command(design, new { id, @is = "add", kind = "rack", fields = new { name } });
                    isDone = answer.StatusCode == HttpStatusCode.OK;
                    Assert.True(
                        isDone || answer.StatusCode == HttpStatusCode.ServiceUnavailable,
                        $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"
                    );
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
                {
                    if (portal.HasEnded) return;
                }
            }

            sent[name] = true;
        }
    }

    private static async Task UntilAcknowledged(ConcurrentDictionary<string, bool> sent, int count)
    {
        for (var watch = Stopwatch.StartNew(); sent.Values.Count(isDone => isDone) < count; await Task.Delay(10))
            Assert.True(watch.Elapsed < _patience, $"Only {sent.Values.Count(isDone => isDone)} edits were acknowledged.");
    }

    private static async Task<List<string>> Racks(PortalProcess portal, string design)
    {
        using var client = Client(portal);
        var events = await client.GetAsync($"{design}/events").Json();
        return [.. events.EnumerateArray().Skip(1).Select(step => step.GetProperty("what").GetString()!["Add rack ".Length..])];
    }

    [Fact]
    public async Task The_portal_killed_while_people_edit_loses_nothing_that_was_acknowledged()
    {
        using var folder = new TemporaryFolder();
        var sent = new ConcurrentDictionary<string, bool>();
        string design;
        using (var portal = await PortalProcess.Start(folder.Path, Token))
        {
            design = await Design(portal);
            var writers = Enumerable.Range(0, 4).Select(writer => Edit(portal, design, writer, sent, () => false)).ToList();
            await UntilAcknowledged(sent, 60);
            portal.Kill();
            await Task.WhenAll(writers);
        }

        using var next = await PortalProcess.Start(folder.Path, Token);
        var kept = await Racks(next, design);

        Assert.Equal(kept.Distinct().Count(), kept.Count);
        Assert.Empty(sent.Where(edit => edit.Value).Select(edit => edit.Key).Except(kept));
        Assert.Empty(kept.Except(sent.Keys));
        await next.Stop();
    }

    [Fact]
    public async Task PostgreSQL_killed_while_people_edit_loses_nothing_and_doubles_nothing()
    {
        using var folder = new TemporaryFolder();
        var sent = new ConcurrentDictionary<string, bool>();
        using var portal = await PortalProcess.Start(folder.Path, Token);
        var design = await Design(portal);
        var isEnough = false;
        var writers = Enumerable.Range(0, 4).Select(writer => Edit(portal, design, writer, sent, () => isEnough)).ToList();

        for (var times = 1; times <= 2; times++)
        {
            await UntilAcknowledged(sent, 40 * times);
            using var server = Process.GetProcessById(PostmasterFile.Read(Path.Combine(folder.Path, "postgres"))!.Process);
            server.Kill();
        }

        await UntilAcknowledged(sent, sent.Values.Count(isDone => isDone) + 20); // it goes on after the last kill
        isEnough = true;
        await Task.WhenAll(writers);
        var kept = await Racks(portal, design);

        Assert.All(sent.Values, Assert.True);
        Assert.Equal(sent.Keys.Order(), kept.Order());
        await portal.Stop();
    }
}
