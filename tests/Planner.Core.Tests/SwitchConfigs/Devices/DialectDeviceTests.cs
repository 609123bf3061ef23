using Planner.Core.SwitchConfigs;
using Planner.Core.Tests.Guide.Proofs;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>What dialects write, told to devices that know nothing of dialects.</summary>
public sealed class DialectDeviceTests
{
    private static readonly int Times = Longer.Is ? 1000 : 60;
    public static TheoryData<string> Dialects => [.. Planner.Core.SwitchConfigs.Dialects.All.Select(d => d.Name)];

    private static Dialect Of(string name) => Planner.Core.SwitchConfigs.Dialects.All.Single(d => d.Name == name);

    private static SwitchPlan Plan(Dialect dialect, int seed) => Enumerable.Range(0, 50).Select(i => new RandomPlans(dialect, seed + i * 7919).One()).First(p => dialect.Write(p).Text is not null);

    private static SwitchPlan Later(Dialect dialect, SwitchPlan plan, int seed) =>
        Enumerable.Range(0, 50).Select(i => new RandomPlans(dialect, seed + 31 + i * 7919).Another(plan)).First(p => dialect.Write(p).Text is not null);

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
            Assert.True(wrong.Count == 0, $"{seed}\n{string.Join('\n', wrong.Take(12))}\n--- old\n{dialect.Write(old).Text}\n--- change\n{package.Change}");
            Try(() => from.Read(package.Rollback), seed, package.Rollback);
            wrong = new Expected(dialect, old, Settled(from, before)).Differences();
            Assert.True(wrong.Count == 0, $"{seed} back\n{string.Join('\n', wrong.Take(12))}\n--- change\n{package.Change}\n--- back\n{package.Rollback}");
        }
    }

    /// <summary>On ProCurve VLANs that go are emptied and stay, as "no vlan" asks; ports that go are shut, not unknown.</summary>
    private static Device Settled(Device device, Device like)
    {
        var settled = device.Copy();
        if (device.Dialect == "aruba-os-switch")
            foreach (var vlan in device.Vlans.Keys.Where(v => !like.Vlans.ContainsKey(v))) settled.Vlans.Remove(vlan);
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
