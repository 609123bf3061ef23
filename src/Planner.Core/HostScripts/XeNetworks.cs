using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>The networks: where each stands and what it is like.</summary>
internal static class XeNetworks
{
    public static void Write(XePlan plan, Script to)
    {
        to.Stage("Networks: id, name, MTU, whether new VMs get it, kind, NIC or bond, VLAN. They are the same on every host.");
        if (plan.Pool.Networks.Any(n => n.Mtu != 1500)) to.Comment("An MTU holds from the next restart of each host.");
        foreach (var network in plan.Pool.Networks)
            if (plan.IsMade(network)) Network(plan, network, to);
            else to.Comment(NotMade(plan, network));
        foreach (var bond in plan.Pool.Bonds.Where(b => plan.Untagged(new(null, b.Id)) is null))
            to.Fixed($"network {Variable.Of(bond.Id).Name} {Sh.Quote(bond.Name)} 1500 - bond {Variable.Of(bond.Id).Name} -");
        Licences(plan, to);
    }

    private static void Network(XePlan plan, Network network, Script to)
    {
        Remarks(plan, network, to);
        var (kind, uplink) = network switch
        {
            { Type: NetworkKind.PrivateCross } => ("tunnel", plan.Transport(network)),
            { IsPrivate: true } => ("private", null),
            { Sriov: true } => ("sriov", network.Uplink),
            { Vlan: not null } => ("vlan", network.Uplink),
            { Uplink.Bond: not null } => ("bond", network.Uplink),
            _ => ("nic", network.Uplink),
        };
        var tag = network.Vlan is { } vlan && kind == "vlan" ? vlan.Number.ToString(CultureInfo.InvariantCulture) : "-";
        var bridge = Bridge(plan, network, kind) is { } name ? $" {Sh.Quote($"bridge={name}")}" : "";
        to.Fixed(
            $"network {Variable.Of(network.Id).Name} {Sh.Quote(network.Name)} {network.Mtu} {(network.AutoAdd ? "true" : "false")} "
                + $"{kind} {Word(uplink)} {tag}{bridge}"
        );
    }

    /// <summary>An uplink as the scripts name it.</summary>
    public static string Word(Uplink? uplink) => uplink switch
    {
        { Bond: { } bond } => Variable.Of(bond).Name,
        { Nic: { } nic } => nic.ToString(CultureInfo.InvariantCulture),
        _ => "-",
    };

    private static string? Bridge(XePlan plan, Network network, string kind) =>
        network.Bridge.Length > 0 && kind != "nic" && plan.Is73 && BridgeName.Wrong(network.Bridge) is null ? network.Bridge : null;

    private static void Remarks(XePlan plan, Network network, Script to)
    {
        if (network.Bridge.Length > 0 && network is { Type: NetworkKind.External, Sriov: false, Vlan: null, Uplink.Nic: not null })
            to.Comment(
                $"Its bridge has had its name since the installation; {network.Bridge} can only be asked for when a network is made."
            );
        else if (network.Bridge.Length > 0 && !plan.Is73)
            to.Comment($"Bridge {network.Bridge} is not asked for: xe in this release lets the product choose.");
        else if (network.Bridge.Length > 0 && BridgeName.Wrong(network.Bridge) is { } wrong)
            to.Comment($"Bridge {network.Bridge} is not asked for: {wrong} (M-NET-01).");
        if (network.Type == NetworkKind.PrivateSingle && plan.Pool.Hosts.FirstOrDefault(h => h.Id == network.Home) is { } home)
            to.Comment($"{network.Name}: no NIC; its VMs run on one host, {home.Name}.");
        if (network.Type != NetworkKind.PrivateCross) return;
        to.Comment($"{network.Name} goes across servers: here it gets its tunnel interfaces, and the vSwitch controller joins them.");
        if (network.Tunnel == TunnelProtocol.Vxlan || network.Encrypted)
            to.Comment("That controller builds GRE without encryption, whatever the plan says.");
    }

    private static string NotMade(XePlan plan, Network network) => network switch
    {
        { Type: NetworkKind.PrivateCross } => XeByHand.Across(plan, network),
        { Sriov: true } => $"{network.Name} is not made: {XeByHand.Sriov(plan, network)} (M-SRIOV-01).",
        { Type: NetworkKind.Vlan, Vlan: null } => $"{network.Name} is not made: it has no VLAN tag.",
        _ => $"{network.Name} is not made: another network without a tag is on the same NIC or bond.",
    };

    /// <summary>What a licence may keep back; pools tell from 6.1 on.</summary>
    private static void Licences(XePlan plan, Script to)
    {
        if (plan.Pool.Pool.Edition < Edition.Xs61) return;
        foreach (var (restriction, words) in Needed(plan)) to.Fixed($"needs {restriction} {Sh.Quote(words)}");
    }

    private static IEnumerable<(string, string)> Needed(XePlan plan)
    {
        if (plan.VlanNetworks.Any()) yield return ("vlan", "VLANs");
        if (plan.Pool.Hosts.Length > 3 && plan.Is73) yield return ("pool_size", "more than three hosts");
        if (plan.Is73 && plan.Pool.ManagementNetworks.Any(n => n.IsTagged)) yield return ("management_on_vlan", "management on a VLAN");
        if (plan.Pool.Networks.Any(n => n.Type == NetworkKind.PrivateCross && plan.IsMade(n)))
            yield return ("vswitch_controller", "networks across servers");
        if (plan.MakesSriov) yield return ("network_sriov", "SR-IOV");
        if (plan.Snoops) yield return ("igmp_snooping", "IGMP snooping");
        if (plan.Clustered is not null) yield return ("corosync", "clustering");
    }
}
