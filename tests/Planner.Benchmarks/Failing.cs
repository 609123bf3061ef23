using BenchmarkDotNet.Attributes;
using Planner.Core.Topologies;

namespace Planner.Benchmarks;

/// <summary>
/// Every single failure of one pool of 16 hosts with 8 NICs: 3 switches, their stack, the hosts, 128 NICs and 128 cables.
/// </summary>
[MemoryDiagnoser]
public class Failing
{
    [Params(1, 64)]
    public int Pools { get; set; }

    private Topology topology = Topology.Of(Plants.Of(0));

    [GlobalSetup]
    public void Build() => topology = Topology.Of(Plants.Of(Pools));

    [Benchmark]
    public int AllSingleFailures() => SingleFailures.Of(topology, topology.Pools[0]).All.Sum(i => i.Hits.Length);
}
