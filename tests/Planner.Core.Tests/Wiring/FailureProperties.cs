using System.Collections.Immutable;
using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
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

    private static void Holds(Design design)
    {
        var topology = Topology.Of(design);
        foreach (var pool in topology.Pools)
        {
            var failures = SingleFailures.Of(topology, pool);
            foreach (var impact in failures.All) Check(topology, pool, impact, Without(design, impact.What));
        }
    }

    private static Design Without(Design design, Ref what) => (what.Prefix, what.Nic) switch
    {
        ("H", not null) => After(Single(design), new Unplug(what)),
        ("LS", _) => design.Switches.Where(s => s.LogicalSwitch?.Ref == what).Aggregate(Single(design), (d, s) => WithoutSwitch(d, s.Id)),
        ("S", _) => WithoutSwitch(Single(design), new(what.Number)),
        ("C", _) => Without(design, way => way.Over.Any(c => c.Id.Ref == what || c.LegOf?.Ref == what)),
        ("PP", _) => Without(design, way => way.Over.SelectMany(c => (Ref[])[c.A, c.B]).Any(e => design.Find(e)?.Owner == what)),
        _ => After(Single(design), new Remove(what)),
    };

    /// <summary>A link between switches is shut: without its cable a declaration would count again. Other ways are unplugged.</summary>
    private static Design Without(Design design, Func<(Ref A, Ref B, ImmutableArray<Cable> Over), bool> goes) =>
        Patched.Ways(design).Where(goes).ToList()
            .Aggregate(Single(design), (d, w) => IsLink(w.A, w.B) ? Shut(d, [w.A]) : After(d, new Unplug(w.A.Nic is null ? w.B : w.A)));

    /// <summary>With every leg of a breakout a cable of its own, so that taking out one takes no other along.</summary>
    private static Design Single(Design design) => design.Cables.Aggregate(design, (d, c) => d.Put(c with { LegOf = null }));

    private static Design WithoutSwitch(Design design, Id<Switch> unit) =>
        design.Ports.Where(p => p.Switch == unit).Select(p => p.Id.Ref).ToList() is var ports
        && Patched.Ways(design).Any(w => IsLink(w.A, w.B) && (ports.Contains(w.A) || ports.Contains(w.B)))
            ? Shut(design, ports)
            : After(design, new Remove(unit));

    private static bool IsLink(Ref a, Ref b) => a.Prefix == SwitchPort.Prefix && b.Prefix == SwitchPort.Prefix;

    private static Design Shut(Design design, IReadOnlyCollection<Ref> ports) =>
        After(design, new ChangeMany([.. ports], "shutdown", "yes"));

    private static Design After(Design design, DesignCommand command) =>
        command.Decide(design) is Accepted accepted ? accepted.ApplyTo(design) : design;

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
                var state = left.Count == legs.Count ? Running.Whole : left.Count > 0 ? Running.OtherLeg : Running.Lost;
                var hit = impact.Hits.SingleOrDefault(h => h.Ride.Network?.Id == network.Id && h.Host.Id == host.Id);
                Assert.Equal(left, hit is null ? legs : hit.Left.Select(p => p.Number));
                if (hit?.State != Running.Parted) Assert.Equal(state, hit?.State ?? Running.Whole);
                sides[host.Id] = (was[0].Where!, left.Count == 0 ? null : now[0].Where);
            }

            Parted(impact, network, sides);
        }
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
            if (hit?.State == Running.Parted)
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
