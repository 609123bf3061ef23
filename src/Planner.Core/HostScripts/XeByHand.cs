using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>Why a network is not made by xe, in words.</summary>
internal static class XeByHand
{
    /// <summary>A few words on why an SR-IOV network cannot be made, or null.</summary>
    public static string? Sriov(XePlan plan, Network network) =>
        !plan.Limits.Sriov ? "this release has no SR-IOV"
        : network.Vlan is not null ? "it has a VLAN tag"
        : network.Uplink?.Nic is not { } nic ? "it needs a single NIC"
        : !plan.Pool.Nics.Any(n => n.Number == nic && n.Sriov) ? "its NIC is not marked as capable of it"
        : plan.Pool.Networks.Any(n => n is { Sriov: true, Vlan: null } && n.Uplink == network.Uplink && n.Id < network.Id)
            ? "its NIC has an SR-IOV network already"
        : null;

    public static string Across(XePlan plan, Network network) =>
        (plan.IsGuide, plan.Limits.Controller) switch
        {
            (true, _) => $"{network.Name} goes across servers: the vSwitch controller makes it, not xe.",
            (_, ControllerType.None) =>
                $"{network.Name} is not made: this release has no controller for networks across servers (M-SDN-01).",
            (_, ControllerType.Dvsc) =>
                $"{network.Name} is not made: "
                    + $"it takes the vSwitch on every host, a vSwitch controller and an untagged uplink with addresses (M-SDN-01).",
            _ =>
                $"{network.Name} is made in Xen Orchestra, by its SDN controller: a private network, "
                    + $"{Protocol(network.Tunnel)}{(network.Encrypted ? ", encrypted" : "")}, "
                    + $"over {Over(plan, network)}, MTU {network.Mtu.ToString(CultureInfo.InvariantCulture)}.",
        };

    private static string Protocol(TunnelProtocol tunnel) => tunnel switch
    {
        TunnelProtocol.None => "either protocol",
        TunnelProtocol.Gre => "GRE",
        _ => "VXLAN",
    };

    private static string Over(XePlan plan, Network network) => network.Transport switch
    {
        { Nic: { } nic } => string.Create(CultureInfo.InvariantCulture, $"NIC {nic}"),
        { Bond: { } bond } => plan.Pool.Bonds.First(b => b.Id == bond).Name,
        _ => "the management interface",
    };
}
