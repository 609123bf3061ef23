using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Wiring;

/// <summary>Paths and failures agree with a naive flood over ports and VLANs that was written without looking at either.</summary>
public sealed class FabricAgreesTests
{
    private const int Designs = 10_000;

    [Fact]
    public void Vms_talk_where_frames_get_from_one_to_the_other() => Hold(Talks);

    [Fact]
    public void A_failure_costs_what_the_flood_no_longer_reaches() => Hold(Fails);

    private static void Talks(Design design)
    {
        var (talk, reach) = (new NaiveTalk(design, new NaiveFlood(design)), Reachability.Of(Topology.Of(design)));
        foreach (var a in design.Vms)
            foreach (var b in design.Vms.Where(b => b.Id != a.Id))
            {
                var talks = talk.Talk(a, b);
                Assert.True(talks == reach.Talk(a, b), $"Frames of {a.Name} {(talks ? "get" : "do not get")} to {b.Name}; Talk says otherwise.");
                Assert.True(talks == reach.Between(a.Id, b.Id).Talks, $"Frames of {a.Name} {(talks ? "get" : "do not get")} to {b.Name}; Between says otherwise.");
            }
    }

    private static void Fails(Design design)
    {
        var topology = Topology.Of(design);
        var before = new NaiveTalk(design, new NaiveFlood(design));
        foreach (var pool in topology.Pools)
        {
            var failures = SingleFailures.Of(topology, pool);
            foreach (var what in design.Cables.Select(c => c.Ref).Concat(design.Switches.Select(s => s.Ref)))
            {
                var after = new NaiveTalk(design, new NaiveFlood(design, c => c.Ref == what, s => s.Ref == what));
                var hits = failures.All.SingleOrDefault(i => i.What == what)?.Hits ?? [];
                foreach (var network in design.Networks.Where(n => n.Pool == pool.Pool.Id))
                    Compare(design, network, [.. hits.Where(h => h.Ride.Network?.Id == network.Id)], before, after, design.Say(what));
            }
        }
    }

    private static void Compare(Design design, Network network, List<Hit> hits, NaiveTalk before, NaiveTalk after, string what)
    {
        List<(Host Host, List<(int Nic, Place Place)> Was, List<(int Nic, Place Place)> Is)> hosts =
            [.. from host in design.Hosts.Where(h => h.Pool == network.Pool) let was = before.Legs(network, host) where was.Count > 0 select (host, was, after.Legs(network, host, was.Select(l => l.Nic)))];
        foreach (var (host, was, left) in hosts)
        {
            var hit = hits.SingleOrDefault(h => h.Host.Id == host.Id);
            Assert.True(left.Count == 0 == (hit?.State == Running.Lost), $"{what} fails: {network.Name} on {host.Name} is {(left.Count == 0 ? "lost" : "not lost")}, and told to be {hit?.State}.");
            Assert.True(left.Select(l => l.Nic).SequenceEqual(hit?.Left.Select(p => p.Number) ?? was.Select(l => l.Nic)),
                $"{what} fails: {network.Name} on {host.Name} is left with NICs {string.Join('+', left.Select(l => l.Nic))}, and told {(hit is null ? "nothing" : string.Join('+', hit.Left.Select(p => p.Number)))}.");
        }

        var parted = from a in hosts
                     from b in hosts
                     where a.Host.Id < b.Host.Id && before.Meet(a.Was[0].Place, b.Was[0].Place) && a.Is.Count > 0 && b.Is.Count > 0 && !after.Meet(a.Is[0].Place, b.Is[0].Place)
                     select $"{a.Host.Name} {b.Host.Name}";
        var told = hits.Where(h => h.State == Running.Parted).SelectMany(h => h.Beyond.Select(o => o.Id < h.Host.Id ? $"{o.Name} {h.Host.Name}" : $"{h.Host.Name} {o.Name}"));
        Assert.True(parted.ToHashSet().SetEquals(told), $"{what} fails: {network.Name} parts {string.Join(", ", parted)}, and is told to part {string.Join(", ", told.Distinct())}.");
    }

    private static void Hold(Action<Design> holds) => RandomFabric.Any.Sample(holds, iter: Designs, print: DesignText.Write);
}
