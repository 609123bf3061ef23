using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Tests.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Wiring;

/// <summary>
/// A failure does what taking the thing out of use by ordinary commands does: a cable between switches that is dead is still drawn, so
/// that its ports are shut, and a switch with such cables goes with all of its ports.
/// </summary>
public sealed class FailureProperties
{
    [Fact]
    public void A_wired_pool_fares_as_if_the_thing_had_been_taken_out_of_use() => Wirings.Any.Sample(Holds, iter: 150);

    [Fact]
    public void Any_design_fares_as_if_the_thing_had_been_taken_out_of_use() => RandomDesign.Any.Sample(Holds, iter: 30);

    [Fact]
    public void A_pool_with_storage_and_power_fares_as_if_the_thing_had_been_taken_out_of_use() => Powered.Any.Sample(Holds, iter: 150);

    private static void Holds(Design design)
    {
        var topology = Topology.Of(design);
        foreach (var pool in topology.Pools)
        {
            var failures = SingleFailures.Of(topology, pool);
            foreach (var impact in failures.All) Check(topology, pool, impact, TakenOut.Of(design, impact.What));
        }
    }

    private static void Check(Topology before, PoolTopology pool, Impact impact, Design less)
    {
        var after = Topology.Of(less);
        foreach (var network in pool.Networks.Where(n => !n.IsPrivate))
        {
            var sides = new Dictionary<Id<Host>, (string Was, string? Is)>();
            foreach (var host in pool.Hosts)
            {
                var was = pool.Of(network, host)
                    .Pifs.Select(p => (p.Number, Where: Flood.From(before.Design, p, network.Vlan)))
                    .Where(x => x.Where is not null)
                    .ToList();
                var legs = was.Where(x => x.Where == was[0].Where).Select(x => x.Number).ToList();
                if (legs.Count == 0) continue;
                var now = less.Hosts.Has(host.Id)
                    ? after
                        .Pools.Single(p => p.Pool.Id == pool.Pool.Id)
                        .Of(network, host)
                        .Pifs.Where(p => legs.Contains(p.Number))
                        .Select(p => (p.Number, Where: Flood.From(less, p, network.Vlan)))
                        .Where(x => x.Where is not null)
                        .ToList()
                    : [];
                var left = now.Where(x => x.Where == now[0].Where).Select(x => x.Number).ToList();
                var hit = impact.Hits.SingleOrDefault(h => h.Ride.Network?.Id == network.Id && h.Host.Id == host.Id);
                Assert.Equal(left, hit is null ? legs : hit.Left.Select(p => p.Number));
                var stores = network.Role == NetworkRole.Storage || !network.IsTagged
                    && before.Design.Interfaces.Any(i => i.Host == host.Id && i.Uplink == pool.Of(network, host).Uplink);
                var had = stores ? Targets(before.Design, network, host, legs) : [];
                var has = stores ? Targets(less, network, host, left) : [];
                var state = left.Count == 0 ? Running.Lost : has.Count == 0 && had.Count > 0 ? Running.Parted
                    : left.Count < legs.Count || has.Count < had.Count ? Running.OtherLeg : Running.Whole;
                if (hit is not null) Assert.Equal(has, hit.Targets.Select(t => t.Id));
                else Assert.Equal(had, has);
                if (hit?.State != Running.Parted || hit.Beyond.IsEmpty) Assert.Equal(state, hit?.State ?? Running.Whole);
                sides[host.Id] = (was[0].Where!, left.Count == 0 ? null : now[0].Where);
            }

            Parted(impact, network, sides);
        }
    }

    /// <summary>The storage targets to which a flood gets from some NICs of a host.</summary>
    private static List<Id<DevicePort>> Targets(Design design, Network network, Host host, IEnumerable<int> nics)
    {
        var flood = Flood.Of(design);
        var places = nics.Select(n => flood.Entry(host.Id.Ref with { Nic = n }, network.Vlan?.Number)).OfType<Place>()
            .SelectMany(flood.From).ToHashSet();
        return [.. design.Of<DevicePort>().Where(p => p.Purpose == DevicePortPurpose.StorageTarget)
            .Where(p => flood.Entry(p.Id, p.Vlan?.Number) is { } place && places.Contains(place)).Select(p => p.Id)];
    }

    private static void Parted(Impact impact, Network network, Dictionary<Id<Host>, (string Was, string? Is)> sides)
    {
        foreach (var (host, (was, now)) in sides)
        {
            var beyond = sides
                .Where(s => now is not null && s.Value.Was == was && s.Value.Is is { } there && there != now)
                .Select(s => s.Key)
                .Order()
                .ToList();
            var hit = impact.Hits.SingleOrDefault(h => h.Ride.Network?.Id == network.Id && h.Host.Id == host);
            if (hit is { State: Running.Parted, Beyond.IsEmpty: false })
                Assert.Equal(beyond, hit.Beyond.Select(h => h.Id));
            else
                Assert.All(
                    beyond,
                    other =>
                        Assert.Equal(Running.Parted, impact.Hits.Single(h => h.Ride.Network?.Id == network.Id && h.Host.Id == other).State)
                );
        }
    }
}
