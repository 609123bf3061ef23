using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Planner.E2E.Running;
using static Microsoft.Playwright.Assertions;

namespace Planner.E2E.Journeys;

/// <summary>
/// A design of 64 pools with 8,192 cables: a page holds what one can look at, and a colleague's edit costs next to nothing.
/// </summary>
public sealed class LargeDesignTests(Portal portal)
{
    private const int Pools = 64;

    /// <summary>
    /// What is heard from one of these being shown until the next is: with the first there may come what opening still sends, and with the
    /// second what was late of that.
    /// </summary>
    private const int Edits = 4;

    /// <summary>The most bytes that a page may hear of an edit elsewhere.</summary>
    private const int Most = 512;

    /// <summary>The history shows the edit itself: a row of its number, time, person and words, and where it leads.</summary>
    private const int MostOfHistory = 1792;

    private static readonly string[] Pages =
    [
        "racks", "cabling", "cabling?view=(all)", "racks?view=(all)", "pool", "switches", "findings", "failures", "settings",
        "settings?sel=H3", "racks?sel=H3", "racks?sel=P1", "racks?sel=SP3", "rules", "recipe", "paths", "downloads", "editions",
        "review", "sheet", "history",
    ];

    [Fact]
    public async Task Pages_hold_little_and_hear_little_of_an_edit_elsewhere()
    {
        await using var anna = await portal.SignedIn("Anna");
        var design = await anna.Bring(Text());
        await using var bob = await portal.SignedIn("Bob");
        var heard = 0;
        bob.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Interlocked.Add(ref heard, frame.Binary?.Length ?? 0);
        List<string> amiss = [], said = [];
        foreach (var (i, page) in Pages.Index())
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await bob.Go($"/d/{design}/{page}");
            await bob.Page.Locator(".status").WaitForAsync();
            if (page is "racks" or "cabling" or "pool") await bob.Page.Locator(".drawing svg").First.WaitForAsync();
            var opened = watch.ElapsedMilliseconds;
            await bob.Picture($"large-{i}");
            var nodes = await bob.Page.EvaluateAsync<int>("document.querySelectorAll('*').length");
            if (nodes > 5000) amiss.Add($"{page} holds {nodes} nodes.");
            List<int> after = [];
            for (var again = 0; again < Edits; again++)
            {
                await Say(anna, design, $"seen from {page}, {again}");
                await Expect(bob.Page.Locator(".standing")).ToContainTextAsync($"v{i * Edits + again + 2}");
                after.Add(Volatile.Read(ref heard));
            }

            var bytes = after.Zip(after.Skip(1), (one, next) => next - one).Min();
            if (bytes > (page == "history" ? MostOfHistory : Most)) amiss.Add($"{page} heard {bytes} bytes of an edit elsewhere.");
            said.Add($"{page}: open {opened} ms, {nodes} nodes, an edit elsewhere {bytes} B");
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', said));
        Assert.Empty(amiss);
    }

    /// <summary>Says something of the last host, by the API.</summary>
    private static async Task Say(Visit visit, string design, string note)
    {
        var answer = await visit.Page.EvaluateAsync<int>(
            "async ([to, body]) => (await fetch(to, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).status",
            new[] { $"/api/designs/{design}/commands", $$"""{"is":"change","thing":"H{{Pools * 16}}","field":"note","value":"{{note}}"}""" }
        );
        Assert.Equal(200, answer);
    }

    private static string Text()
    {
        var text = new StringBuilder("design \"Large\"\n");
        for (var pool = 1; pool <= Pools; pool++)
        {
            Line($"rack R{pool}");
            Line($"segment lan{pool}");
            for (var unit = 1; unit <= 3; unit++)
            {
                Line($"switch sw{pool}-{unit} vendor=cisco platform=cisco-ios segment=lan{pool} rack=R{pool} u={42 - unit}");
                for (var port = 1; port <= 48; port++) Line($"port {port} switch=sw{pool}-{unit} access=10 portfast=edge");
            }

            Line($"pool pool{pool} master=h{pool}-1");
            for (var nic = 0; nic < 8; nic++) Line($"nic number={nic} pool=pool{pool} role={(nic == 0 ? "management" : "vm")}");
            for (var host = 1; host <= 16; host++)
                Line($"host h{pool}-{host} pool=pool{pool} rack=R{pool} u={host * 2} height=2 ip=10.{pool}.0.{host + 10} mask=/24");
            Line($"network \"Network 0\" pool=pool{pool} uplink=nic:0 role=management");
            for (var nic = 1; nic < 8; nic++) Line($"network net{nic} pool=pool{pool} uplink=nic:{nic}");
            for (var host = 1; host <= 16; host++)
                for (var nic = 0; nic < 8; nic++)
                {
                    var at = nic * 16 + host - 1;
                    Line($"cable a=h{pool}-{host}:{nic} b=sw{pool}-{at / 48 + 1}:{at % 48 + 1} label=P{pool}-{at}");
                }
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
