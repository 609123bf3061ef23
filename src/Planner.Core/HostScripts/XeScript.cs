using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.HostScripts;

/// <summary>A pool's script as text, or the sentences on why there is none.</summary>
public sealed record HostScript(string? Text, ImmutableArray<string> Refusals);

/// <summary>
/// A pool's networking as a bash script of xe commands, in the guide's order; it runs on the master once all hosts have joined.
/// </summary>
public static class XeScript
{
    /// <param name="topology">Of the design.</param>
    /// <param name="id">The pool.</param>
    /// <param name="revision">As it is printed, such as "P3" or "draft, version 41".</param>
    public static HostScript Of(Topology topology, Id<Pool> id, string revision)
    {
        var pool = topology.Pool(id);
        var refusals = XeRefusals.Of(pool).ToImmutableArray();
        if (refusals.Length > 0) return new(null, refusals);
        var plan = new XePlan(pool);
        var to = new Script();
        XeHead.Write(topology.Design, plan, revision, to);
        XeJoin.Write(plan, to);
        XeNics.Write(plan, to);
        XeBonds.Write(plan, to);
        XeInterfaces.Write(plan, to);
        XeVlans.Write(plan, to);
        XeSriov.Write(plan, to);
        XePrivate.Write(plan, to);
        XeUses.Write(plan, to);
        XeGuests.Write(topology, plan, to);
        XeChecks.Write(plan, to);
        return new(to.ToString(), []);
    }
}
