using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.SwitchConfigs;

/// <summary>Reads the plan of the device that a switch is, or is a member of, off the topology.</summary>
internal sealed class PlanMaker
{
    private readonly Topology topology;
    private readonly DevicePlans? plans;
    private readonly ImmutableArray<Switch> units;
    private readonly List<SwitchPort> ports;
    private readonly VlanId? unused;

    /// <param name="plans">Null where only a bare plan is asked for.</param>
    public PlanMaker(Topology topology, Switch unit, DevicePlans? plans = null)
    {
        (this.topology, this.plans) = (topology, plans);
        units = OneDevice.Members(topology.Design, unit);
        ports = [.. units.SelectMany(u => topology.PortsOf(u.Id).OrderBy(p => p.Name, NaturalOrder.Names))];
        if (plans is not null && ports.Any(IsShut)) unused = units[0].UnusedVlan ?? new VlanId(plans.Free);
    }

    private Switch First => units[0];

    public SwitchPlan Make()
    {
        var groups = ports.Select(p => p.Lag).OfType<Id<Lag>>().Distinct().ToDictionary(id => id, Group);
        var plan = new SwitchPlan(
            PortLabel.Of(string.Join(" + ", units.Select(u => u.Name))),
            PortLabel.Of(First.Model.Length > 0 ? First.Model : "not named"),
            PortLabel.Of(topology.Design.Name),
            PortLabel.Of(""),
            !ByWholeSwitch(First.Model),
            [],
            [.. groups.Values.OrderBy(g => g.Number)],
            [.. ports.Select(p => Port(p, p.Lag is { } lag ? groups[lag] : null, Label(p)))],
            [.. PlanFaults.Of(topology, First, ports)],
            [.. Unplanned().Select(name => PortLabel.Of(name))]
        )
        {
            Mlag = Pair(groups.Values),
            Members = units.Length,
            Unused = unused,
        };
        var carried = ports.Any(p => p is { Mode: PortMode.Trunk, Allowed.IsAll: true }) ? units.SelectMany(u => plans!.At(u.Id)) : [];
        return plan with { Vlans = [.. Vlans(plan.Named.With(carried))] };
    }

    public SwitchPlan Bare()
    {
        var none = PortLabel.Of("");
        var intents = ports.Select(p => Port(p, null, none)).ToImmutableArray();
        return new(none, none, none, none, false, [], [], intents, [.. PlanFaults.Of(topology, First, ports)], []);
    }

    /// <summary>Models of Catalyst whose MTU is one for all ports.</summary>
    private static bool ByWholeSwitch(string model) =>
        (string[])["2960", "3560", "3750", "3650", "3850"] is var known && known.Any(k => model.Contains(k, StringComparison.Ordinal));

    private Switch UnitOf(SwitchPort port) => units.First(u => u.Id == port.Switch);

    private bool IsShut(SwitchPort port) => UnitOf(port).FreePorts == FreePorts.Shut && topology.CableAt(port.Id) is null;

    private PortIntent Port(SwitchPort port, LagIntent? lag, PortLabel label)
    {
        var spare = IsShut(port);
        var way = spare && lag is null ? Shut(port) : SwitchingOf(port);
        return new(
            port.Name,
            Role(port),
            label,
            plans?.Shared(way) ?? way,
            port.Speed,
            port.Duplex,
            port.Mtu,
            lag,
            port.Shutdown || spare
        )
        {
            Id = port.Id,
            SpeedClass = UnitOf(port).SpeedClass,
            Member = units.Length > 1 ? units.IndexOf(UnitOf(port)) + 1 : 0,
            IsSpare = spare,
            Serves = topology.PeerPif(port) is { } pif ? Serves(pif) : null,
        };
    }

    private Serving Serves(Pif pif)
    {
        var pool = topology.PoolOf(pif.Host);
        var bond = pool.BondOf(pif.Host, pif.Number);
        return new(
            pif.Host.Id,
            pif.Number,
            bond?.Id,
            bond is null ? 0 : bond.Members.AsEnumerable().Order().ToList().IndexOf(pif.Number),
            pool.NetworksOn(pif.Host, pif.Number).Any(n => n.Role == NetworkRole.Management),
            PortLabel.Of(Peer(pif))
        );
    }

    /// <summary>An access port of a VLAN that nothing uses; the one that the plan gives it, if it is such a one.</summary>
    private Switching Shut(SwitchPort port) =>
        new(
            PortMode.Access,
            port is { Mode: PortMode.Access, AccessVlan: { Number: not 1 } own } && plans?.IsUsed(own.Number) == false ? own : unused,
            null,
            VlanSet.None,
            false,
            false,
            PortFast.Off,
            Setting.Leave,
            Setting.Leave,
            null
        );

    private PortRole Role(SwitchPort port) =>
        topology.CableAt(port.Id) is null ? PortRole.Free
        : topology.Peer(port.Id) is not { } peer ? PortRole.Device
        : peer.Nic is not null ? PortRole.Host
        : peer.As<SwitchPort>() is not null ? PortRole.Switch
        : PortRole.Device;

    private PortLabel Label(SwitchPort port) => PortLabel.Of(port.Description.Length > 0 ? port.Description : Peer(port));

    private string Peer(SwitchPort port) =>
        topology.PeerPif(port) is { } pif ? Peer(pif)
        : topology.PeerPort(port.Id) is { } other ? $"{topology.Design.Switches[other.Switch].Name} {other.Name}"
        : topology.Peer(port.Id) is { } peer ? Named(topology.Design.Find(peer)!)
        : topology.CableAt(port.Id) is { } cable ? Named(topology.Design.Find(cable.Other(port.Id))!)
        : port.Shutdown || IsShut(port) ? "unused"
        : "free";

    private string Peer(Pif pif)
    {
        var bond = topology.PoolOf(pif.Host).BondOf(pif.Host, pif.Number);
        return string.Create(CultureInfo.InvariantCulture, $"{pif.Host.Name} NIC{pif.Number}{(bond is null ? "" : $" {bond.Name}")}");
    }

    /// <summary>A port of a device or a socket of a panel, with what it is a part of.</summary>
    private string Named(Thing end) => $"{topology.Design.Find(end.Owner!.Value)!.Title} {end.Title}";

    private Switching SwitchingOf(SwitchPort port)
    {
        var host = Role(port) == PortRole.Host;
        var unit = UnitOf(port);
        var risk = host || port.PortFast != PortFast.Off || !port.Stp || unit.BpduGuardDefault;
        return new(
            port.Mode,
            port.Mode == PortMode.Access ? port.AccessVlan : null,
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
        )
        {
            Filter = !port.Stp && unit.BpduFilter,
        };
    }

    private LagIntent Group(Id<Lag> id)
    {
        var lag = topology.Design.Lags[id];
        var members = plans!.MembersOf(id).ToList();
        var here = ports.Where(p => p.Lag == id).ToList();
        return new(
            lag.Number,
            lag.Mode,
            lag.Fallback,
            LogicalSwitch?.Link == SwitchLink.Mlag && members.Select(m => m.Switch).Distinct().Skip(1).Any(),
            PortLabel.Of(FarEnd(lag, members)),
            SwitchingOf(here[0]),
            [.. here.Select(p => p.Name)]
        )
        {
            Id = id,
            IsPeerLink = here.TrueForAll(LeadsToPeer),
            Mtu = here[0].Mtu,
        };
    }

    /// <summary>What the ports of a LAG lead to, where it is one thing; else the LAG's own name.</summary>
    private string FarEnd(Lag lag, IReadOnlyCollection<SwitchPort> members)
    {
        var pifs = members.Select(topology.PeerPif).OfType<Pif>().ToList();
        if (pifs is [var first, ..] && pifs.TrueForAll(p => p.Host.Id == first.Host.Id))
            return topology.PoolOf(first.Host).BondOf(first.Host, first.Number) is { } bond ? $"{first.Host.Name} {bond.Name}"
                : $"{first.Host.Name} {lag.Name}";
        var far = members.Select(m => topology.PeerPort(m.Id)).OfType<SwitchPort>().ToList();
        return far.Count == 0 ? lag.Name
            : $"{string.Join(" + ", far.Select(p => topology.Design.Switches[p.Switch].Name).Distinct())}"
                + $" {string.Join(" + ", far.Select(p => p.Lag is { } group ? topology.Design.Lags[group].Name : p.Name).Distinct())}";
    }

    private LogicalSwitch? LogicalSwitch => topology.Design.LogicalSwitches.Find(First.LogicalSwitch);

    private Switch? Twin => LogicalSwitch is { Link: SwitchLink.Mlag } pair
        ? topology.Design.Switches.FirstOrDefault(s => s.LogicalSwitch == pair.Id && s.Id != First.Id)
        : null;

    private bool LeadsToPeer(SwitchPort port) => Twin is { } twin && topology.PeerPort(port.Id)?.Switch == twin.Id;

    private MlagIntent? Pair(IEnumerable<LagIntent> lags)
    {
        if (Twin is not { } twin || LogicalSwitch is not { } pair) return null;
        var first = First.Id.CompareTo(twin.Id) < 0;
        return new(
            pair.Domain,
            first,
            PortLabel.Of(twin.Name),
            pair.PeerLink ?? lags.FirstOrDefault(l => l.IsPeerLink)?.Number,
            first ? pair.KeepaliveA : pair.KeepaliveB,
            first ? pair.KeepaliveB : pair.KeepaliveA
        );
    }

    private IEnumerable<string> Unplanned() =>
        from unit in units
        let type = topology.TypeOf(unit.DeviceType)
        where type is not null
        let planned = topology.PortsOf(unit.Id).Select(p => type.Named(p.Name)).ToHashSet()
        from face in type.Interfaces
        where !face.IsManagementOnly && !planned.Contains(face)
        select face.Name;

    private IEnumerable<VlanDefinition> Vlans(VlanSet needed)
    {
        var taken = new HashSet<string>(VlanName.Kept, StringComparer.OrdinalIgnoreCase);
        foreach (var vlan in needed.Numbers.Where(v => v != 1))
            yield return new(
                new(vlan),
                units.Select(u => plans!.Naming(u.Id, vlan)).FirstOrDefault(n => n is not null) is { } network
                    ? VlanName.Of(network.Name, vlan, taken)
                    : vlan == unused?.Number && !plans!.IsUsed(vlan) ? VlanName.Of("UNUSED", vlan, taken)
                    : null
            );
    }
}
