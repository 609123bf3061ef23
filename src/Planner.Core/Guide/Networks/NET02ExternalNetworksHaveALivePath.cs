using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Networks;

/// <summary>An external network has an uplink that is cabled on every host.</summary>
public sealed class NET02ExternalNetworksHaveALivePath : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting Virtual Machines to Networks", "11-12");
    public override string Title => "An external network has an uplink that is cabled on every host";
    public override string Because => "What leaves a host leaves by a NIC with a cable; without one the network ends inside the machine.";
    public override string Advice => "Choose an uplink and plug its NICs in on every host.";

    public override string Bad => Examples.Pool("- cable a=xen02:1");

    public override Chain Link => Chain.Network;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where !network.IsPrivate
        from finding in network.Uplink is null
            ? [Found($"{network} has no uplink.", network.Id)]
            : Taken(pool, network) ?? Paths(topology, pool, network)
        select finding;

    /// <summary>A bonded NIC carries the bond's frames only; for tagged networks VLAN-09 says so.</summary>
    private IEnumerable<Finding>? Taken(PoolTopology pool, Network network) =>
        !network.IsTagged && network.Uplink is { Nic: { } nic } && pool.Bonds.FirstOrDefault(b => b.Members.Contains(nic)) is { } bond
            ? [
                Found($"{network} is planned on NIC {nic}, which {bond} has taken.", network.Id, bond.Id)
                    .Telling(new Trouble(network.Id, Amiss.Bond))
                    .Telling(pool.Hosts.Select(h => Lacks.Network(network, h)))
                    .Mended((pool, network, bond), static (_, f) => Ride(f.pool, f.network, f.bond)) with { Link = Chain.Nic },
            ]
            : null;

    private IEnumerable<Finding> Paths(Topology topology, PoolTopology pool, Network network)
    {
        foreach (var host in pool.Hosts)
        {
            var at = pool.Of(network, host);
            if (pool.MayLack(at)) continue;
            var linked = at.Pifs.Count(p => p.HasLink);
            var finding =
                at.Uplink is not { } uplink
                    ? Found($"{network} has no uplink on {host}.", host.Id, network.Id)
                : linked == 0 ? Found($"{network} has no way out of {host}: {Words.Gap(pool, at)}.", [network.Id, .. Ends(at)])
                : linked < pool.Numbers(uplink, host).Count(n => !pool.MayLack(host, n))
                    ? Found(
                        Level.Warning,
                        $"{network} leaves {host} by part of {Words.Uplink(pool, uplink)} only: "
                            + $"{Words.Nics(at.Pifs.Where(p => p.HasLink).Select(p => p.Number))} has a "
                            + $"{Lacks.CableOrLink(at.Pifs.Where(p => !p.HasLink))}.",
                        [network.Id, .. Ends(at)]
                    )
                : IsBare(topology, at)
                    ? Found(
                        $"{network} has no way out of {host}: its ports take no untagged frames.",
                        [network.Id, .. at.Pifs.Select(p => p.Ref)]
                    )
                        .Following(at.Pifs.Select(p => ImmutableArray.Create(Lacks.Vlan(p, 0), Lacks.Carries(p))))
                : null;
            if (finding is null) continue;
            yield return finding.Following(Lacks.Links(pool, at))
                .Likewise(pool.Pool.Id)
                .Telling(finding.Level == Level.Error ? [Lacks.Network(network, host)] : [])
                .Mended(at, static (t, at) => Way(t, at));
        }
    }

    private static Fix? Way(Topology topology, Attachment at) =>
        at.Pifs.IsEmpty
            ? Mend.AsStated(topology, at.Host, [at.Network])
            : Patch.In(topology, at.Pifs.Where(p => !p.IsCabled));

    /// <summary>Its ports take no untagged frames; where VMs use it, NET-04 says what that costs.</summary>
    private static bool IsBare(Topology topology, Attachment at) =>
        at is { Gap: not null, Network.IsTagged: false } && !topology.VifsOn(at.Network.Id).Any();

    /// <summary>Null where another untagged network, or another address than management's, has that place on the bond.</summary>
    private static Fix? Ride(PoolTopology pool, Network network, Bond bond) =>
        pool.Networks.Any(n => n.Uplink?.Bond == bond.Id && n.Vlan == network.Vlan)
        || network.Role == NetworkRole.Management && pool.Hosts.SelectMany(pool.InterfacesOf).Any(i => i.Uplink.Bond == bond.Id)
            ? null
            : new($"put {network.Name} on {bond.Name}", Edit.Of(network, network with { Uplink = new(null, bond.Id) }));

    private static IEnumerable<Ref> Ends(Attachment at) =>
        at.Pifs.IsEmpty ? [at.Host.Id] : at.Pifs.Where(p => !p.HasLink).Select(p => p.Ref);
}
