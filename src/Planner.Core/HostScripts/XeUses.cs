using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>What networks are used for beside VMs: NBD, live migration, clustering; and IGMP snooping of the pool.</summary>
internal static class XeUses
{
    private const string Function = """
        # purpose NETWORK WHAT: what a network offers, added once.
        purpose() {
          local found
          found=$(xe network-param-get "uuid=$1" param-name=purpose) || exit 1
          case ", $found, " in
            *", $2, "*) ;;
            *) xe network-param-add "uuid=$1" param-name=purpose "param-key=$2" ;;
          esac
        }
        """;

    public static void Write(XePlan plan, Script to)
    {
        var used = plan.Pool.Networks.Where(n => n.Nbd != NbdPurpose.None || n.Migration || n.Cluster).ToList();
        if (used.Count == 0 && !plan.Pool.Pool.IgmpSnooping) return;
        to.Stage("What networks are used for");
        if (used.Exists(n => Offers(plan, n))) to.Fixed(Function);
        foreach (var network in used)
        {
            if (network.Nbd != NbdPurpose.None) Nbd(plan, network, to);
            if (network.Migration) to.Comment(plan.Limits.Controller == ControllerType.XoSdn
                ? $"Live migration: in Xen Orchestra, choose {network.Name} as the pool's default migration network."
                : $"Live migration: xe has no setting for it in this release; choose {network.Name} where a move asks for a network.");
            if (network.Cluster) Cluster(plan, network, to);
        }

        if (!plan.Pool.Pool.IgmpSnooping) return;
        if (plan.Is73) to.Add($"xe pool-param-set uuid=\"$POOL\" igmp-snooping-enabled=true");
        else to.Comment("IGMP snooping is left: this release does not have it.");
    }

    private static bool Offers(XePlan plan, Network network) => network.Nbd != NbdPurpose.None && plan.Is73 && plan.IsMade(network);

    private static void Nbd(XePlan plan, Network network, Script to)
    {
        if (Offers(plan, network))
            to.Fixed($"purpose \"${Variable.Of(network.Id).Name}\" {(network.Nbd == NbdPurpose.Nbd ? "nbd" : "insecure_nbd")}");
        else
            to.Comment(
                $"NBD on {network.Name} is left: {(plan.Is73 ? "the script does not make that network" : "this release does not have it")} (M-NBD-01)."
            );
    }

    private static void Cluster(XePlan plan, Network network, Script to)
    {
        if (!plan.Pool.Pool.Clustering || !plan.Limits.Clustering)
        {
            to.Comment(
                $"Clustering on {network.Name} is left: {(plan.Limits.Clustering ? "the pool is not planned with it" : "this release does not have it")} (M-CLUS-01)."
            );
            return;
        }

        to.Comment($"Clustering on {network.Name}, by hand: when every host has its address there, and while HA is off:");
        to.Command($"xe cluster-pool-create network-uuid=\"$(xe network-list name-label={Sh.Quote(network.Name)} --minimal)\"");
    }
}
