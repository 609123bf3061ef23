using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>What networks are used for beside VMs: NBD, live migration, clustering; and IGMP snooping of the pool.</summary>
internal static class XeUses
{
    public static void Write(XePlan plan, Script to)
    {
        var used = plan.Pool.Networks.Where(n => n.Nbd != NbdPurpose.None || n.Migration || n.Cluster).ToList();
        if (used.Count == 0 && !plan.Pool.Pool.IgmpSnooping) return;
        to.Stage("What networks are used for");
        foreach (var network in used)
        {
            if (network.Nbd != NbdPurpose.None) Nbd(plan, network, to);
            if (network.Migration) Migration(plan, network, to);
            if (network.Cluster) Cluster(plan, network, to);
        }

        if (plan.Snoops) to.Fixed("snooping");
        else if (plan.Pool.Pool.IgmpSnooping) to.Comment("IGMP snooping is left: this release does not have it.");
    }

    private static void Nbd(XePlan plan, Network network, Script to)
    {
        if (plan.Is73 && plan.IsMade(network))
            to.Fixed($"purpose {Variable.Of(network.Id).Name} {(network.Nbd == NbdPurpose.Nbd ? "nbd" : "insecure_nbd")}");
        else
            to.Comment(
                $"NBD on {network.Name} is left: "
                    + $"{(plan.Is73 ? "the script does not make that network" : "this release does not have it")} (M-NBD-01)."
            );
    }

    /// <summary>Only Xen Orchestra has a place where the choice is kept: an entry of the pool.</summary>
    private static void Migration(XePlan plan, Network network, Script to)
    {
        if (plan.Limits.Controller == ControllerType.XoSdn && plan.IsMade(network))
            to.Fixed($"migration {Variable.Of(network.Id).Name}");
        else
            to.Comment($"Live migration: xe has no setting for it in this release; choose {network.Name} where a move asks for a network.");
    }

    private static void Cluster(XePlan plan, Network network, Script to)
    {
        if (plan.Clustered == network)
            to.Fixed($"cluster {Variable.Of(network.Id).Name}");
        else
            to.Comment($"Clustering on {network.Name} is left: {Why(plan)} (M-CLUS-01).");
    }

    private static string Why(XePlan plan) =>
        !plan.Limits.Clustering ? "this release does not have it"
        : !plan.Pool.Pool.Clustering ? "the pool is not planned with it"
        : "another network has it, or the script does not make this one";
}
