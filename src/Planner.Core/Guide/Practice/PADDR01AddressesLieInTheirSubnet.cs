using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>An address lies in the subnet of its wire.</summary>
public sealed class PADDR01AddressesLieInTheirSubnet : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("Internet Protocol, RFC 791 and RFC 950");
    public override string Title => "An address lies in the subnet of its wire";
    public override string Because =>
        "Hosts on one wire reach each other only while they agree on its subnet: a mistyped digit, mask or gateway cuts one host off, and "
            + "it looks like a fault of the network.";
    public override string Advice => "Read the address from the plan of the subnet, and take mask and gateway of the wire.";

    public override string Good => Examples.Pool(Wire, "switch swM segment=lan");
    public override string Bad => Examples.Pool(Wire, "switch swM segment=lan", "host xen02 ip=192.0.3.12 mask=255.255.255.0 "
        + "gateway=192.0.3.1");

    public override Chain Link => Chain.Nic;

    private const string Wire = "segment lan subnet=192.0.2.0/24 gateway=192.0.2.1";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var all = Placed.In(pool).Where(a => a.At is not null).ToList();
        foreach (var on in all.GroupBy(a => a.On(topology.Design)))
            foreach (var finding in on.Key is { Subnet: { } subnet } wire ? Stated(topology, pool, wire, subnet, [.. on]) : [])
                yield return finding;
        foreach (var finding in Gateways(topology, pool)) yield return finding;
    }

    /// <summary>
    /// A wire's subnet is that of one of its VLANs: where addresses of several are on it, only those in which some lie within are meant.
    /// </summary>
    private IEnumerable<Finding> Stated(Topology topology, PoolTopology pool, PhysicalNetwork wire, Subnet subnet, List<Placed> all)
    {
        var vlans = all.GroupBy(a => a.At!.Value.Vlan).ToList();
        var meant = vlans.Count == 1 ? vlans : vlans.FindAll(v => v.Any(a => subnet.Contains(a.Ip)));
        return from address in meant.SelectMany(v => v)
               let wrong = Wrong(wire, subnet, address)
               where wrong is not null
               select Found(
                   $"{address.Who(pool)} has {address.Ip}/{address.Mask.Bits}, {wrong}.",
                   address.Host.Id,
                   address.Of.Ref,
                   wire.Id
               )
                   .Telling(Lacks.Address(address.Of.Ref))
                   .Mended((wire, address), static (t, f) => Completed(f.wire, f.address));
    }

    /// <summary>
    /// The guide's rules say of management that its address is none of a host (MGMT-03), and of any that it is a gateway's (MGMT-04).
    /// </summary>
    private static Said? Wrong(PhysicalNetwork wire, Subnet subnet, Placed address) =>
        address.Ip == wire.Gateway ? null
        : !subnet.Contains(address.Ip) ? $"but physical network {wire} is {subnet}"
        : address.Mask != subnet.Mask ? $"but physical network {wire} is {subnet}, with another mask"
        : !subnet.IsHostAddress(address.Ip)
            ? address.IsManagement ? null : (Said)$"which is the network's or the broadcast address of physical network {wire}, {subnet}"
        : address.Gateway is { } own && wire.Gateway is { } gateway && own != gateway
            ? $"with gateway {own}, but that of physical network {wire} is {gateway}"
        : (Said?)null;

    /// <summary>Mask and gateway of the wire, where the address lies inside already.</summary>
    private static Fix? Completed(PhysicalNetwork wire, Placed address)
    {
        if (wire.Subnet is not { } subnet || !subnet.IsHostAddress(address.Ip) || address.Ip == wire.Gateway) return null;
        var commands = address.Of switch
        {
            Host host => Edit.Of(host, host with { Mask = subnet.Mask, Gateway = wire.Gateway ?? host.Gateway }),
            Interface face => Edit.Of(face,
                face with { Mask = subnet.Mask, Gateway = face.Gateway is null ? null : wire.Gateway ?? face.Gateway }),
            _ => [],
        };
        return commands.ToList() is { Count: > 0 } some ? new($"give {address.Host.Name} the mask and gateway of {wire.Name}", some) : null;
    }

    /// <summary>Hosts in one subnet on one segment leave it by one gateway; where the wire states one, that is said already.</summary>
    private IEnumerable<Finding> Gateways(Topology topology, PoolTopology pool) =>
        from odd in Parity.Of(pool, h => Complete(topology, pool, h), (a, b) => a.At != b.At || a.Subnet != b.Subnet
            || a.Gateway == b.Gateway)
        select Found(
            $"{odd.Host} has gateway {odd.Value.Gateway}, {odd.Reference} has {odd.Expected.Gateway} in the same subnet, "
                + $"{odd.Value.Subnet}.{odd.Aside}",
            odd.Host.Id,
            odd.Reference.Id
        )
            .FollowingEither(Lacks.Address(odd.Host.Id), Lacks.Address(odd.Reference.Id))
            .Telling(Lacks.Address(odd.Host.Id))
            .Mended(
                odd,
                static (_, odd) =>
                    odd.Expected.Gateway is { } gateway && odd.Value.Ip != gateway
                        ? new($"give {odd.Host.Name} the gateway {gateway}", Edit.Of(odd.Host, odd.Host with { Gateway = gateway }))
                        : null
            );

    private static Placed? Complete(Topology topology, PoolTopology pool, Host host) =>
        Placed.Management(pool, host) is { At: not null, Gateway: not null } address && address.On(topology.Design)?.Gateway is null
            ? address
            : null;
}
