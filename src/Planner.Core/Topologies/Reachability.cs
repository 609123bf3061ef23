using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>
/// Who can talk to whom on layer 2: VMs on one network of one host inside it, VMs on one single-server network, VMs of a cross-server
/// network by its tunnels, and whatever ends in the same broadcast domain, be the networks' names the same or not.
/// </summary>
public sealed class Reachability
{
    private readonly Topology topology;
    private readonly Fabric fabric;
    private readonly Obstacles obstacles;

    private Reachability(Topology topology)
    {
        (this.topology, fabric) = (topology, topology.Fabric);
        obstacles = new(topology, fabric);
    }

    public static Reachability Of(Topology topology) => new(topology);

    /// <summary>True for what an end can be: a VM or a physical network that stands in the design.</summary>
    public static bool IsEnd(Design design, Ref end) => end.Prefix is "VM" or "PN" && end.Nic is null && design.Find(end) is not null;

    /// <summary>The host a VM is looked at on: its home, or else the pool's master or first host; null in a pool without hosts.</summary>
    public Host? HostOf(Vm vm) => topology.Design.Hosts.Find(vm.Home) ?? topology.Pool(vm.Pool).Reference;

    /// <summary>Whether and how two different ends, a VM and a VM or physical network, reach each other.</summary>
    public Trace Between(Ref from, Ref to)
    {
        if (from.Prefix == PhysicalNetwork.Prefix && to.Prefix == PhysicalNetwork.Prefix)
            return No(from, to, "Two physical networks are joined by a router, if at all; choose a VM on one side.", []);
        if (from.Prefix == PhysicalNetwork.Prefix)
            return Turned(Between(to, from), from, to);
        var here = Standings(from);
        if (here.IsEmpty)
            return No(from, to, $"{Name(from)} {Why(from)}.", []);
        if (to.Prefix == PhysicalNetwork.Prefix)
            return Said(from, to, [.. here.Select(s => Outside(s, topology.Design.PhysicalNetworks[new(to.Number)]))]);
        var there = Standings(to);
        if (there.IsEmpty) return No(from, to, $"{Name(to)} {Why(to)}.", []);
        return Said(from, to, [.. from a in here from b in there select Pair(a, b)]);
    }

    /// <summary>True when two VMs reach each other; <see cref="Between"/> says how.</summary>
    public bool Talk(Vm a, Vm b) => Standings(a.Id).Any(x => Standings(b.Id).Any(y => Keys(x).Intersect(Keys(y)).Any()));

    /// <summary>The domains a VM is in, for asking many pairs: two VMs talk when they share one.</summary>
    public ImmutableHashSet<object> DomainsOf(Vm vm) => [.. Standings(vm.Id).SelectMany(Keys)];

    private IEnumerable<object> Keys(Standing at)
    {
        if (at.Exists) yield return (at.Network.Id, at.Host.Id);
        if (at.Tunnels && !at.Legs.IsEmpty) yield return at.Network.Id;
        if (!at.Network.IsPrivate && !at.Legs.IsEmpty) yield return fabric.At(at.Legs[0], at.Tag)!.Value;
    }

    private ImmutableArray<Standing> Standings(Ref end)
    {
        var vm = topology.Design.Vms[new(end.Number)];
        if (HostOf(vm) is not { } host) return [];
        var pool = topology.PoolOf(host);
        return [.. topology.VifsOf(vm.Id).Select(vif => At(pool, vm, vif, topology.Design.Networks[vif.Network], host))];
    }

    private Standing At(PoolTopology pool, Vm vm, Vif vif, Network network, Host host)
    {
        var (legs, tag) = network.Type == NetworkKind.PrivateCross ? Rides.Tunnel(pool, fabric, network, host)
            : network.IsPrivate ? ([], null)
            : (Rides.Legs(fabric, pool.Of(network, host).Pifs, network.Vlan), network.Vlan);
        return new(vm, vif, network, host, legs, tag);
    }

    private (ImmutableArray<Way> Ways, Obstacle? Obstacle, string How) Pair(Standing a, Standing b)
    {
        var same = a.Network.Id == b.Network.Id;
        if (same && a.Host.Id == b.Host.Id && a.Exists)
            return ([new([.. a.Inside, .. b.Inside.Take(2).Reverse()])], null, $"inside {a.Host.Name}, over {a.Network.Name}");
        if (obstacles.Of(a, b) is { } obstacle)
            return ([], obstacle, "");
        var ways =
            from leg in a.Legs
            from other in b.Legs
            select new Way([
                .. a.Out(topology.PoolOf(a.Host), leg),
                .. Crossed(a, leg, b, other),
                .. b.Out(topology.PoolOf(b.Host), other).Reverse(),
            ]);
        var over = same ? a.Network.Name : $"{a.Network.Name} and {b.Network.Name}, which end in the same segment";
        return ([.. ways.Select(Tidy)], null, a.Tunnels ? $"through the tunnels of {a.Network.Name}" : $"over {over}");
    }

    private (ImmutableArray<Way>, Obstacle?, string) Outside(Standing a, PhysicalNetwork wire)
    {
        if (obstacles.Of(a, wire) is { } obstacle) return ([], obstacle, "");
        var (first, vlan) = fabric.On(wire.Id, a.Legs[0], a.Tag, topology.Design)!.Value;
        var end = new Hop(wire.Id, $"{wire.Name}, VLAN {vlan}");
        return (
            [.. a.Legs.Select(leg => Tidy(new([.. a.Out(topology.PoolOf(a.Host), leg), .. To(a, leg), end])))],
            null,
            $"over {a.Network.Name}"
                + (a.Network.Name.Contains(FormattableString.Invariant($"{vlan}"), StringComparison.Ordinal) ? "" : $", in VLAN {vlan}")
        );

        IEnumerable<Hop> To(Standing at, Pif leg) =>
            fabric.Cross(leg.Switch!.Id, leg.Enters(at.Tag)!.Value, first.Id, vlan)?.Hops(topology.Design) ?? [];
    }

    /// <summary>What lies between two NICs' switches.</summary>
    private IEnumerable<Hop> Crossed(Standing a, Pif from, Standing b, Pif to) =>
        a.Tunnels ? [new(a.Network.Id, $"tunnel from {a.Host.Name} to {b.Host.Name}")]
        : fabric.Cross(from.Switch!.Id, from.Enters(a.Tag)!.Value, to.Switch!.Id, to.Enters(b.Tag)!.Value)?.Hops(topology.Design) ?? [];

    /// <summary>Names nothing twice in a row, as where a way turns round at one switch.</summary>
    private static Way Tidy(Way way) => new([.. way.Hops.Where((hop, i) => i == 0 || hop.Of != way.Hops[i - 1].Of)]);

    private Trace Said(Ref from, Ref to, ImmutableArray<(ImmutableArray<Way> Ways, Obstacle? Obstacle, string How)> pairs)
    {
        var talking = pairs.Where(p => !p.Ways.IsEmpty).ToList();
        if (talking.Count == 0)
            return No(
                from,
                to,
                $"{Name(from)} and {Name(to)} do not reach each other on layer 2.{Aside(from, to)}",
                [.. pairs.Select(p => p.Obstacle!).DistinctBy(o => o.Sentence)]
            );
        var how = talking.Select(p => p.How).Distinct().ToList();
        var more = how.Count > 1 ? string.Concat(how.Skip(1).Select(h => $"; also {h}")) : "";
        var ways = talking.SelectMany(p => p.Ways).ToImmutableArray();
        return new(
            from,
            to,
            $"{Name(from)} and {Name(to)} reach each other "
                + $"{how[0]}{more}{(ways.Length > 1 ? $" ({ways.Length} ways)" : "")}.{Aside(from, to)}",
            ways,
            []
        );
    }

    private string Aside(params ReadOnlySpan<Ref> ends)
    {
        var said = "";
        foreach (var end in ends)
            if (end.Prefix == Vm.Prefix && topology.Design.Vms[new(end.Number)] is { Home: null } vm && HostOf(vm) is { } host)
                said += $" {vm.Name} has no home host and is taken to run on {host.Name}.";
        return said;
    }

    private string Name(Ref end) => topology.Design.Find(end)!.Title;
    private string Why(Ref vm) => topology.VifsOf(new(vm.Number)).Any() ? "is in a pool without hosts" : "has no virtual interface";

    private static Trace No(Ref from, Ref to, string sentence, ImmutableArray<Obstacle> why) => new(from, to, sentence, [], why);

    private static Trace Turned(Trace trace, Ref from, Ref to) =>
        trace with
        {
            From = from,
            To = to,
            Ways = [.. trace.Ways.Select(w => new Way([.. w.Hops.Reverse()]))],
        };
}
