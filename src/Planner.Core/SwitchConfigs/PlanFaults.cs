using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.SwitchConfigs;

/// <summary>What no platform could be configured with safely, a sentence each.</summary>
internal static class PlanFaults
{
    public static IEnumerable<Refusal> Of(Topology topology, Switch unit, IReadOnlyList<SwitchPort> ports) =>
        ports
            .SelectMany(p => OfPort(topology, topology.Design.Switches[p.Switch], p))
            .Concat(OfDevice(topology, unit))
            .Concat(
                ports.Where(p => p.Lag is not null).GroupBy(p => p.Lag!.Value).SelectMany(g => OfLag(topology.Design.Lags[g.Key], [.. g]))
            );

    private static IEnumerable<Refusal> OfDevice(Topology topology, Switch unit)
    {
        foreach (var lags in OneDevice.TwinLags(topology.Design, unit))
            yield return new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"LAGs {string.Join(" and ", lags.Select(l => l.Name))} are both number {lags[0].Number} on one device; "
                        + $"their ports would fall into one group (P-ID-01)."
                ),
                lags[0].Id,
                "P-ID-01"
            );
        foreach (var (port, other) in OneDevice.TwinPorts(topology.Design, unit, u => Dialects.IsWritten(topology.Design, u)))
            if (port.Switch != other.Switch)
                yield return new(
                    $"{topology.Design.Switches[other.Switch].Name} and {topology.Design.Switches[port.Switch].Name} "
                        + $"are one stack, and both have {port.Name} (P-ID-02).",
                    port.Id,
                    "P-ID-02"
                );
    }

    private static IEnumerable<Refusal> OfPort(Topology topology, Switch unit, SwitchPort port)
    {
        if (port is { Mode: PortMode.Access, AccessVlan: null, Shutdown: false }
            && (unit.FreePorts != FreePorts.Shut || topology.CableAt(port.Id) is not null))
            yield return new($"Port {port.Name} is an access port without a VLAN.", port.Id);
        if (port is { Mode: PortMode.Trunk, Encapsulation: Encapsulation.Isl })
            yield return new($"Port {port.Name} asks for ISL; XenServer speaks 802.1Q only (SWP-13, p. 32-37).", port.Id, "SWP-13");
        if (port.Speed is 10 or 100 && unit.SpeedClass != SpeedClass.Fast)
            yield return new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Port {port.Name} is set to {port.Speed} Mb/s on a switch of 1 Gb/s or more; "
                        + $"a fixed speed belongs on 10/100 switches only (SWP-11, p. 20-21)."
                ),
                port.Id,
                "SWP-10",
                "SWP-11",
                "P-SPD-01"
            );
        if (topology.PeerPort(port.Id) is { } other)
            foreach (var wrong in OfInterSwitch(topology, port, topology.Design.Switches[other.Switch].Name)) yield return wrong;
        if (topology.PeerPif(port) is { } pif)
            foreach (var wrong in OfHostPort(topology.PoolOf(pif.Host), pif, port)) yield return wrong;
    }

    private static IEnumerable<Refusal> OfInterSwitch(Topology topology, SwitchPort port, string other)
    {
        if (port.PortFast != PortFast.Off)
            yield return new(
                $"Port {port.Name} has PortFast but leads to switch {other}; "
                    + $"PortFast belongs on ports to a single host (SWP-02, p. 20-21).",
                port.Id,
                "SWP-02",
                "P-LINK-03"
            );
        if (!port.Stp && IsOneWayOfMany(topology, port))
            yield return new(
                $"Port {port.Name} has spanning tree off but leads to switch {other}; "
                    + $"a loop would not be noticed (SWP-02, p. 20-21).",
                port.Id,
                "P-LINK-03",
                "P-LINK-04"
            );
    }

    /// <summary>Without spanning tree a loop goes unnoticed only where there is another way.</summary>
    private static bool IsOneWayOfMany(Topology topology, SwitchPort port)
    {
        var island = topology.Fabric.IslandOf(port.Switch);
        return island.Links.FirstOrDefault(l => l.IsUp && l.Ends.Any(e => e.Id == port.Id)) is { } link
            && Loops.In(topology.Design, island)?.IsOneWayOfMany(link) == true;
    }

    private static IEnumerable<Refusal> OfHostPort(PoolTopology pool, Pif pif, SwitchPort port)
    {
        if (port.Mode != PortMode.Trunk) yield break;
        foreach (var network in pool.NetworksOn(pif.Host, pif.Number).Where(n => n.Vlan is { Number: > 0 }).OrderBy(n => n.Id))
            if (port.UntaggedVlan is { } native && native.Number == network.Vlan!.Value.Number)
                yield return new(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Port {port.Name} has native VLAN {native}, which network {network.Name} uses as its tag; "
                            + $"its frames would arrive untagged (VLAN-08, p. 32-37)."
                    ),
                    network.Id,
                    "VLAN-08"
                );
            else if (network.Role == NetworkRole.Management && pool.Pool.Edition <= Edition.Xs70)
                yield return new(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Port {port.Name} would carry management network {network.Name} tagged with VLAN {network.Vlan}; "
                            + $"this edition cannot do that (MGMT-10, p. 37)."
                    ),
                    network.Id,
                    "MGMT-10"
                );
    }

    private static IEnumerable<Refusal> OfLag(Lag lag, IReadOnlyList<SwitchPort> members) =>
        from member in members.Skip(1)
        where !Profile(member).Equals(Profile(members[0]))
        select new Refusal(
            $"Ports {members[0].Name} and {member.Name} of LAG {lag.Name} differ; "
                + $"VLANs, spanning tree and MTU must be the same at every port of a LAG.",
            member.Id,
            "BOND-09",
            "POOL-13"
        );

    private static object Profile(SwitchPort port) =>
        (port.Mode, port.UntaggedVlan, Tagged(port), port.Stp, port.PortFast, port.BpduGuard, (port.PortSecurity, port.Mtu));

    private static VlanSet Tagged(SwitchPort port) => port.Mode == PortMode.Trunk ? port.Allowed : VlanSet.None;
}
