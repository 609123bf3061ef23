using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;

namespace Planner.Core.Topologies;

/// <summary>A NIC of one host with what it is plugged into: XenServer's physical interface.</summary>
/// <param name="Host">The host.</param>
/// <param name="Nic">The NIC as the pool states it.</param>
/// <param name="Facts">What is known of this host's NIC in particular, if anything.</param>
/// <param name="Cable">The cable in it, if any.</param>
/// <param name="Port">The switch port at the cable's other end, if any.</param>
/// <param name="Switch">The port's switch.</param>
/// <param name="Wire">The physical network the port is on.</param>
public sealed record Pif(Host Host, Nic Nic, HostNic? Facts, Cable? Cable, SwitchPort? Port, Switch? Switch, Wire? Wire)
{
    public int Number => Nic.Number;

    /// <summary>False where the host is known to lack this NIC.</summary>
    public bool IsPresent => Facts?.Present != false;

    /// <summary>True when a cable leads from it to a switch port.</summary>
    public bool IsCabled => IsPresent && Port is not null;

    /// <summary>What is at the other end of its way where that is no switch: another NIC, or a port of a device.</summary>
    public Ref? Beside => IsPresent && Channel?.Other(Ref) is { } far && far.As<SwitchPort>() is null ? far : null;

    /// <summary>True when that port is open, too: a shut port is no link.</summary>
    public bool HasLink => IsPresent && Port is { Shutdown: false };

    /// <summary>What is written beside it: as known of this host, else of its type, else of the pool; empty where none is.</summary>
    public string Printed => PrintedHere.Length > 0 ? PrintedHere : Nic.Slot;

    /// <summary>The same without what is said of the whole pool.</summary>
    public string PrintedHere => Facts is { Printed.Length: > 0 } known ? known.Printed : Built?.Printed ?? "";

    /// <summary>Its place on the host's bus: as known of this host, else of its type; empty where neither is.</summary>
    public string Pci => Facts is { Pci.Length: > 0 } known ? known.Pci : Built?.PciAddress ?? "";

    public int Speed => Facts?.Speed ?? Nic.Speed;

    /// <summary>The host with the NIC's number: what a finding points at and a cable ends in.</summary>
    public Ref Ref => Host.Id.Ref with { Nic = Number };

    /// <summary>The way over its cable and the panels behind, if there is a cable.</summary>
    public Channel? Channel { get; init; }

    /// <summary>What the host's type says of it; null where that is not known.</summary>
    public DeviceInterface? Built { get; init; }

    /// <summary>The switches around the one it is plugged into.</summary>
    internal Island? Island { get; init; }

    /// <summary>The VLAN of the switch that frames with this tag, or untagged ones, enter; null when they are not taken.</summary>
    public int? Enters(VlanTag? tag) => HasLink ? Port!.Takes(tag?.Number) : null;

    /// <summary>The layer-2 segment that frames with this tag, or untagged ones, enter; null when they are not taken.</summary>
    public Segment? SegmentFor(VlanTag? tag) =>
        Enters(tag) is { } vlan && Wire is { } wire ? new(wire, vlan, Island!.At(Switch!.Id, vlan)) : null;
}
