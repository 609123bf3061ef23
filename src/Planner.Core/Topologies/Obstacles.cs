using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>Says at which step two interfaces fail to reach each other; null where they do.</summary>
internal sealed class Obstacles(Topology topology, Fabric fabric)
{
    private readonly Crossing crossing = new(topology.Design, fabric);

    public Obstacle? Of(Standing a, Standing b)
    {
        if (a.Network.IsPrivate || b.Network.IsPrivate) return Private(a, b);
        if (Stuck(a) is { } here) return here;
        if (Stuck(b) is { } there) return there;
        var (from, to) = (fabric.At(a.Legs[0], a.Tag)!.Value, fabric.At(b.Legs[0], b.Tag)!.Value);
        return from == to ? null : new(Apart(a, from, b, to), new([.. a.Out(topology.PoolOf(a.Host), a.Legs[0])]));
    }

    public Obstacle? Of(Standing a, PhysicalNetwork wire)
    {
        if (a.Network.IsPrivate) return new($"{a.Network.Name} has no way out of its {(a.Tunnels ? "pool" : "host")}.", new([.. a.Inside]));
        if (Stuck(a) is { } stuck) return stuck;
        var found = topology.WireOf(a.Legs[0].Switch!.Id);
        return found.Of == wire.Id.Ref
            ? null
            : new(
                $"{a.Network.Name} of {a.Vm.Name} ends on {Say(found)}, not on {wire.Name}.",
                new([.. a.Out(topology.PoolOf(a.Host), a.Legs[0])])
            );
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

    private string Apart(Standing a, Segment from, Standing b, Segment to)
    {
        var (near, far) = (a.Legs[0].Switch!, b.Legs[0].Switch!);
        var one = topology.WireOf(near.Id) == topology.WireOf(far.Id);
        if (from.Vlan == to.Vlan)
            return one
                ? Blocked(near, far, from.Vlan)
                : $"{Ends(a)} on {Say(topology.WireOf(near.Id))}, {Ends(b)} on {Say(topology.WireOf(far.Id))}; nothing joins the two.";
        return $"{Ends(a)} in VLAN {from.Vlan}{(one ? "" : $" of {Say(topology.WireOf(near.Id))}")}, {Ends(b)} in VLAN {to.Vlan}{(one ? "" : $" of {Say(topology.WireOf(far.Id))}")}: "
            + "not on layer 2, it takes a router from one to the other.";
    }

    private static string Ends(Standing at) => $"{at.Network.Name} of {at.Vm.Name} ends";

    /// <summary>The switches are cabled to each other, but no way lets the VLAN pass: names a port in it that stops it.</summary>
    private string Blocked(Switch near, Switch far, int vlan)
    {
        var way = crossing.Between(near, far, _ => true) ?? [];
        var link = way.Where(h => h.Of.Prefix == Cable.Prefix)
            .Select(h => fabric.Links.First(l => l.Cable.Id.Ref == h.Of))
            .First(l => !l.Carries(vlan));
        var port = link.Blocks(vlan)!;
        return $"Between {near.Name} and {far.Name}, port {port.Name} of {topology.Design.Switches[port.Switch].Name} {(port.Shutdown ? "is shut down" : $"does not carry VLAN {vlan}")}.";
    }

    private string Say(Wire wire) => topology.Design.Find(wire.Of) is { } thing
        ? $"{(thing is PhysicalNetwork ? "physical network" : thing.Kind.Word.Replace('-', ' '))} {thing.Title}"
        : "no network";
}
