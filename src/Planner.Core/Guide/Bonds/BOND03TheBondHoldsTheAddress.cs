using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
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
    public override string Bad => Examples.Pool(Examples.Bond, "interface host=xen01 uplink=nic:3 ip=198.51.100.11 mask=255.255.255.0");

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (finding.First<Bond>(topology) is not { } bond || finding.Pifs(topology).FirstOrDefault() is not { } pif) return null;
        if (finding.First<Interface>(topology) is { } address)
            return new($"move the {address.Title} of {pif.Host.Name} to {bond.Name}", Mend.Set(address, "uplink", $"bond:{bond.Id}"));
        var networks = topology.PoolOf(pif.Host).ManagementNetworks.Where(n => n.Uplink?.Nic == pif.Number).ToList();
        return networks.Count == 1
            ? new($"put {networks[0].Name} on {bond.Name}", Mend.Set(networks[0], "uplink", $"bond:{bond.Id}"))
            : null;
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        pool.Hosts.SelectMany(h => Members(pool, h).Concat(Several(pool, h)));

    private IEnumerable<Finding> Members(PoolTopology pool, Host host)
    {
        foreach (var address in pool.InterfacesOf(host))
            if (address.Uplink.Nic is { } nic && pool.BondOf(host, nic) is { } bond)
                yield return Found(
                    $"NIC {nic} of {host} is a member of {bond} and has an address of its own{(address.Address is { } ip ? $", {ip}" : Said.Nothing)}.",
                    host.Id.Ref with { Nic = nic },
                    bond.Id,
                    address.Id
                );
        foreach (var uplink in pool.ManagementUplinks(host))
            if (uplink.Nic is { } nic && pool.BondOf(host, nic) is { } bond)
                yield return Found(
                    $"NIC {nic} of {host} is a member of {bond} and holds the management address.",
                    host.Id.Ref with { Nic = nic },
                    bond.Id
                );
    }

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
