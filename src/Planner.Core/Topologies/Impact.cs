using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>How a network fares on a host when something has failed, the worst last.</summary>
public enum Running
{
    /// <summary>As before.</summary>
    Whole,

    /// <summary>By fewer ways than before: on fewer NICs of its bond, or to fewer ports of its storage.</summary>
    OtherLeg,

    /// <summary>It works, but no longer reaches every host that it reached, or no storage any more.</summary>
    Parted,

    /// <summary>It does not leave the host any more, or its host is gone.</summary>
    Lost,
}

/// <summary>What a failure does to one network on one host.</summary>
/// <param name="Ride">What it was before.</param>
/// <param name="Left">The NICs that still reach the segment.</param>
/// <param name="Beyond">The hosts it no longer reaches, when it is parted.</param>
public sealed record Hit(Ride Ride, Running State, ImmutableArray<Pif> Left, ImmutableArray<Host> Beyond)
{
    public Host Host => Ride.Host;

    /// <summary>The storage targets that it still reaches.</summary>
    public ImmutableArray<DevicePort> Targets { get; init; } = [];

    /// <summary>Mb/s after the failure, and <see cref="Before"/> it.</summary>
    public int Mbps => Ride.Mbps(Left);
    public int Before => Ride.Mbps(Ride.Legs);
}

/// <summary>A VM that loses networks by a failure.</summary>
/// <param name="Host">Where it is at home; null where it has no home and no host is left that has all its networks.</param>
/// <param name="Loses">The networks that it loses there.</param>
/// <param name="Elsewhere">The hosts that still have all its networks and to which it may go; none unless it is agile and the pool has
/// shared storage.</param>
public sealed record VmHit(Vm Vm, Host? Host, ImmutableArray<Network> Loses, ImmutableArray<Host> Elsewhere);

/// <summary>What one failure does to a pool; what is not named goes on as before.</summary>
/// <param name="What">What fails: a NIC, a cable, a switch, a logical switch with all its switches, a host, a panel, a PDU, a device; of a
/// controller of a device the first of its ports.</param>
/// <param name="Gone">The hosts that fail: itself, or those that have no power any more.</param>
public sealed record Impact(Ref What, ImmutableArray<Hit> Hits, ImmutableArray<VmHit> Vms, ImmutableArray<Host> Gone)
{
    /// <summary>The host that fails, where it is what fails.</summary>
    public Host? HostGone => Gone is [var one] && one.Id.Ref == What ? one : null;

    /// <summary>True for what is a system of its own and no part of one: a host, a logical switch, a storage array.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True when something is lost or parted.</summary>
    public bool IsLoss => !Gone.IsEmpty || Hits.Any(h => h.State >= Running.Parted);

    /// <summary>The worst that happens to a network (null: to addresses without one) on any host, or on one.</summary>
    public Running Worst(Network? network, Host? host = null) =>
        Hits.Where(h => h.Ride.Network?.Id == network?.Id && (host is null || h.Host.Id == host.Id))
            .Select(h => h.State)
            .DefaultIfEmpty()
            .Max();

    /// <summary>The hosts whose management can no longer be reached, those cut off from the master among them.</summary>
    public IEnumerable<Host> ManagementLost =>
        Hits.Where(h => h.Ride.IsManagement && h.State >= Running.Parted).Select(h => h.Host).Distinct();

    /// <summary>The hosts that lose a way to their storage.</summary>
    public IEnumerable<Host> StorageLost => Hits.Where(h => h.Ride.IsStorage && h.State >= Running.Parted).Select(h => h.Host).Distinct();
}
