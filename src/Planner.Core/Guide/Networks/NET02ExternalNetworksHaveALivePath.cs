using Planner.Core.Designs;
using Planner.Core.Designs.Model;
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

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (finding.First<Network>(topology) is not { Uplink: not null } network)
            return null;
        if (finding.First<Bond>(topology) is { } bond)
            return new($"put {network.Name} on {bond.Name}", Mend.Set(network, "uplink", $"bond:{bond.Id}"));
        return finding.First<Host>(topology) is { } host
            ? Mend.AsStated(topology, host, [network])
            : Patch.In(topology, finding.Pifs(topology));
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where !network.IsPrivate
        from finding in network.Uplink is null
            ? [Found($"{network.Name} has no uplink.", network.Id)]
            : Taken(pool, network) ?? Paths(pool, network)
        select finding;

    /// <summary>A bonded NIC carries the bond's frames only; for tagged networks VLAN-09 says so.</summary>
    private IEnumerable<Finding>? Taken(PoolTopology pool, Network network) =>
        !network.IsTagged && network.Uplink is { Nic: { } nic } && pool.Bonds.FirstOrDefault(b => b.Members.Contains(nic)) is { } bond
            ? [Found($"{network.Name} is planned on NIC {nic}, which {bond.Name} has taken.", network.Id, bond.Id)]
            : null;

    private IEnumerable<Finding> Paths(PoolTopology pool, Network network)
    {
        foreach (var host in pool.Hosts)
        {
            var at = pool.Of(network, host);
            var cabled = at.Pifs.Count(p => p.IsCabled);
            if (at.Uplink is not { } uplink) yield return Found($"{network.Name} has no uplink on {host.Name}.", host.Id, network.Id);
            else if (cabled == 0) yield return Found($"{network.Name} has no way out of {host.Name}: {at.Gap}.", [network.Id, .. Ends(at)]);
            else if (cabled < pool.Numbers(uplink, host).Count())
                yield return Found(
                    Level.Warning,
                    $"{network.Name} leaves {host.Name} by part of {Words.Uplink(pool, uplink)} only: {Words.Nics(at.Pifs.Where(p => p.IsCabled).Select(p => p.Number))} has a cable.",
                    [network.Id, .. Ends(at)]
                );
        }
    }

    private static IEnumerable<Ref> Ends(Attachment at) =>
        at.Pifs.IsEmpty ? [at.Host.Id] : at.Pifs.Where(p => !p.IsCabled).Select(p => p.Ref);
}
