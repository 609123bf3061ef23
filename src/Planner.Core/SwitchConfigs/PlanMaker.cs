using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.SwitchConfigs;

/// <summary>Reads a switch's plan off the topology.</summary>
internal sealed class PlanMaker(Topology topology, Switch unit)
{
    private readonly List<SwitchPort> ports = [.. topology.PortsOf(unit.Id).OrderBy(p => p.Name, NaturalOrder.Names)];

    public SwitchPlan Make(string revision)
    {
        var groups = ports.Select(p => p.Lag).OfType<Id<Lag>>().Distinct().Order().ToDictionary(id => id, Group);
        var intents = ports.Select(p => Port(p, p.Lag is { } lag ? groups[lag] : null, Label(p))).ToImmutableArray();
        var changes = intents
            .Where(p => p.Label.Changes.Length > 0)
            .Select(p => $"The description of {p.Name} reads “{p.Label}”: {string.Join("; ", p.Label.Changes)}.");
        var plan = new SwitchPlan(
            PortLabel.Of(unit.Name),
            PortLabel.Of(unit.Model.Length > 0 ? unit.Model : "not named"),
            PortLabel.Of(topology.Design.Name),
            PortLabel.Of(revision),
            !ByWholeSwitch(unit.Model),
            [],
            [.. groups.Values.OrderBy(g => g.Number)],
            intents,
            [.. PlanFaults.Of(topology, unit, ports)],
            [.. changes]
        );
        return plan with { Vlans = [.. Vlans(plan.Named)] };
    }

    public SwitchPlan Bare()
    {
        var none = PortLabel.Of("");
        var intents = ports.Select(p => Port(p, null, none)).ToImmutableArray();
        return new(none, none, none, none, false, [], [], intents, [.. PlanFaults.Of(topology, unit, ports)], []);
    }

    /// <summary>Models of Catalyst whose MTU is one for all ports.</summary>
    private static bool ByWholeSwitch(string model) =>
        (string[])["2960", "3560", "3750", "3650", "3850"] is var known && known.Any(k => model.Contains(k, StringComparison.Ordinal));

    private PortIntent Port(SwitchPort port, LagIntent? lag, PortLabel label) =>
        new(port.Name, Role(port), label, SwitchingOf(port), port.Speed, port.Duplex, port.Mtu, lag, port.Shutdown)
        {
            Id = port.Id,
            SpeedClass = unit.SpeedClass,
        };

    private PortRole Role(SwitchPort port) =>
        topology.CableAt(port.Id) is null ? PortRole.Free
        : topology.Peer(port.Id) is not { } peer ? PortRole.Device
        : peer.Nic is not null ? PortRole.Host
        : peer.As<SwitchPort>() is not null ? PortRole.Switch
        : PortRole.Device;

    private PortLabel Label(SwitchPort port) => PortLabel.Of(port.Description.Length > 0 ? port.Description : Peer(port));

    private string Peer(SwitchPort port)
    {
        if (topology.PeerPif(port) is { } pif)
        {
            var bond = topology.PoolOf(pif.Host).BondOf(pif.Host, pif.Number);
            return string.Create(CultureInfo.InvariantCulture, $"{pif.Host.Name} NIC{pif.Number}{(bond is null ? "" : $" {bond.Name}")}");
        }

        return topology.PeerPort(port.Id) is { } other ? $"{topology.Design.Switches[other.Switch].Name} {other.Name}"
            : topology.Peer(port.Id) is { } peer ? Named(topology.Design.Find(peer)!)
            : topology.CableAt(port.Id) is { } cable ? Named(topology.Design.Find(cable.Other(port.Id))!)
            : port.Shutdown ? "unused"
            : "free";
    }

    /// <summary>A port of a device or a socket of a panel, with what it is a part of.</summary>
    private string Named(Thing end) => $"{topology.Design.Find(end.Owner!.Value)!.Title} {end.Title}";

    private Switching SwitchingOf(SwitchPort port)
    {
        var host = Role(port) == PortRole.Host;
        var risk = host || port.PortFast != PortFast.Off || !port.Stp || unit.BpduGuardDefault;
        return new(
            port.Mode,
            port.AccessVlan,
            port.Mode == PortMode.Trunk ? port.UntaggedVlan : null,
            port.Vlans,
            port.Encapsulation == Encapsulation.Dot1q,
            !port.Stp,
            port.PortFast,
            port.BpduGuard ? Setting.On
                : risk ? Setting.Off
                : Setting.Leave,
            port.PortSecurity ? Setting.On
                : host ? Setting.Off
                : Setting.Leave,
            port.MaxMacs
        );
    }

    private LagIntent Group(Id<Lag> id)
    {
        var lag = topology.Design.Lags[id];
        var members = topology.Design.Ports.Where(p => p.Lag == id).Select(p => p.Switch).Distinct().Count();
        var pair = topology.Design.LogicalSwitches.Find(unit.LogicalSwitch)?.Link == SwitchLink.Mlag;
        return new(
            lag.Number,
            lag.Mode,
            lag.Fallback,
            pair && members > 1,
            PortLabel.Of(lag.Name),
            SwitchingOf(ports.First(p => p.Lag == id))
        );
    }

    private IEnumerable<VlanDefinition> Vlans(VlanSet needed)
    {
        var taken = new HashSet<string>(VlanName.Kept, StringComparer.OrdinalIgnoreCase);
        var names = NetworksByDomain();
        foreach (var vlan in needed.Numbers.Where(v => v != 1))
            yield return new(
                new(vlan),
                names.TryGetValue(topology.Fabric.At(unit.Id, vlan), out var network) ? VlanName.Of(network.Name, vlan, taken) : null
            );
    }

    /// <summary>The network that gives a VLAN its name: the first whose frames get there.</summary>
    private Dictionary<Domain, Network> NetworksByDomain() =>
        topology.Pools.SelectMany(p => p.Attachments)
            .Where(a => a.Segment is not null)
            .GroupBy(a => a.Segment!.Value.Domain)
            .ToDictionary(g => g.Key, g => g.MinBy(a => a.Network.Id)!.Network);
}
