using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>An address on bonded NICs belongs to the bond, and there is one.</summary>
public sealed class BOND03TheBondHoldsTheAddress : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Creating Network Resiliency through Bonds", "23-25");
    public override string Title => "An address on bonded NICs belongs to the bond, and there is one";
    public override string Because =>
        "The members answer with one MAC and one address between them; an address on a member stops working when the bond moves.";
    public override string Advice => "Move the address from the member to the bond.";

    public override string Good => Examples.Pool(Examples.Bond);
    public override string Bad =>
        Examples.Pool(
            Examples.Bond,
            "interface host=xen01 uplink=nic:3 ip=198.51.100.11 mask=255.255.255.0",
            "interface host=xen02 uplink=nic:3 ip=198.51.100.12 mask=255.255.255.0"
        );

    public override Chain Link => Chain.Bond;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        pool.Hosts.SelectMany(h => Members(pool, h).Concat(Several(pool, h)));

    private IEnumerable<Finding> Members(PoolTopology pool, Host host)
    {
        foreach (var address in pool.InterfacesOf(host))
            if (address.Uplink.Nic is { } nic && pool.BondOf(host, nic) is { } bond)
                yield return Found(
                    $"NIC {nic} of {host} is a member of {bond} and has an address of its "
                        + $"own{(address.Address is { } ip ? $", {ip}" : Said.Nothing)}.",
                    host.Id.Ref with { Nic = nic },
                    bond.Id,
                    address.Id
                ).Mended((pool, bond, address), static (_, f) => Moved(f.pool, f.bond, f.address));
        foreach (var uplink in pool.ManagementUplinks(host))
            if (uplink.Nic is { } nic && pool.BondOf(host, nic) is { } bond)
                yield return Found(
                    $"NIC {nic} of {host} is a member of {bond} and holds the management address.",
                    host.Id.Ref with { Nic = nic },
                    bond.Id
                )
                    .Following(pool.ManagementNetworks.Where(n => n.Uplink == uplink).Select(n => new Trouble(n.Id, Amiss.Bond)))
                    .Mended((pool, bond, nic), static (_, f) => Moved(f.pool, f.bond, f.nic));
    }

    /// <summary>The address moved to the bond, with the like of the other hosts, where that has none yet.</summary>
    private static Fix? Moved(PoolTopology pool, Bond bond, Interface address)
    {
        var alike = pool.Hosts.SelectMany(pool.InterfacesOf).Where(i => i.Uplink == address.Uplink && i.Purpose == address.Purpose)
            .ToList();
        return alike.Exists(i => Holds(pool, pool.Hosts.First(h => h.Id == i.Host), bond))
            ? null
            : new(
                $"move the {address.Title} of {string.Join(" and ", alike.Select(i => pool.Hosts.First(h => h.Id == i.Host).Name))} to "
                    + $"{bond.Name}",
                alike.SelectMany(i => Edit.Of(i, i with { Uplink = new(null, bond.Id) }))
            );
    }

    /// <summary>The management network moved to the bond, where nothing else has its place there.</summary>
    private static Fix? Moved(PoolTopology pool, Bond bond, int nic) =>
        pool.ManagementNetworks.Where(n => n.Uplink?.Nic == nic).Take(2).ToList() is [var network]
        && !pool.Hosts.Any(h => Holds(pool, h, bond))
        && !pool.Networks.Any(n => n.Uplink?.Bond == bond.Id && n.Vlan == network.Vlan)
            ? new($"put {network.Name} on {bond.Name}", Edit.Of(network, network with { Uplink = new(null, bond.Id) }))
            : null;

    private static bool Holds(PoolTopology pool, Host host, Bond bond) =>
        new Uplink(null, bond.Id) is var uplink
        && (pool.ManagementUplinks(host).Contains(uplink) || pool.InterfacesOf(host).Any(i => i.Uplink == uplink));

    /// <summary>A tagged storage network on the bond takes the further address, so only untagged ones compete.</summary>
    private IEnumerable<Finding> Several(PoolTopology pool, Host host) =>
        from bond in pool.Bonds
        let uplink = new Uplink(null, bond.Id)
        let further = pool.InterfacesOf(host).Where(i => i.Uplink == uplink).ToList()
        where further.Count > 0 && !pool.Networks.Any(n => n.IsTagged && n.Uplink == uplink && n.Role == NetworkRole.Storage)
        let all = further.Count + (pool.ManagementUplinks(host).Contains(uplink) ? 1 : 0)
        where all > 1
        select Found(
            $"{bond} of {host} holds {all} addresses where it can have one.",
            [bond.Id, host.Id, .. further.Select(i => i.Id.Ref)]
        );
}
