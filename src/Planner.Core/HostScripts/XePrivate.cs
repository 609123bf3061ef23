using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>Stage 5d: private networks.</summary>
internal static class XePrivate
{
    private const string Function = """
        # tunnel HOST NETWORK PIF: gives a network its tunnel interface on one host.
        tunnel() {
          local found
          found=$(xe pif-list "host-uuid=$1" "network-uuid=$2" --minimal) || exit 1
          if [ -z "$found" ]; then
            xe tunnel-create "pif-uuid=$3" "network-uuid=$2" >/dev/null
          fi
        }
        """;

    public static void Write(XePlan plan, Script to)
    {
        if (plan.Pool.Networks.Any(n => n.IsPrivate)) to.Stage("Private networks (p. 30-32)");
        if (plan.Pool.Networks.Any(n => n.Type == NetworkKind.PrivateCross && plan.IsMade(n))) to.Fixed(Function);
        foreach (var network in plan.Pool.Networks.Where(n => n.IsPrivate))
            if (network.Type == NetworkKind.PrivateSingle)
            {
                to.Comment(
                    $"{network.Name}: no NIC; its VMs run on one host{(plan.Pool.Hosts.FirstOrDefault(h => h.Id == network.Home) is { } home ? $", {home.Name}" : "")}."
                );
                XeNetworks.Find(plan, network, to);
            }
            else if (plan.IsMade(network)) Tunnels(plan, network, to);
            else to.Comment(ByHand(plan, network));
    }

    private static void Tunnels(XePlan plan, Network network, Script to)
    {
        to.Comment($"{network.Name} goes across servers: here it gets its tunnel interfaces, and the vSwitch controller joins them.");
        if (network.Tunnel == TunnelProtocol.Vxlan || network.Encrypted)
            to.Comment("That controller builds GRE without encryption, whatever the plan says.");
        XeNetworks.Find(plan, network, to);
        foreach (var host in plan.MasterLast)
            to.Add(
                $"tunnel \"${Variable.Of(host.Id)}\" \"${Variable.Of(network.Id)}\" \"${XePlan.PifOf(plan.Transport(network)!.Value, host)}\""
            );
    }

    private static string ByHand(XePlan plan, Network network) =>
        (plan.IsGuide, plan.Limits.Controller) switch
        {
            (true, _) => $"{network.Name} goes across servers: the vSwitch controller makes it, not xe.",
            (_, ControllerType.None) =>
                $"{network.Name} is not made: this release has no controller for networks across servers (M-SDN-01).",
            (_, ControllerType.Dvsc) =>
                $"{network.Name} is not made: it takes the vSwitch on every host, a vSwitch controller and an untagged uplink with addresses (M-SDN-01).",
            _ =>
                $"{network.Name} is made in Xen Orchestra, by its SDN controller: a private network, {(network.Tunnel == TunnelProtocol.None ? "either protocol" : network.Tunnel == TunnelProtocol.Gre ? "GRE" : "VXLAN")}{(network.Encrypted ? ", encrypted" : "")}, "
                    + $"over {Over(plan, network)}, MTU {network.Mtu.ToString(System.Globalization.CultureInfo.InvariantCulture)}.",
        };

    private static string Over(XePlan plan, Network network) => network.Transport switch
    {
        { Nic: { } nic } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"NIC {nic}"),
        { Bond: { } bond } => plan.Pool.Bonds.First(b => b.Id == bond).Name,
        _ => "the management interface",
    };
}
