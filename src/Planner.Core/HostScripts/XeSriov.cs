using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.HostScripts;

/// <summary>SR-IOV networks: switched on for the NIC of each host in turn.</summary>
internal static class XeSriov
{
    private const string Function = """
        # sriov HOST NETWORK PIF: switches SR-IOV on for a NIC unless the network has its interface there.
        sriov() {
          local found
          found=$(xe pif-list "host-uuid=$1" "network-uuid=$2" --minimal) || exit 1
          if [ -z "$found" ]; then
            xe network-sriov-create "pif-uuid=$3" "network-uuid=$2" >/dev/null
          fi
        }
        """;

    public static void Write(XePlan plan, Script to)
    {
        var networks = plan.Pool.Networks.Where(n => n is { Sriov: true, IsPrivate: false }).ToList();
        if (networks.Count == 0) return;
        to.Stage("SR-IOV networks");
        if (networks.Exists(n => Wrong(plan, n) is null))
            to.Fixed(Function);
        foreach (var network in networks)
            Write(plan, network, to);
        if (networks.Exists(n => Wrong(plan, n) is null))
            to.Comment("Then xe network-sriov-list: where requires-reboot is true, that host waits for a restart.");
    }

    /// <summary>A few words on why it cannot be made, or null.</summary>
    public static string? Wrong(XePlan plan, Network network) =>
        !plan.Limits.Sriov ? "this release has no SR-IOV"
        : network.Vlan is not null ? "it has a VLAN tag"
        : network.Uplink?.Nic is not { } nic ? "it needs a single NIC"
        : !plan.Pool.Nics.Any(n => n.Number == nic && n.Sriov) ? "its NIC is not marked as capable of it"
        : plan.Pool.Networks.Any(n => n is { Sriov: true, Vlan: null } && n.Uplink == network.Uplink && n.Id < network.Id)
            ? "its NIC has an SR-IOV network already"
        : null;

    private static void Write(XePlan plan, Network network, Script to)
    {
        if (Wrong(plan, network) is { } wrong)
        {
            to.Comment($"{network.Name} is not made: {wrong} (M-SRIOV-01).");
            return;
        }

        XeNetworks.Find(plan, network, to);
        foreach (var host in plan.MasterLast)
            to.Add(
                $"sriov \"${Variable.Of(host.Id)}\" \"${Variable.Of(network.Id)}\" \"${Variable.Nic(network.Uplink!.Value.Nic!.Value, host)}\""
            );
    }
}
