using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>A port of a device with what it is plugged into.</summary>
/// <param name="Peer">What is at the other end of its way; null where nothing is.</param>
/// <param name="Port">That, where it is a port of a switch.</param>
/// <param name="Domain">What its frames reach; null where no switch takes them.</param>
internal sealed record Station(DevicePort At, Device Device, Ref? Peer, SwitchPort? Port, Domain? Domain)
{
    public static Station Of(Topology topology, DevicePort at, Fabric fabric)
    {
        var port = topology.PeerPort(at.Id);
        var domain = port is { Shutdown: false } && port.Takes(at.Vlan?.Number) is { } vlan ? fabric.At(port.Switch, vlan) : (Domain?)null;
        return new(at, topology.Design.Of<Device>()[at.Device], topology.Peer(at.Id), port, domain);
    }

    /// <summary>True when the NIC's frames with this tag, or untagged ones, get to it, through switches or beside them.</summary>
    public bool IsReached(Fabric fabric, Pif pif, VlanTag? tag) => Peer == pif.Ref || Domain is { } domain && fabric.At(pif, tag) == domain;
}
