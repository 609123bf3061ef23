using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

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
    public bool IsCabled => IsPresent && Port is not null;
    public int Speed => Facts?.Speed ?? Nic.Speed;

    /// <summary>The host with the NIC's number: what a finding points at and a cable ends in.</summary>
    public Ref Ref => Host.Id.Ref with { Nic = Number };

    /// <summary>
    /// The layer-2 segment that frames with this tag, or untagged ones, enter; null when they are not carried or the port is shut down.
    /// </summary>
    public Segment? SegmentFor(VlanTag? tag) =>
        Wire is not { } wire || Port is not { Shutdown: false } port ? null
        : tag is { Number: > 0 } tagged
            ? port.Mode == PortMode.Trunk && port.Carries(tagged.Number) ? new Segment(wire, tagged.Number)
                : null
        : port.UntaggedVlan is { } untagged ? new Segment(wire, untagged.Number)
        : null;
}
