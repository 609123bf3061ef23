using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>A VM's interface on the host where the VM runs, and how its network leaves that host.</summary>
/// <param name="Legs">The NICs by which its frames, or the tunnels that hold them, reach a switch that carries them.</param>
/// <param name="Tag">The tag they have on the wire.</param>
internal sealed record Standing(Vm Vm, Vif Vif, Network Network, Host Host, ImmutableArray<Pif> Legs, VlanTag? Tag)
{
    /// <summary>A single-server network that is at home on another host does not exist on this one.</summary>
    public bool Exists => Network.Type != NetworkKind.PrivateSingle || Network.Home is null || Network.Home == Host.Id;

    public bool Tunnels => Network.Type == NetworkKind.PrivateCross;

    public IEnumerable<Hop> Inside =>
    [
        new(Vm.Id, Vm.Name), new(Vif.Id, Vif.Title), new(Network.Id, Network.Name), new(Host.Id, Host.Name)
    ];

    public IEnumerable<Hop> Out(PoolTopology pool, Pif leg) =>
    [
        .. Inside,
        new(leg.Ref, pool.BondOf(Host, leg.Number) is { } bond ? $"{leg.Nic.Title} of {bond.Name}" : leg.Nic.Title),
        .. leg.Cable is { } cable ? [new Hop(cable.Id, $"cable {cable.Title}")] : Array.Empty<Hop>(),
        .. leg.Port is { } port ? [new Hop(port.Id, $"port {port.Name}"), new Hop(leg.Switch!.Id, leg.Switch.Name)] : Array.Empty<Hop>(),
    ];
}
