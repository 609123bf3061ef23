using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide;
using Planner.Core.Topologies;

namespace Planner.Core.HostScripts;

/// <summary>
/// What the parts of a pool's script share: the pool, its hosts in the order of work, and which network belongs to which uplink.
/// </summary>
internal sealed record XePlan(PoolTopology Pool)
{
    public Host Master => Pool.Master!;

    /// <summary>The members, then the master: a member must not lose the master while it changes.</summary>
    public ImmutableArray<Host> MasterLast { get; } = [.. Pool.Members, Pool.Master!];
    public bool IsGuide => Pool.Pool.Edition == Edition.Guide;

    public EditionLimits Limits { get; } = EditionLimits.Of(Pool.Pool.Edition);

    /// <summary>From 7.3 on networks may name their bridge and have purposes, and a pool snoops IGMP.</summary>
    public bool Is73 => Pool.Pool.Edition >= Edition.Xs73;

    /// <summary>From 6.1 on interfaces have IPv6 addresses.</summary>
    public bool Knows6 => Pool.Pool.Edition >= Edition.Xs61;

    public bool MakesSriov => Pool.Networks.Any(n => n is { Sriov: true, IsPrivate: false } && IsMade(n));

    public bool Snoops => Pool.Pool.IgmpSnooping && Is73;

    /// <summary>The network of the cluster that the scripts make, or null.</summary>
    public Network? Clustered =>
        Pool.Pool.Clustering && Limits.Clustering ? Pool.Networks.FirstOrDefault(n => n.Cluster && IsMade(n)) : null;

    /// <summary>The network without a tag on an uplink, or null.</summary>
    public Network? Untagged(Uplink uplink) =>
        Pool.Networks.FirstOrDefault(n => n is { Type: NetworkKind.External, Sriov: false, Vlan: null } && n.Uplink == uplink);

    /// <summary>True where xe itself makes the tunnels of cross-server private networks: Citrix's controller then joins them.</summary>
    public bool MakesTunnels =>
        !IsGuide
        && Limits.Controller == ControllerType.Dvsc
        && Pool.Hosts.All(h => h.Backend == NetworkBackend.Openvswitch)
        && (
            Pool.Pool.ControllerType == ControllerType.Dvsc
            || Pool.Pool.ControllerType == ControllerType.None && Pool.Pool.Controller.Length > 0
        );

    /// <summary>True when the scripts make it.</summary>
    public bool IsMade(Network network) =>
        network switch
        {
            { Type: NetworkKind.PrivateCross } => MakesTunnels
                && Transport(network) is { } transport
                && Pool.Hosts.All(h => Addresses.On(Pool, transport, h))
                && !IsTaken(transport),
            { IsPrivate: true } => true,
            { Sriov: true } => XeByHand.Sriov(this, network) is null,
            { Type: NetworkKind.Vlan, Vlan: null } => false,
            { Type: NetworkKind.External, Vlan: null, Uplink: { } uplink } => Untagged(uplink) == network,
            _ => true,
        };

    /// <summary>The uplink that the tunnels of a network leave by.</summary>
    public Uplink? Transport(Network network) => network.Transport ?? Pool.ManagementNetworks.FirstOrDefault(n => !n.IsTagged)?.Uplink;

    /// <summary>True for a NIC that a bond has.</summary>
    private bool IsTaken(Uplink uplink) => uplink.Nic is { } nic && Pool.Bonds.Any(b => b.Members.Contains(nic));

    /// <summary>The variable of a bond's network: its untagged network, or one that bears the bond's name.</summary>
    public Variable NetworkOf(Bond bond) => Variable.Of(Untagged(new(null, bond.Id))?.Id.Ref ?? bond.Id.Ref);

    public IEnumerable<Network> VlanNetworks =>
        Pool.Networks.Where(n => n is { IsPrivate: false, Sriov: false, Vlan: not null, Uplink: not null });

    /// <summary>NICs whose interface the script needs, by number.</summary>
    public IEnumerable<int> NicsInUse =>
        Pool
            .Networks.Where(n => !n.IsPrivate)
            .Select(n => n.Uplink?.Nic)
            .OfType<int>()
            .Concat(
                MakesTunnels
                    ? Pool.Networks.Where(n => n.Type == NetworkKind.PrivateCross).Select(n => Transport(n)?.Nic).OfType<int>()
                    : []
            )
            .Concat(Pool.Bonds.SelectMany(b => b.Members.AsEnumerable()))
            .Concat(Pool.Hosts.SelectMany(Pool.InterfacesOf).Select(i => i.Uplink.Nic).OfType<int>())
            .Concat(Pool.Nics.Where(n => !n.Autonegotiation).Select(n => n.Number))
            .Distinct()
            .Order();
}
