using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Networks;

/// <summary>A network with a NIC is external, one without is private: what is found on the hosts says the same as the plan.</summary>
public sealed class NET07NicsTellExternalFromPrivate : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32");
    public override string Title => "A network with a NIC is external, one without is private";
    public override string Because =>
        "Guests on a network that is called private are thought to be cut off; a NIC found on it on one host lets them out there.";
    public override string Advice => "Declare the network as what it is, or put the hosts right.";

    public override string Good => Examples.Pool("network Lab kind=private-single");
    public override string Bad => Examples.Pool("network Lab kind=private-single", "deviation host=xen02 network=Lab uplink=nic:1");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        from finding in network.IsPrivate ? Open(pool, network) : Closed(pool, network)
        select finding;

    private IEnumerable<Finding> Open(PoolTopology pool, Network network)
    {
        var found = pool.Hosts.Where(h => pool.Of(network, h).Uplink is not null).ToList();
        if (found.Count > 0)
            yield return Found(
                $"{network} is declared private, but "
                    + $"{Words.List(found.Select(h => (Said)$"{Words.Uplink(pool, pool.Of(network, h).Uplink)} of {h}"))} "
                    + $"{Said.Words(found.Count == 1 ? "is" : "are")} attached to it.",
                [network.Id, .. found.Select(h => h.Id.Ref)]
            );
    }

    /// <summary>A network that the plan itself gives no uplink is NET-02's.</summary>
    private IEnumerable<Finding> Closed(PoolTopology pool, Network network)
    {
        if (network.Uplink is not null && pool.Hosts.Length > 0 && pool.Hosts.All(h => pool.Of(network, h).Uplink is null))
            yield return Found(
                $"{network} is declared {Codecs.WordOf(network.Type)}, but no host has a NIC on it.",
                [network.Id, .. pool.Hosts.Select(h => h.Id.Ref)]
            );
    }
}
