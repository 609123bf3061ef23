using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>The way from one switch to another, as far as the design says how they are joined.</summary>
internal sealed class Crossing(Design design, Fabric fabric)
{
    /// <summary>The hops between two NICs' switches.</summary>
    public IEnumerable<Hop> Of(Standing a, Pif from, Standing b, Pif to)
    {
        if (a.Tunnels) return [new(a.Network.Id, $"tunnel from {a.Host.Name} to {b.Host.Name}")];
        var vlan = fabric.At(from, a.Tag)!.Value.Vlan;
        return Between(from.Switch!, to.Switch!, l => l.Carries(vlan)) is { } hops ? hops : [];
    }

    /// <summary>The shortest way over links that pass; null where there is none.</summary>
    public List<Hop>? Between(Switch from, Switch to, Func<Link, bool> passes)
    {
        if (from.Id == to.Id) return [];
        Dictionary<Ref, (Switch Out, Link? By, Switch In, Ref Before)> seen = new() { [fabric.NodeOf(from)] = (from, null, from, default) };
        Queue<Ref> next = new([fabric.NodeOf(from)]);
        while (next.TryDequeue(out var node))
            foreach (
                var (link, near, far) in fabric
                    .Links.Where(passes)
                    .SelectMany(Ends)
                    .Where(e => fabric.NodeOf(design.Switches[e.Near.Switch]) == node)
            )
                if (
                    design.Switches[far.Switch] is var reached
                    && seen.TryAdd(fabric.NodeOf(reached), (design.Switches[near.Switch], link, reached, node))
                )
                    next.Enqueue(fabric.NodeOf(reached));
        return seen.ContainsKey(fabric.NodeOf(to)) ? Walked(seen, from, to) : null;
    }

    /// <summary>Names nothing twice in a row, as where a way turns round at one switch.</summary>
    public static Way Tidy(Way way) => new([.. way.Hops.Where((hop, i) => i == 0 || hop.Of != way.Hops[i - 1].Of)]);

    private List<Hop> Walked(Dictionary<Ref, (Switch Out, Link? By, Switch In, Ref Before)> seen, Switch from, Switch to)
    {
        List<Hop> hops = [];
        var at = to;
        for (var step = seen[fabric.NodeOf(to)]; step.By is { } link; step = seen[step.Before])
        {
            hops.AddRange(Within(step.In, at).Reverse());
            var (near, far) = link.A.Switch == step.Out.Id ? (link.A, link.B) : (link.B, link.A);
            hops.AddRange([
                new(step.In.Id, step.In.Name),
                new(far.Id, $"port {far.Name}"),
                new(link.Cable.Id, $"cable {link.Cable.Title}"),
                new(near.Id, $"port {near.Name}"),
                new(step.Out.Id, step.Out.Name),
            ]);
            at = step.Out;
        }

        hops.AddRange(Within(from, at).Reverse());
        hops.Reverse();
        return hops;
    }

    /// <summary>What joins two switches of one logical switch or of one declared physical network.</summary>
    private IEnumerable<Hop> Within(Switch a, Switch b)
    {
        if (a.Id == b.Id) return [];
        var joins = a.LogicalSwitch is { } logical && logical == b.LogicalSwitch ? logical.Ref : fabric.NodeOf(a);
        return [new(joins, design.Find(joins)!.Title), new(b.Id, b.Name)];
    }

    private static IEnumerable<(Link Link, SwitchPort Near, SwitchPort Far)> Ends(Link link) =>
        [(link, link.A, link.B), (link, link.B, link.A)];
}
