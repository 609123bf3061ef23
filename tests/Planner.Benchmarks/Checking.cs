using BenchmarkDotNet.Attributes;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Benchmarks;

/// <summary>Topology, all rules, both after an edit, and one decision on one pool and on 64 pools (8,192 cables).</summary>
[MemoryDiagnoser]
public class Checking
{
    [Params(1, 64)]
    public int Pools { get; set; }

    private Design design = Design.Blank;
    private Design unplugged = Design.Blank;
    private Topology topology = Topology.Of(Design.Blank);
    private Checked found = Checked.Of(Topology.Of(Design.Blank));

    [GlobalSetup]
    public void Build()
    {
        design = Plants.Of(Pools);
        if (Integrity.Fault(design) is { } fault) throw new InvalidOperationException(fault);
        unplugged = design with { Cables = design.Cables.Drop(design.Cables.ElementAt(design.Cables.Count / 2).Id) };
        topology = Topology.Of(design);
        found = Checked.Of(topology);
    }

    [Benchmark]
    public Topology WorkOutTopology() => Topology.Of(design);

    [Benchmark]
    public int AllRules() => Rules.Check(topology).Length;

    [Benchmark]
    public int TopologyAndAllRules() => Rules.Check(Topology.Of(design)).Length;

    [Benchmark]
    public int TopologyAndAllRulesAfterOneCableIsGone() => Checked.After(found, Topology.After(topology, unplugged)).Findings.Length;

    /// <summary>All that one edit costs but keeping it.</summary>
    [Benchmark]
    public int DecideAndCheckOneCableGone()
    {
        var cable = design.Cables.ElementAt(design.Cables.Count / 2);
        var after = ((Accepted)new Remove(cable.Id).Decide(design)).ApplyTo(design);
        return Checked.After(found, Topology.After(topology, after)).Findings.Length;
    }

    [Benchmark]
    public Decision DecideToRemoveOneHost() => new Remove(design.Hosts.ElementAt(design.Hosts.Count / 2).Id).Decide(design);

    [Benchmark]
    public Decision DecideOneChange() => new Change(new Ref("H", 1), "note", "changed").Decide(design);
}
