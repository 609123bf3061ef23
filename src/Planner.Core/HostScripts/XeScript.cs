using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.HostScripts;

/// <summary>What a pool's script does with the plan.</summary>
public enum ScriptTask
{
    /// <summary>Brings the pool to the plan.</summary>
    Apply,

    /// <summary>Compares the pool with the plan and changes nothing.</summary>
    Verify,

    /// <summary>Takes back what the first has made.</summary>
    Undo,
}

/// <summary>A pool's script as text, or the sentences on why there is none.</summary>
public sealed record HostScript(string? Text, ImmutableArray<string> Refusals);

/// <summary>
/// A pool's networking as bash scripts of xe commands: fixed functions, then the plan as calls of them. They run on the master once all
/// hosts have joined.
/// </summary>
public static class XeScript
{
    /// <param name="topology">Of the design.</param>
    /// <param name="id">The pool.</param>
    /// <param name="revision">As it is printed, such as "P3" or "draft, version 41".</param>
    /// <param name="task">What the script is for.</param>
    public static HostScript Of(Topology topology, Id<Pool> id, string revision, ScriptTask task = ScriptTask.Apply)
    {
        var pool = topology.Pool(id);
        var refusals = XeRefusals.Of(pool).ToImmutableArray();
        if (refusals.Length > 0) return new(null, refusals);
        var plan = new XePlan(pool);
        var to = new Script();
        XeHead.Write(topology.Design, plan, revision, task, to);
        XeHosts.Write(plan, to);
        XeNetworks.Write(plan, to);
        XeBonds.Write(plan, to);
        XeAddresses.Write(plan, to);
        XeUses.Write(plan, to);
        if (task == ScriptTask.Apply) XeGuests.Write(topology, plan, to);
        if (task != ScriptTask.Undo) XeChecks.Write(plan, to);
        to.Fixed("\nmain \"$@\"");
        return new(to.ToString(), []);
    }
}
