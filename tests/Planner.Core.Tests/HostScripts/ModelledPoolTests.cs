using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.HostScripts;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.HostScripts;

/// <summary>The scripts on a modelled pool of their release.</summary>
public sealed class ModelledPoolTests
{
    public static TheoryData<string> Names => [.. PoolDesigns.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void From_an_empty_pool_the_plan_is_reached_and_a_second_run_changes_nothing(string name)
    {
        using var pool = new PlannedPool(PoolDesigns.All[name]);
        pool.Apply(0);
        Assert.Empty(pool.Lacks);
        Assert.Contains("DONE    Every host has everything.", pool.Said);
        pool.Apply(0);
        Assert.Contains("nothing was changed", pool.Said);
        Assert.Empty(pool.Xe.Changes);
    }
}

/// <summary>A design's pool as it was installed, and its scripts.</summary>
internal sealed class PlannedPool : IDisposable
{
    private readonly Topology topology;

    public PlannedPool(string text) : this(DesignTextTests.Read(text)) { }

    public PlannedPool(Design design)
    {
        topology = Topology.Of(design);
        Plan = topology.Pool(design.Pools.First().Id);
        var (pool, master) = InstalledPool.Of(Plan);
        Xe = new(pool, master);
    }

    public PoolTopology Plan { get; }
    public ModelledXe Xe { get; }
    public string Said { get; private set; } = "";

    public string Script(ScriptTask task)
    {
        var script = XeScript.Of(topology, Plan.Pool.Id, "P1", task);
        Assert.Empty(script.Refusals);
        return script.Text!;
    }

    public void Apply(int exit, params string[] options) => Run(ScriptTask.Apply, exit, options);
    public void Verify(int exit) => Run(ScriptTask.Verify, exit);
    public void Undo(int exit, params string[] options) => Run(ScriptTask.Undo, exit, options);

    private void Run(ScriptTask task, int exit, params string[] options)
    {
        var (code, said) = Xe.Run(Script(task), options);
        Said = said;
        if (Environment.GetEnvironmentVariable("SHOW") is { } to) File.AppendAllText(to, said + string.Join('\n', Xe.Changes) + "\n" + Xe.Calls + " calls\n"); //TMP
        Assert.True(exit == code, $"{task} ended with {code}:\n{said}\n{string.Join('\n', Xe.Changes)}");
        Assert.Empty(Xe.Left);
    }

    /// <summary>What the pool has not got of the plan.</summary>
    public IEnumerable<string> Lacks => PlanReached.Lacks(Xe.Pool, Plan);

    public void Dispose() => Xe.Dispose();
}
