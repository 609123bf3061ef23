using Planner.Core.Designs;
using Planner.Core.Designs.Model;
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
            : Taken(pool, network) ?? Paths(pool, network)
        select finding;

    /// <summary>A bonded NIC carries the bond's frames only; for tagged networks VLAN-09 says so.</summary>
    private IEnumerable<Finding>? Taken(PoolTopology pool, Network network) =>
        !network.IsTagged && network.Uplink is { Nic: { } nic } && pool.Bonds.FirstOrDefault(b => b.Members.Contains(nic)) is { } bond
            ? [Found($"{network} is planned on NIC {nic}, which {bond} has taken.", network.Id, bond.Id).Mended((network, bond), static (_, f) => Ride(f.network, f.bond))]
            : null;

    private IEnumerable<Finding> Paths(PoolTopology pool, Network network)
    {
        foreach (var host in pool.Hosts)
        {
            var at = pool.Of(network, host);
            var cabled = at.Pifs.Count(p => p.IsCabled);
            var finding =
                at.Uplink is not { } uplink
                    ? Found($"{network} has no uplink on {host}.", host.Id, network.Id).Mended(at, static (t, at) => Mend.AsStated(t, at.Host, [at.Network]))
                : cabled == 0 ? Found($"{network} has no way out of {host}: {at.Gap}.", [network.Id, .. Ends(at)])
                : cabled < pool.Numbers(uplink, host).Count()
                    ? Found(
                        Level.Warning,
                        $"{network} leaves {host} by part of {Words.Uplink(pool, uplink)} only: "
                            + $"{Words.Nics(at.Pifs.Where(p => p.IsCabled).Select(p => p.Number))} has a cable.",
                        [network.Id, .. Ends(at)]
                    )
                : null;
            if (finding is null) continue;
            yield return finding.Mend is not null ? finding
                : finding.Following(Lacks.Of(pool, at, null).Where(l => l.What == Amiss.Link))
                    .Telling(finding.Level == Level.Error ? [Lacks.Network(network, host)] : [])
                    .Mended(at, static (t, at) => Way(t, at));
        }
    }

    private static Fix? Way(Topology topology, Attachment at) =>
        at.Pifs.IsEmpty
            ? Mend.AsStated(topology, at.Host, [at.Network])
            : Patch.In(topology, at.Pifs.Where(p => !p.IsCabled));

    private static Fix Ride(Network network, Bond bond) =>
        new($"put {network} on {bond}", Edit.Of(network, network with { Uplink = new(null, bond.Id) }));

    private static IEnumerable<Ref> Ends(Attachment at) =>
        at.Pifs.IsEmpty ? [at.Host.Id] : at.Pifs.Where(p => !p.IsCabled).Select(p => p.Ref);
}
