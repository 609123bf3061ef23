using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>Says at which step two interfaces fail to reach each other; null where they do.</summary>
internal sealed class Obstacles(Topology topology, Fabric fabric)
{
    public Obstacle? Of(Standing a, Standing b)
    {
        if (a.Network.IsPrivate || b.Network.IsPrivate) return Private(a, b);
        if (Stuck(a) is { } here) return here;
        if (Stuck(b) is { } there) return there;
        var (from, to) = (fabric.At(a.Legs[0], a.Tag)!.Value, fabric.At(b.Legs[0], b.Tag)!.Value);
        return from == to ? null : new(Apart(a, b), new([.. a.Out(topology.PoolOf(a.Host), a.Legs[0])]));
    }

    public Obstacle? Of(Standing a, PhysicalNetwork wire)
    {
        if (a.Network.IsPrivate) return new($"{a.Network.Name} has no way out of its {(a.Tunnels ? "pool" : "host")}.", new([.. a.Inside]));
        if (Stuck(a) is { } stuck) return stuck;
        return fabric.On(wire.Id, a.Legs[0], a.Tag, topology.Design) is null
            ? new(Beside(a, wire), new([.. a.Out(topology.PoolOf(a.Host), a.Legs[0])]))
            : null;
    }

    private Obstacle? Private(Standing a, Standing b)
    {
        if (a.Network.Id != b.Network.Id)
            return (a.Network.IsPrivate ? a : b) is var closed
                ? new($"{closed.Network.Name} is private: only VMs on {closed.Network.Name} are reached over it.", new([.. a.Inside]))
                : null;
        if (!a.Tunnels)
        {
            var home = topology.Design.Hosts.Find(a.Network.Home);
            return new(
                home is null
                    ? $"{a.Network.Name} stays inside a host; {a.Vm.Name} runs on {a.Host.Name} and {b.Vm.Name} on {b.Host.Name}."
                    : $"{a.Network.Name} exists on {home.Name} only; {(a.Exists ? b : a).Vm.Name} runs on {(a.Exists ? b : a).Host.Name}.",
                new([.. a.Inside])
            );
        }

        var cut =
            a.Legs.IsEmpty ? a
            : b.Legs.IsEmpty ? b
            : null;
        return cut is null
            ? null
            : new(
                $"{cut.Network.Name} cannot tunnel out of {cut.Host.Name}: the NICs of its tunnels reach no switch.",
                new([.. cut.Inside])
            );
    }

    /// <summary>Where a network does not leave its host.</summary>
    private Obstacle? Stuck(Standing at)
    {
        if (!at.Legs.IsEmpty) return null;
        var pool = topology.PoolOf(at.Host);
        var attached = pool.Of(at.Network, at.Host);
        if (attached.Pifs.IsEmpty) return new($"{at.Network.Name} does not leave {at.Host.Name}: {attached.Gap}.", new([.. at.Inside]));
        var first = attached.Pifs.FirstOrDefault(p => p.IsCabled) ?? attached.Pifs[0];
        var why = string.Join(" and ", attached.Pifs.Select(p => Closed(p, at.Tag)).Distinct());
        return new(
            $"{at.Network.Name} does not leave {at.Host.Name}: {why}.",
            new([.. at.Out(pool, first).TakeWhile(h => h.Of.Prefix != Switch.Prefix)])
        );
    }

    private static string Closed(Pif pif, VlanTag? tag) =>
        !pif.IsCabled
            ? $"NIC {pif.Number} of {pif.Host.Name} is not cabled"
            : $"port {pif.Port!.Name} of {pif.Switch!.Name} "
                + (
                    pif.Port.Shutdown ? "is shut down"
                    : tag is { Number: > 0 } vlan ? $"does not carry VLAN {vlan}"
                    : "drops untagged frames"
                );

    private string Apart(Standing a, Standing b)
    {
        var (near, far) = (a.Legs[0].Switch!, b.Legs[0].Switch!);
        var (from, to) = (a.Legs[0].Enters(a.Tag)!.Value, b.Legs[0].Enters(b.Tag)!.Value);
        var one = topology.WireOf(near.Id) == topology.WireOf(far.Id);
        if (from == to)
            return fabric.Break(near.Id, far.Id, from) is { } broken
                ? Blocked(near, far, broken)
                : $"{Ends(a)} on {Say(near, one)}, {Ends(b)} on {Say(far, one)}; nothing joins the two.";
        var (here, there) = one ? ("", "") : ($" of {Say(near, one)}", $" of {Say(far, one)}");
        return $"{Ends(a)} in VLAN {from}{here}, {Ends(b)} in VLAN {to}{there}: "
            + "not on layer 2, it takes a router from one to the other.";
    }

    /// <summary>The first switch is on another physical network, or the way to where that is declared lets the VLAN not through.</summary>
    private string Beside(Standing a, PhysicalNetwork wire)
    {
        var near = a.Legs[0].Switch!;
        if (topology.WireOf(near.Id).Of != wire.Id.Ref) return $"{Ends(a)} on {Say(near, false)}, not on {wire.Name}.";
        return fabric.IslandOf(near.Id).Units.Where(u => Joining.Network(topology.Design, u) == wire.Id)
            .Select(far => fabric.Break(near.Id, far.Id, a.Legs[0].Enters(a.Tag)!.Value) is { } broken ? Blocked(near, far, broken) : null)
            .First(s => s is not null)!;
    }

    private static string Ends(Standing at) => $"{at.Network.Name} of {at.Vm.Name} ends";

    private string Blocked(Switch near, Switch far, Break broken) =>
        $"Between {near.Name} and {far.Name}, port {broken.Port.Name} of {topology.Design.Switches[broken.Port.Switch].Name} {broken.Why}.";

    /// <summary>The physical network of a switch, or where another one has the same the switch itself.</summary>
    private string Say(Switch unit, bool self) =>
        topology.Design.Find(self ? unit.Id.Ref : topology.WireOf(unit.Id).Of) is { } thing
            ? $"{(thing is PhysicalNetwork ? "physical network" : thing.Kind.Word.Replace('-', ' '))} {thing.Title}"
            : "no network";
}
