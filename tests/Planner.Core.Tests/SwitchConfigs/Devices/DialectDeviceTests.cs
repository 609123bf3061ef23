using System.Text.RegularExpressions;
using Planner.Core.SwitchConfigs;
using Planner.Core.Tests.Guide.Proofs;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>What dialects write, told to devices that know nothing of dialects.</summary>
public sealed class DialectDeviceTests
{
    private static readonly int Times = Longer.Is ? 1000 : 20;
    public static TheoryData<string> Dialects => [.. Planner.Core.SwitchConfigs.Dialects.All.Select(d => d.Name)];

    internal static Dialect Of(string name) => Planner.Core.SwitchConfigs.Dialects.All.Single(d => d.Name == name);

    internal static SwitchPlan Plan(Dialect dialect, int seed) =>
        Enumerable.Range(0, 50).Select(i => new RandomPlans(dialect, seed + i * 7919).One()).First(p => dialect.Write(p).Text is not null);

    internal static SwitchPlan Later(Dialect dialect, SwitchPlan plan, int seed) =>
        Enumerable
            .Range(0, 50)
            .Select(i => new RandomPlans(dialect, seed + 31 + i * 7919).Another(plan))
            .First(p => dialect.Write(p).Text is not null);

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_written_plan_reads_back_as_the_plan(string name)
    {
        var dialect = Of(name);
        for (var seed = 0; seed < Times; seed++)
        {
            var plan = Plan(dialect, seed);
            var text = dialect.Write(plan).Text!;
            var device = Expected.New(dialect, plan);
            Try(() => device.Read(text), seed, text);
            var wrong = new Expected(dialect, plan, device).Differences();
            Assert.True(wrong.Count == 0, $"{seed}\n{string.Join('\n', wrong.Take(12))}\n{text}");
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_change_makes_the_new_configuration_of_the_old_one_and_goes_back(string name)
    {
        var dialect = Of(name);
        for (var seed = 0; seed < Times; seed++)
        {
            var old = Plan(dialect, seed);
            var now = Later(dialect, old, seed);
            var package = dialect.Package(old, now);
            var (from, to) = (Expected.New(dialect, old, now), Expected.New(dialect, old, now));
            from.Read(dialect.Write(old).Text!);
            to.Read(dialect.Write(now).Text!);
            var before = from.Copy();
            Try(() => from.Read(package.Change), seed, package.Change);
            var wrong = new Expected(dialect, now, Settled(from, to)).Differences();
            Assert.True(
                wrong.Count == 0,
                $"{seed}\n{string.Join('\n', wrong.Take(12))}\n--- old\n{dialect.Write(old).Text}\n--- change\n{package.Change}"
            );
            Try(() => from.Read(package.Rollback), seed, package.Rollback);
            wrong = new Expected(dialect, old, Settled(from, before)).Differences();
            Assert.True(
                wrong.Count == 0,
                $"{seed} back\n{string.Join('\n', wrong.Take(12))}\n--- change\n{package.Change}\n--- back\n{package.Rollback}"
            );
        }
    }

    /// <summary>Any word of a dialect that were another would be seen: it is refused, or the device is another.</summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_dialect_with_a_broken_word_is_seen(string name)
    {
        var dialect = Of(name);
        var plan = Plan(dialect, 5);
        var text = dialect.Write(plan).Text!;
        var whole = Expected.New(dialect, plan);
        whole.Read(text);
        var words = Regex.Matches(text, "(?<![A-Za-z0-9_\\-\"'])[a-z][a-z-]{3,}(?![A-Za-z0-9_\"'])")
            .Where(w => !IsFree(text, w.Index))
            .DistinctBy(w => w.Value);
        foreach (var word in words)
        {
            var device = Expected.New(dialect, plan);
            try
            {
                device.Read(text.Replace(word.Value, word.Value + "x", StringComparison.Ordinal));
            }
            catch (Exception e) when (e is UnknownLine or System.Text.Json.JsonException)
            {
                continue;
            }

            Assert.NotEqual(whole.ToString(), device.ToString());
        }
    }

    /// <summary>What stands in a description or a remark is somebody's own.</summary>
    private static bool IsFree(string text, int at)
    {
        var line = text[(text.LastIndexOf('\n', at) + 1)..text.IndexOf('\n', at)];
        return line.TrimStart() is ['#' or '!', ..] || Regex.IsMatch(line, "description|name|alias|comment");
    }

    /// <summary>
    /// Ports of which the plan changes nothing keep their frames at every step, and of two ports of one host one keeps at every step what
    /// both plans give it.
    /// </summary>
    [Theory]
    [MemberData(nameof(Dialects))]
    public void No_step_cuts_a_way_that_both_plans_have(string name)
    {
        var dialect = Of(name);
        for (var seed = 0; seed < Times; seed++)
        {
            var old = Plan(dialect, seed);
            var now = Later(dialect, old, seed);
            var (device, after) = (Expected.New(dialect, old, now), Expected.New(dialect, old, now));
            device.Read(dialect.Write(old).Text!);
            after.Read(dialect.Write(now).Text!);
            var ways = new Ways(old, now, device, after);
            var change = dialect.Package(old, now).Change;
            var step = 0;
            foreach (var there in device.Steps(change))
            {
                step++;
                Assert.True(ways.Cut(there) is not { } cut, $"{seed}, step {step}: {ways.Cut(there)}\n{change}");
            }
        }
    }

    /// <summary>On ProCurve VLANs that go are emptied and stay, as "no vlan" asks; ports that go are shut, not unknown.</summary>
    private static Device Settled(Device device, Device like)
    {
        var settled = device.Copy();
        if (device.Dialect == "aruba-os-switch")
            foreach (var vlan in device.Vlans.Keys.Where(v => !like.Vlans.ContainsKey(v)))
                settled.Vlans.Remove(vlan);
        foreach (var (port, at) in device.Ports)
            if (!like.Ports.TryGetValue(port, out var known) || known == like.FreshPort)
            {
                Assert.True(at.Lag is null, $"{port} is still in a LAG");
                settled.Ports.Remove(port);
            }

        return settled;
    }

    private static void Try(Action read, int seed, string text)
    {
        try
        {
            read();
        }
        catch (UnknownLine unknown)
        {
            Assert.Fail($"{seed}: {unknown.Message}\n{text}");
        }
    }
}
