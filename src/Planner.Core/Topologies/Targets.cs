using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>The storage targets of a design and where they are.</summary>
internal sealed class Targets
{
    private readonly ImmutableArray<Station> all;
    private readonly Fabric fabric;

    private Targets(ImmutableArray<Station> all, Fabric fabric) => (this.all, this.fabric) = (all, fabric);

    public static Targets In(Topology topology, Fabric fabric) =>
        new(
            [
                .. topology.Design.Of<DevicePort>().Where(p => p.Purpose == DevicePortPurpose.StorageTarget)
                    .Select(p => Station.Of(topology, p, fabric)),
            ],
            fabric
        );

    /// <summary>Those that a host reaches by what rides there: on its wire, in the subnet of its address where both are known.</summary>
    public ImmutableArray<DevicePort> Reached(PoolTopology pool, Ride ride)
    {
        if (all.IsEmpty) return [];
        var subnets = pool.InterfacesOf(ride.Host)
            .Where(i => i.Purpose == InterfacePurpose.Storage && ride.Legs.Any(l => pool.Numbers(i.Uplink, ride.Host).Contains(l.Number)))
            .Select(i => i is { AddressMode: AddressMode.Static, Address: { } ip, Mask: { } mask } ? new Subnet(ip, mask) : (Subnet?)null)
            .OfType<Subnet>().ToList();
        return
        [
            .. all.Where(s => s.At.Address is not { } ip || subnets.Count == 0 || subnets.Exists(n => n.Contains(ip)))
                .Where(s => ride.Legs.Any(l => s.IsReached(fabric, l, ride.Tag))).Select(s => s.At),
        ];
    }
}
