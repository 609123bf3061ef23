using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A bond is made of NICs of which one at most has an address.</summary>
public sealed class MBOND11OneAddressedMember : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, checks when a bond is made; XenCenter, bond creation", "");
    public override string Title => "A bond is made of NICs of which one at most has an address";
    public override string Because =>
        "The bond takes over its members' address. With two it would have to drop one, so making it is refused; management cannot be "
            + "bonded with a storage interface.";
    public override string Advice => "Take the address from one of the NICs, or leave it out of the bond.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Later, "nic number=2", "bond pair members=0,2", Face(1), Face(2));

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var bond in pool.BondsOnHosts)
        {
            var management = pool.ManagementUplinks(bond.Host)
                .Select(u => u.Nic)
                .OfType<int>()
                .Where(n => bond.Members.Contains(n))
                .ToList();
            var faces = pool.InterfacesOf(bond.Host)
                .Where(i => i.AddressMode != AddressMode.None && i.Uplink.Nic is { } nic && bond.Members.Contains(nic))
                .ToList();
            var nics = management.Concat(faces.Select(f => f.Uplink.Nic!.Value)).Distinct().ToList();
            if (nics.Count > 1)
                yield return Found(
                    $"{bond.Bond} would merge {Words.List([
                        .. management.Select(_ => (Said)$"management of {bond.Host}"),
                        .. faces.Select(f => Named(bond.Host, f)),
                    ])}.",
                    [bond.Bond.Id, .. nics.Select(n => bond.Host.Id.Ref with { Nic = n }), .. faces.Select(f => f.Id.Ref)]
                ).Or((pool, bond.Bond), static (_, f) => Kept(f.pool, f.Bond));
        }
    }

    /// <summary>
    /// Where one of them is management it can stay, on the bond, and the others go on all hosts; but what they are for goes with them, so
    /// that is for somebody to choose. Of two others a person has to say which.
    /// </summary>
    private static Fix? Kept(PoolTopology pool, Bond bond)
    {
        var management = pool.ManagementNetworks.Where(n => n.Uplink?.Nic is { } nic && bond.Members.Contains(nic)).ToList();
        if (management is not [var only] || pool.Networks.Any(n => n.Uplink?.Bond == bond.Id && n.Vlan == only.Vlan)) return null;
        var faces = pool.Hosts.SelectMany(pool.InterfacesOf).Where(i => i.Uplink.Nic is { } nic && bond.Members.Contains(nic)).ToList();
        var on = pool.Hosts.Where(h => faces.Exists(f => f.Host == h.Id)).Select(h => h.Name);
        return new(
            $"keep management, on {bond.Name}, and drop the other addresses of its NICs on {Words.List(on)}: "
                + "what goes over these is cut off",
            [.. Edit.Of(only, only with { Uplink = new(null, bond.Id) }), .. faces.Select(f => new Remove(f.Id))]
        )
        {
            Name = "keep management only",
        };
    }

    private static Said Named(Host host, Interface face) =>
        face.Address is { } ip ? (Said)$"{ip} on NIC {face.Uplink.Nic}" : $"the address of NIC {face.Uplink.Nic} of {host}";

    private static string Face(int host) => $"interface host=xen0{host} uplink=nic:2 ip=198.51.100.1{host} mask=255.255.255.0";
}
