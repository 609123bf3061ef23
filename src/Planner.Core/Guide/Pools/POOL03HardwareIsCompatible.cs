using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>The hosts of a pool have compatible hardware.</summary>
public sealed class POOL03HardwareIsCompatible : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Visual Legend", "6-7");
    public override string Title => "The hosts of a pool have compatible hardware";
    public override string Because =>
        "A VM that moves keeps the processor it was started on in mind; a host with a processor of another maker is refused when it joins.";
    public override string Advice => "Take hosts of one make and model into a pool.";

    public override string Good => Examples.Pool(Host(1, "GenuineIntel"), Host(2, "GenuineIntel"));
    public override string Bad => Examples.Pool(Host(1, "GenuineIntel"), Host(2, "AuthenticAMD"));

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var odd in Parity.Of(pool, h => h, (a, b) => !AreOther(a, b)))
            yield return Found(
                $"{odd.Host} has a processor by {odd.Host.CpuVendor}, {odd.Reference} one by {odd.Reference.CpuVendor}; it will be refused "
                    + $"when it joins.{odd.Aside}",
                odd.Host.Id,
                odd.Reference.Id
            );
        foreach (var odd in Parity.Of(pool, h => h, (a, b) => AreOther(a, b) || !Differences(a, b).Any()))
            yield return Found(
                Level.Warning,
                $"{odd.Host} is not like {odd.Reference}: {Words.List(Differences(odd.Host, odd.Reference))}.{odd.Aside}",
                odd.Host.Id,
                odd.Reference.Id
            );
    }

    /// <summary>Whether the makers differ; "Intel" and "GenuineIntel" are one.</summary>
    private static bool AreOther(Host a, Host b) =>
        a.CpuVendor.Length > 0
        && b.CpuVendor.Length > 0
        && !a.CpuVendor.Contains(b.CpuVendor, StringComparison.OrdinalIgnoreCase)
        && !b.CpuVendor.Contains(a.CpuVendor, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Said> Differences(Host a, Host b)
    {
        if (Differ(a.Cpu, b.Cpu)) yield return $"processor {a.Cpu} instead of {b.Cpu}";
        if (Differ(a.Model, b.Model)) yield return $"model {a.Model} instead of {b.Model}";
    }

    private static bool Differ(string a, string b) => a.Length > 0 && b.Length > 0 && !a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static string Host(int number, string maker) =>
        $"host xen0{number} ip=192.0.2.1{number} mask=255.255.255.0 gateway=192.0.2.1 cpu-vendor={maker}";
}
