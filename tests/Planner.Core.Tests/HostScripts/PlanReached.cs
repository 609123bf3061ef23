using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.HostScripts;

/// <summary>What a modelled pool has not got of a plan, looked up host by host and without the scripts.</summary>
internal static class PlanReached
{
    public static IEnumerable<string> Lacks(Xapi x, PoolTopology plan)
    {
        var hosts = plan.Hosts.ToDictionary(h => h.Id, h => x.One(Xapi.Host, ("name-label", h.Name))!);
        if (x[x.TheOne(Xapi.Pool), "name-label"] != plan.Pool.Name) yield return "the pool's name";
        foreach (var network in plan.Networks.Where(n => Made(plan, n)))
        {
            if (x.One(Xapi.Net, ("name-label", network.Name)) is not { } net)
            {
                yield return $"network {network.Name}";
                continue;
            }

            if (x[net, "MTU"] != network.Mtu.ToString(CultureInfo.InvariantCulture)) yield return $"MTU of {network.Name}";
            if (x[net, "other-config:automatic"] != (network.AutoAdd ? "true" : "false")) yield return $"automatic of {network.Name}";
            foreach (var host in plan.Hosts)
                if (!Stands(x, plan, network, net, hosts[host.Id])) yield return $"{network.Name} on {host.Name}";
        }

        foreach (var lack in plan.Hosts.SelectMany(h => OfHost(x, plan, h, hosts[h.Id]))) yield return lack;
        if (plan.Pool.IgmpSnooping && plan.Pool.Edition >= Edition.Xs73 && x[x.TheOne(Xapi.Pool), "igmp-snooping-enabled"] != "true")
            yield return "IGMP snooping";
        var clustered = plan.Pool.Clustering && EditionLimits.Of(plan.Pool.Edition).Clustering && plan.Networks.Any(n => n.Cluster);
        if (clustered != x.All(Xapi.Cluster).Any()) yield return "clustering";
    }

    /// <summary>Networks that xe makes; the others are told as remarks, which the golden files hold.</summary>
    private static bool Made(PoolTopology plan, Network network) =>
        network.Type == NetworkKind.PrivateCross
            ? plan.Pool is { Edition: > Edition.Guide and < Edition.Xs8, ControllerType: ControllerType.Dvsc }
                && network.Transport?.Nic != 4
            : !network.Sriov || network.Vlan is null && plan.Pool.Edition >= Edition.Xs73;

    private static bool Stands(Xapi x, PoolTopology plan, Network network, string net, string host)
    {
        var pif = x.One(Xapi.Pif, ("host-uuid", host), ("network-uuid", net));
        return network switch
        {
            { Type: NetworkKind.PrivateSingle } => pif is null,
            { Type: NetworkKind.PrivateCross } => pif is not null && x[pif, "tunnel-access-PIF-of"].Length > 0,
            { Sriov: true } => pif is not null
                && x[x[x[pif, "sriov-logical-PIF-of"], "physical-PIF"], "device"] == $"eth{network.Uplink!.Value.Nic}",
            { Vlan: { } tag } => pif is not null
                && x[pif, "VLAN"] == tag.Number.ToString(CultureInfo.InvariantCulture)
                && x[x.One(Xapi.Vlan, ("untagged-PIF", pif))!, "tagged-PIF"] == Uplink(x, plan, network.Uplink!.Value, host),
            _ => pif is not null && pif == Uplink(x, plan, network.Uplink!.Value, host),
        };
    }

    private static string? Uplink(Xapi x, PoolTopology plan, Uplink uplink, string host) => uplink.Bond is { } bond
        ? BondOn(x, plan.Bonds.Single(b => b.Id == bond), host) is { } found ? x[found, "master"] : null
        : x.One(Xapi.Pif, ("host-uuid", host), ("device", $"eth{uplink.Nic}"), ("physical", "true"));

    private static string? BondOn(Xapi x, Bond bond, string host) => x.All(Xapi.Bond).SingleOrDefault(b =>
        x[x[b, "master"], "host-uuid"] == host
        && x[b, "slaves"].Split("; ").Select(s => x[s, "device"]).Order().SequenceEqual(bond.Members.Select(m => $"eth{m}").Order()));

    private static IEnumerable<string> OfHost(Xapi x, PoolTopology plan, Host host, string uuid)
    {
        foreach (var bond in plan.Bonds)
            if (BondOn(x, bond, uuid) is not { } found) yield return $"bond {bond.Name} on {host.Name}";
            else if (Mode(x, plan, found) != Codecs.WordOf(bond.Mode)) yield return $"mode of {bond.Name} on {host.Name}";
            else if (bond.Mode == BondMode.Lacp && x[found, "properties:hashing_algorithm"] != Codecs.WordOf(bond.Hashing))
                yield return $"hashing of {bond.Name} on {host.Name}";
        foreach (var face in plan.InterfacesOf(host))
        {
            var pif = Uplink(x, plan, face.Uplink, uuid)!;
            if (face.Address is { IsV6: false } && (x[pif, "IP"], x[pif, "netmask"]) != (face.Address.ToString(), face.Mask.ToString()))
                yield return $"address of {face.Title} on {host.Name}";
            if (face.Address is { IsV6: true } ip && x[pif, "IPv6"] != new WithMask(ip, face.Mask).ToString())
                yield return $"IPv6 address of {face.Title} on {host.Name}";
            if (face.AddressMode == AddressMode.Dhcp && x[pif, "IP-configuration-mode"] != "DHCP") yield return $"DHCP on {host.Name}";
            if (x[pif, "disallow-unplug"] != (face.DisallowUnplug ? "true" : "false"))
                yield return $"unplug of {face.Title} on {host.Name}";
        }

        if (plan.ManagementNetworks.FirstOrDefault() is not { Uplink: { } uplink }) yield break;
        var managed = Uplink(x, plan, uplink, uuid);
        if (managed is null || x[managed, "management"] != "true") yield return $"management of {host.Name}";
        else if (host is { AddressMode: AddressMode.Static, Address: { IsV6: false } own } && x[managed, "IP"] != own.ToString())
            yield return $"management address of {host.Name}";
    }

    private static string Mode(Xapi x, PoolTopology plan, string bond) =>
        plan.Pool.Edition == Edition.Guide ? x[x[bond, "master"], "other-config:bond-mode"] : x[bond, "mode"];
}
