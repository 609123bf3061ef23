using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Documents.Chapters;

/// <summary>A pool's policies in words for people who do not know the fields.</summary>
internal static class PolicyWords
{
    public static IEnumerable<(string Name, string Value, string Meaning)> Of(Pool pool)
    {
        yield return (
            "Edition",
            Codecs.WordOf(pool.Edition),
            pool.Edition == Edition.Guide
                ? "XenServer 5.6 FP1, for which the guide was written; a pool holds 16 hosts at most."
                : "A later release than the guide's; where the product has changed since, the later facts apply."
        );
        yield return (
            "Shared storage",
            YesNo(pool.SharedStorage),
            pool.SharedStorage ? "VMs can start on, and move to, every host." : "VMs start only on the host that holds their disks."
        );
        yield return (
            "High availability",
            YesNo(pool.Ha),
            pool.Ha
                ? "VMs restart on another host by themselves, so all hosts must reach the same networks."
                : "Nothing moves unattended when a host fails."
        );
        yield return (
            "Workload balancing",
            YesNo(pool.Wlb),
            pool.Wlb ? "VMs may be moved to balance load." : "VMs are moved only by people."
        );
        yield return (
            "Delivered with",
            Codecs.WordOf(pool.Delivery),
            pool.Delivery == DeliveryTool.Xencenter
                ? "XenCenter repeats changes on every host."
                : "Changes made with xe are repeated on every host, or the members restarted (SEQ-04)."
        );
        yield return (
            "Segregation target",
            Codecs.WordOf(pool.Segregation),
            pool.Segregation switch
            {
                SegregationTarget.Mgmt => "Management traffic is to be apart from VM traffic.",
                SegregationTarget.All => "Management, storage and VM traffic are to be apart from each other.",
                SegregationTarget.Physical => "VM traffic is to have switches of its own.",
                _ => "No separation is asked for.",
            }
        );
        yield return (
            "Security",
            Codecs.WordOf(pool.Security),
            pool.Security == SecurityProfile.Standard
                ? "Sharing management or storage networks with VMs needs a reason."
                : "Networks may be shared, with a review from time to time."
        );
        yield return (
            "Environment",
            Codecs.WordOf(pool.Size),
            pool.Size == EnvironmentSize.Small
                ? "A small site, which may share its management network."
                : "A large site, which keeps its management network apart."
        );
        yield return (
            "Bonds need two switches",
            YesNo(pool.SwitchRedundancy),
            pool.SwitchRedundancy ? "The legs of a bond end on different switches." : "Both legs of a bond may end on one switch."
        );
        yield return (
            "Spanning tree",
            Codecs.WordOf(pool.Stp),
            pool.Stp == StpPolicy.Either
                ? "Ports to hosts use PortFast, or have spanning tree off."
                : "Ports to bonded NICs have spanning tree off."
        );
        yield return (
            "Verified again",
            string.Create(CultureInfo.InvariantCulture, $"every {pool.ReverifyDays} days"),
            "Cabling and configuration are to be kept alike over time, not only built alike (SEQ-07)."
        );
    }

    private static string YesNo(bool value) => value ? "yes" : "no";
}
