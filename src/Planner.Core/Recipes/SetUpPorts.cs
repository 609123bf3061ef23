using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>What a switch port is set up for.</summary>
public enum PortUse
{
    /// <summary>Whatever the plan plugs into it.</summary>
    [Word("from-plan")] Plan,

    /// <summary>A NIC of a host that sends untagged frames only.</summary>
    [Word("host")] Host,

    /// <summary>A NIC of a host whose networks are told apart by VLAN tags.</summary>
    [Word("host-vlans")] HostVlans,

    /// <summary>A management controller, an array, or another device at the edge.</summary>
    [Word("device")] Device,

    /// <summary>Another switch.</summary>
    [Word("switch")] Switch,

    /// <summary>Nothing.</summary>
    [Word("unused")] Unused,
}

/// <summary>
/// Set chosen switch ports up for what they are there for. VLANs that the plan states are set; where it states none those of the port stay,
/// and spanning tree is never turned off (SWP-07).
/// </summary>
public sealed record SetUpPorts(ImmutableArray<Id<SwitchPort>> Ports, PortUse Use) : SetUpEach(Ports)
{
    protected override Parsed<Func<SwitchPort, SwitchPort>> Way(Design design)
    {
        var topology = Topology.Of(design);
        var parking = Parking.Of(design, []);
        return (Func<SwitchPort, SwitchPort>)(port => SetUp(topology, port, parking));
    }

    protected override string Words(Design design) => Use switch
    {
        PortUse.Plan => "as the plan has it",
        PortUse.Host => "for hosts",
        PortUse.HostVlans => "for hosts with VLANs",
        PortUse.Device => "for devices",
        PortUse.Switch => "for another switch",
        _ => "as unused",
    };

    private SwitchPort SetUp(Topology topology, SwitchPort port, VlanId parking) => Use switch
    {
        PortUse.Plan => AsPlanned(topology, port, parking),
        PortUse.HostVlans => Trunk(port, port.Allowed, port.NamedVlan ?? parking),
        PortUse.Switch => Link(port),
        PortUse.Unused => Unused(port, parking),
        _ => Access(port, port.NamedVlan),
    };

    private static SwitchPort AsPlanned(Topology topology, SwitchPort port, VlanId parking) =>
        topology.CableAt(port.Id) is null ? Unused(port, parking)
        : topology.PeerPort(port.Id) is not null ? Link(port)
        : topology.PeerPif(port) is { } pif ? Facing(topology.PoolOf(pif.Host), pif, port, parking)
        : Access(port, port.NamedVlan);

    private static SwitchPort Facing(PoolTopology pool, Pif pif, SwitchPort port, VlanId parking)
    {
        var networks = pool.NetworksOn(pif.Host, pif.Number).ToList();
        var tags = VlanSet.Of([.. networks.Where(n => n.IsTagged).Select(n => n.Vlan!.Value.Number)]);
        var sendsUntagged = pool.IsManagement(pif) || networks.Exists(n => !n.IsTagged);
        var untagged = (pool.IsManagement(pif) ? pool.Pool.ManagementVlan : null) ?? port.NamedVlan;
        return tags == VlanSet.None ? Access(port, untagged) : Trunk(port, tags, untagged ?? (sendsUntagged ? null : parking));
    }

    private static SwitchPort Access(SwitchPort port, VlanId? vlan) => port with
    {
        Mode = PortMode.Access,
        AccessVlan = vlan ?? port.AccessVlan ?? new VlanId(1),
        NativeVlan = null,
        Allowed = VlanSet.None,
        Encapsulation = Encapsulation.Unset,
        PortFast = PortFast.Edge,
        Shutdown = false,
    };

    private static SwitchPort Trunk(SwitchPort port, VlanSet tags, VlanId? native) => port with
    {
        Mode = PortMode.Trunk,
        AccessVlan = null,
        NativeVlan = native,
        Allowed = tags,
        Encapsulation = Encapsulation.Dot1q,
        PortFast = PortFast.EdgeTrunk,
        PortSecurity = false,
        MaxMacs = null,
        Shutdown = false,
    };

    /// <summary>What it carries is for a person to say; a link between switches needs spanning tree, and no guard against it.</summary>
    private static SwitchPort Link(SwitchPort port) => port with
    {
        Stp = true,
        PortFast = PortFast.Off,
        BpduGuard = false,
        PortSecurity = false,
        MaxMacs = null,
        Shutdown = false,
    };

    private static SwitchPort Unused(SwitchPort port, VlanId parking) =>
        Access(port, parking) with { PortFast = PortFast.Off, Shutdown = true };
}
