using BenchmarkDotNet.Attributes;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Core.Topologies;

namespace Planner.Benchmarks;

/// <summary>
/// What the page of causes costs once all is checked: whether each of the first hundred can be mended now, on one pool with some 180
/// findings and on 64 pools with more than 11,000.
/// </summary>
[MemoryDiagnoser]
public class Listing
{
    private const int Page = 100;

    [Params(1, 64)]
    public int Pools { get; set; }

    private Checked found = Checked.Of(Topology.Of(Design.Blank));

    [GlobalSetup]
    public void Build()
    {
        var design = Plants.Of(Pools);
        foreach (var (port, n) in design.Ports.Select((p, i) => (p, i + 1)).ToList())
            design = design.Put((n % 3) switch
            {
                1 => port with { Mtu = 2000 + n % 997 },
                2 => port with { AccessVlan = new(100 + n % 1500) },
                _ => port with { NativeVlan = new(1 + n % 3000), Duplex = Duplex.Half },
            });
        found = Checked.Of(Topology.Of(design));
    }

    [Benchmark]
    public int CausesThatCanBeMended() => found.Causes.Take(Page).Count(c => Fixes.Mends(found, c));

    [Benchmark]
    public int CausesByLevelAndRule() => found.Causes.GroupBy(c => c.Level).SelectMany(l => l.GroupBy(c => c.Rule)).Count();
}
