using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.HostScripts;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.HostScripts;

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
        Assert.True(exit == code, $"{task} ended with {code}:\n{said}\n{string.Join('\n', Xe.Changes)}");
        Assert.Empty(Xe.Left);
    }

    /// <summary>In 5.6 management does not leave a bond by a script.</summary>
    public bool ManagementIsStuck =>
        Plan.Pool.Edition == Edition.Guide && Plan.ManagementNetworks.Any(n => n.Uplink?.Bond is not null);

    /// <summary>What the pool has not got of the plan.</summary>
    public IEnumerable<string> Lacks => PlanReached.Lacks(Xe.Pool, Plan);

    public void Dispose() => Xe.Dispose();
}
