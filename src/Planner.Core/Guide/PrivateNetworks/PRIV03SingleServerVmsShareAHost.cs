using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.PrivateNetworks;

/// <summary>VMs on a single-server private network live on one host.</summary>
public sealed class PRIV03SingleServerVmsShareAHost : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32");
    public override string Title => "VMs on a single-server private network live on one host";
    public override string Because => "The network exists in each host by itself: VMs on different hosts do not see each other on it.";
    public override string Advice => "Give the VMs one home host, or make it a cross-server private network.";

    public override string Good =>
        Examples.Pool(
            "network Lab kind=private-single",
            "vm test home=xen01",
            "vif vm=test network=Lab",
            "vif vm=web device=0 network=Office",
            "vm lab home=xen01",
            "vif vm=lab network=Lab"
        );
    public override string Bad =>
        Examples.Pool(
            "network Lab kind=private-single",
            "vm test home=xen01",
            "vif vm=test network=Lab",
            "vm lab",
            "vif vm=lab network=Lab"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.Type == NetworkKind.PrivateSingle
        let vms = topology.VifsOn(network.Id).Select(v => topology.Design.Vms[v.Vm]).Distinct().ToList()
        where vms.Count > 0
        from finding in Homes(topology.Design, pool, network, vms).Concat(pool.Pool.Edition == Edition.Guide ? Movers(network, vms) : [])
        select finding;

    /// <summary>
    /// Later releases start such a VM where the others run, so that it needs no home; what that means for those that move, M-PRIV-01 says.
    /// </summary>
    private IEnumerable<Finding> Homes(Design design, PoolTopology pool, Network network, List<Vm> vms)
    {
        var first = vms.Find(v => v.Home is not null);
        foreach (var vm in vms)
            if (vm.Home is { } away && network.Home is { } stated)
            {
                if (away != stated)
                    yield return Found(
                        $"{vm} lives on {design.Hosts[away]}, but {network} on {design.Hosts[stated]}.",
                        vm.Id,
                        network.Id,
                        stated
                    );
            }
            else if (vm.Home is { } home && home != first!.Home)
                yield return Found(
                    $"{vm} lives on {design.Hosts[home]} and {first} on {design.Hosts[first.Home!.Value]}, so they do not meet on "
                        + $"{network}.",
                    vm.Id,
                    first.Id,
                    network.Id
                );
            else if (vm.Home is null && pool.Hosts.Length > 1 && pool.Pool.Edition == Edition.Guide)
                yield return Found($"{vm} uses {network}, which ends at one host, but has no home host.", vm.Id, network.Id)
                    .Mended((vm, network), static (t, f) => AtHome(t, f.vm, f.network));
    }

    /// <summary>Where all others of the network that have a home have the same.</summary>
    private static Fix? AtHome(Topology topology, Vm vm, Network network)
    {
        var homes = topology
            .VifsOn(network.Id)
            .Select(v => topology.Design.Vms[v.Vm].Home)
            .Append(network.Home)
            .OfType<Id<Host>>()
            .Distinct()
            .ToList();
        return homes is [var home]
            ? new($"make {topology.Design.Hosts[home].Name} the home of {vm.Name}", Edit.Of(vm, vm with { Home = home }))
            : null;
    }

    private IEnumerable<Finding> Movers(Network network, List<Vm> vms) =>
        from vm in vms
        where vm.Agile || vm.HaProtected
        select Found(Level.Warning, $"{vm} may be moved to another host and would leave {network} behind.", vm.Id, network.Id);
}
