using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Networks;
using Planner.Core.Guide.Vlans;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Wiring;

/// <summary>
/// Paths, failures and rules agree with a naive flood over ports and VLANs that was written without looking at how they see the wiring.
/// </summary>
public sealed class FabricAgreesTests
{
    private const int Designs = 10_000;

    [Fact]
    public void Vms_talk_where_frames_get_from_one_to_the_other() => Hold(Talk);

    [Fact]
    public void A_failure_costs_what_frames_no_longer_reach() => Hold(Fail);

    [Fact]
    public void Rules_miss_a_network_on_a_host_where_no_frame_of_it_is_taken() => Hold(Provide);

    [Fact]
    public void Rules_call_a_network_torn_where_frames_do_not_get_from_host_to_host() => Hold(Tear);

    private static void Hold(Action<Design> holds) => RandomFabric.Any.Sample(holds, iter: Designs, print: DesignText.Write);

    private static void Talk(Design design)
    {
        var (talk, reach) = (new NaiveTalk(design, new NaiveFlood(design)), Reachability.Of(Topology.Of(design)));
        foreach (var a in design.Vms)
            foreach (var b in design.Vms.Where(b => b.Id != a.Id))
            {
                var talks = talk.Talk(a, b);
                var (told, shown) = (reach.Talk(a, b), reach.Between(a.Id, b.Id).Talks);
                if (talks != told || talks != shown)
                    Assert.Fail($"Frames of {a.Name} get to {b.Name}: {talks}. Told: {told}, and with a way: {shown}.");
            }
    }

    private static void Fail(Design design)
    {
        var topology = Topology.Of(design);
        var impacts = topology.Pools.ToDictionary(p => p.Pool.Id, p => SingleFailures.Of(topology, p).All.ToDictionary(i => i.What));
        var before = new NaiveTalk(design, new NaiveFlood(design));
        foreach (var what in ((IEnumerable<Thing>)[.. design.Cables, .. design.Switches, .. design.LogicalSwitches]).Select(t => t.Ref))
        {
            var flood = new NaiveFlood(design, c => c.Id.Ref == what, s => s.Id.Ref == what || s.LogicalSwitch?.Ref == what);
            var after = new NaiveTalk(design, flood);
            foreach (var network in design.Networks)
            {
                var hits = impacts[network.Pool].GetValueOrDefault(what)?.Hits.Where(h => h.Ride.Network?.Id == network.Id) ?? [];
                var wrong = Disagreement(new(design, network, before, after), [.. hits]);
                if (wrong is not null) Assert.Fail($"{design.Say(what)} fails: {network.Name} {wrong}");
            }
        }
    }

    private static string? Disagreement(NaiveFailure failure, List<Hit> hits)
    {
        foreach (var (host, had, has) in failure.Hosts)
        {
            var hit = hits.SingleOrDefault(h => h.Host.Id == host.Id);
            var (left, told) = (has.Select(l => l.Nic), hit?.Left.Select(p => p.Number) ?? had.Select(l => l.Nic));
            if (!left.SequenceEqual(told) || has.Count == 0 != (hit?.State == Running.Lost))
                return $"has {Text(left)} left on {host.Name}, and is told to be {hit?.State} with {Text(told)}.";
        }

        var apart = hits.Where(h => h.State == Running.Parted).SelectMany(h => h.Beyond.Select(b => InOrder(h.Host.Id, b.Id))).ToHashSet();
        return failure.Parted.SetEquals(apart) ? null : $"parts {Text(failure.Parted)}, and is told to part {Text(apart)}.";
    }

    /// <summary>Untagged networks count where VMs use them.</summary>
    private static void Provide(Design design)
    {
        var topology = Topology.Of(design);
        var talk = new NaiveTalk(design, new NaiveFlood(design));
        IEnumerable<Finding> found =
            [.. new NET04VmNetworksReachEveryHost().Check(topology), .. new VLAN06EveryHostReachesTheVlan().Check(topology)];
        var told = found.Select(f => (First(f, Network.Prefix), First(f, Host.Prefix))).ToHashSet();
        foreach (var network in design.Networks.Where(n => n.IsTagged || topology.VifsOn(n.Id).Any()))
        {
            var isWhole = Torn(design, network, talk).Count == 0;
            foreach (var host in design.Hosts.Where(h => h.Pool == network.Pool))
            {
                var nics = talk.Nics(network, host);
                var entering = talk.Entering(network, host, nics).Count;
                var isTold = told.Contains((network.Id, host.Id));
                var isFine = entering > 0 && entering == nics.Count && isWhole;
                if (entering == 0 && !isTold) Assert.Fail($"No switch takes frames of {network.Name} from {host.Name}: not told.");
                if (isFine && isTold) Assert.Fail($"Nothing ails {network.Name} on {host.Name}.");
            }
        }
    }

    private static Ref First(Finding finding, string prefix) => finding.Subjects.First(s => s.Prefix == prefix).Thing;

    private static void Tear(Design design)
    {
        var talk = new NaiveTalk(design, new NaiveFlood(design));
        var torn = design.Networks.Where(n => Torn(design, n, talk).Count > 0).Select(n => n.Id.Ref).ToHashSet();
        var told = new NET05OneSegmentOnAllHosts().Check(Topology.Of(design)).Select(f => First(f, Network.Prefix)).ToHashSet();
        Assert.True(torn.SetEquals(told), $"Torn are {Text(torn)}, and told to be torn {Text(told)}.");
    }

    /// <summary>Pairs of hosts that the network reaches without a way from one to the other.</summary>
    private static List<(Id<Host>, Id<Host>)> Torn(Design design, Network network, NaiveTalk talk)
    {
        var at = design.Hosts.Where(h => h.Pool == network.Pool).Select(h => (h.Id, Legs: talk.Legs(network, h))).ToList();
        at.RemoveAll(h => h.Legs.Count == 0);
        return [.. at.SelectMany(a => at.Where(b => a.Id < b.Id && !talk.Meet(a.Legs[0], b.Legs[0])).Select(b => (a.Id, b.Id)))];
    }

    private static (Id<Host>, Id<Host>) InOrder(Id<Host> a, Id<Host> b) => a < b ? (a, b) : (b, a);
    private static string Text<T>(IEnumerable<T> items) => $"[{string.Join(", ", items)}]";
}
