using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>A fixed address of a host with the place at which it is.</summary>
/// <param name="Of">The host for management, or the further interface.</param>
/// <param name="Pif">The NIC by which its frames leave, the first of a bond that has a link; null where none has.</param>
/// <param name="At">Where its frames go; null where that is not known.</param>
internal sealed record Placed(Host Host, Thing Of, Ip Ip, Netmask Mask, Ip? Gateway, Pif? Pif, Segment? At)
{
    public bool IsManagement => Of is Host;

    /// <summary>The NICs by which it may leave, and the tag of its frames there.</summary>
    public required ImmutableArray<Pif> Legs { get; init; }
    public VlanTag? Tag { get; init; }

    /// <summary>The subnet that address and mask make.</summary>
    public Subnet Subnet => new(new Subnet(Ip, Mask).Network, Mask);

    /// <summary>The physical network that is declared for it, where one is.</summary>
    public PhysicalNetwork? On(Design design) => At?.Wire.Of is { } wire ? design.Find(wire) as PhysicalNetwork : null;

    /// <summary>"xen02" for its management, "NIC 5 of xen02" or "storage of xen02" for a further address.</summary>
    public Said Who(PoolTopology pool) =>
        Of is Interface face ? (Said)$"{Words.Uplink(pool, face.Uplink)} of {Host}" : $"{Host}";

    public static IEnumerable<Placed> In(PoolTopology pool) => pool.Hosts.SelectMany(h => OfHost(pool, h));

    public static Placed? Management(PoolTopology pool, Host host)
    {
        if (host is not { AddressMode: AddressMode.Static, Address: { } ip, Mask: { } mask }) return null;
        var at = pool.ManagementNetworks.Select(n => pool.Of(n, host)).FirstOrDefault(a => a.Segment is not null);
        return new(host, host, ip, mask, host.Gateway, at?.Pifs.FirstOrDefault(p => p.HasLink), at?.Segment)
        {
            Legs = at?.Pifs ?? [],
            Tag = at?.Network.Vlan,
        };
    }

    /// <summary>The addresses of a host, that of its management first.</summary>
    private static IEnumerable<Placed> OfHost(PoolTopology pool, Host host)
    {
        if (Management(pool, host) is { } management) yield return management;
        foreach (var face in pool.InterfacesOf(host))
            if (face is { AddressMode: AddressMode.Static, Address: { } ip, Mask: { } mask })
            {
                var (legs, tag) = (pool.PifsOf(face.Uplink, host), TagOf(pool, face));
                var pif = legs.FirstOrDefault(p => p.HasLink);
                yield return new(host, face, ip, mask, face.Gateway, pif, pif?.SegmentFor(tag)) { Legs = legs, Tag = tag };
            }
    }

    /// <summary>
    /// The tag of the network that the address is for: where the uplink has no untagged network of its purpose, the one tagged one.
    /// </summary>
    private static VlanTag? TagOf(PoolTopology pool, Interface face)
    {
        if (face.Purpose != InterfacePurpose.Storage) return null;
        var networks = pool.Networks.Where(n => n.Uplink == face.Uplink && n.Role == NetworkRole.Storage).ToList();
        return networks is [{ IsTagged: true } only] ? only.Vlan : null;
    }
}
