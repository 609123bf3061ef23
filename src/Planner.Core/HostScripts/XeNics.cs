using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>NICs: their interfaces, fixed speeds, and the names of the networks that the installation made for them.</summary>
internal static class XeNics
{
    public static void Write(XePlan plan, Script to)
    {
        var numbers = plan.NicsInUse.ToList();
        to.Stage("NICs");
        foreach (var host in plan.Pool.Hosts)
            foreach (var number in numbers) to.Add($"{Variable.Nic(number, host)}=$(nic \"${Variable.Of(host.Id)}\" {number})");
        Fixed(plan, to);
        Names(plan, to);
    }

    private static void Fixed(XePlan plan, Script to)
    {
        var nics = plan.Pool.Nics.Where(n => !n.Autonegotiation).ToList();
        if (nics.Count == 0) return;
        to.Stage("Fixed speed on 10/100 switches (SWP-10, p. 20-21); it holds from the next restart of the host");
        foreach (var nic in nics)
            foreach (var host in plan.Pool.Hosts)
                to.Add(
                    $"xe pif-param-set uuid=\"${Variable.Nic(nic.Number, host)}\" other-config:ethtool-autoneg=off other-config:ethtool-speed={nic.Speed} other-config:ethtool-duplex={(nic.Duplex == Duplex.Half ? "half" : "full")}"
                );
    }

    private static void Names(XePlan plan, Script to)
    {
        var networks = plan
            .Pool.Networks.Where(n => n is { Type: NetworkKind.External, Sriov: false, Vlan: null, Uplink.Nic: not null })
            .ToList();
        if (networks.Count > 0)
            to.Stage("Networks of single NICs: the installation made them, here they get their names; they are the same on every host");
        foreach (var network in networks)
        {
            to.Add($"{Variable.Of(network.Id)}=$(network_of \"${Variable.Nic(network.Uplink!.Value.Nic!.Value, plan.Master)}\")");
            to.Add($"xe network-param-set uuid=\"${Variable.Of(network.Id)}\" name-label={network.Name}");
            XeNetworks.Settings(network, true, to);
            if (network.Bridge.Length > 0)
                to.Comment(
                    $"Its bridge has had its name since the installation; {network.Bridge} can only be asked for when a network is made."
                );
        }
    }
}

/// <summary>Commands that any network gets.</summary>
internal static class XeNetworks
{
    /// <summary>The network by its name, made where there is none.</summary>
    public static void Find(XePlan plan, Network network, Script to)
    {
        if (network.Bridge.Length == 0)
            to.Add($"{Variable.Of(network.Id)}=$(network {network.Name} {network.Mtu})");
        else if (plan.Is73 && BridgeName.Wrong(network.Bridge) is null)
            to.Add($"{Variable.Of(network.Id)}=$(network {network.Name} {network.Mtu} {$"bridge={network.Bridge}"})");
        else
        {
            to.Comment(
                $"Bridge {network.Bridge} is not asked for: {(plan.Is73 ? $"{BridgeName.Wrong(network.Bridge)} (M-NET-01)" : "xe in this release lets the product choose")}."
            );
            to.Add($"{Variable.Of(network.Id)}=$(network {network.Name} {network.Mtu})");
        }

        Settings(network, false, to);
    }

    public static void Settings(Network network, bool mtu, Script to)
    {
        if (mtu && network.Mtu != 1500)
        {
            to.Add($"xe network-param-set uuid=\"${Variable.Of(network.Id)}\" MTU={network.Mtu}");
            to.Comment("The MTU holds from the next restart of each host.");
        }

        to.Add($"xe network-param-set uuid=\"${Variable.Of(network.Id)}\" other-config:automatic={(network.AutoAdd ? "true" : "false")}");
    }
}
