using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>What is plugged in where, kept from version to version.</summary>
internal sealed class Plugs
{
    private readonly ByNumber<Cable> ports;
    private readonly ByNumber<Plug[]> hosts;
    private readonly ByNumber<Link> links;

    private Plugs(ByNumber<Cable> ports, ByNumber<Plug[]> hosts, ByNumber<Link> links) =>
        (this.ports, this.hosts, this.links) = (ports, hosts, links);

    public static Plugs None { get; } = new(ByNumber<Cable>.None, ByNumber<Plug[]>.None, ByNumber<Link>.None);

    /// <summary>The link that a cable between switch ports is; null for another cable.</summary>
    public Link? LinkBy(Id<Cable> cable) => links[cable.Number];

    /// <summary>The cable in a NIC or port, or null.</summary>
    public Cable? At(Ref end)
    {
        if (end.Nic is not { } nic) return ports[end.Number];
        foreach (var plug in OfHost(end.Number))
            if (plug.Nic == nic)
                return plug.Cable;
        return null;
    }

    /// <summary>The cables in a host's NICs.</summary>
    public IEnumerable<Cable> Of(Id<Host> host) => OfHost(host.Number).Select(p => p.Cable);

    /// <summary>Those of the next version, and the links of both that are not the same.</summary>
    public (Plugs Next, ImmutableArray<Link> Changed) After(Design next, IReadOnlyCollection<(Thing? Before, Thing? After)> changes)
    {
        var moved = changes.Where(c => (c.Before ?? c.After) is Cable).Select(c => (Before: (Cable?)c.Before, After: (Cable?)c.After))
            .ToList();
        var (left, taken) = (moved.SelectMany(c => Ends(c.Before)), moved.SelectMany(c => Ends(c.After)));
        var ends = left.Select(e => (e.End, Cable: (Cable?)null)).Concat(taken.Select(e => (e.End, Cable: (Cable?)e.Cable))).ToList();
        var inPorts = ports.WithAll(ends.Where(e => e.End.Nic is null).Select(e => (e.End.Number, e.Cable)));
        var inHosts = hosts.WithAll(
            ends.Where(e => e.End.Nic is not null).GroupBy(e => e.End.Number).Select(g => (g.Key, Replug(OfHost(g.Key), g)))
        );
        var others = changes.Select(c => c.After).OfType<SwitchPort>().Select(p => inPorts[p.Id.Number]).OfType<Cable>();
        var cables = moved.Select(c => (c.Before ?? c.After)!.Id.Number).Concat(others.Select(c => c.Id.Number)).Distinct();
        var between = cables.Select(c => (c, Was: links[c], Now: Link(next, c))).Where(l => l.Was is not null || l.Now is not null)
            .ToList();
        return (
            new(inPorts, inHosts, links.WithAll(between.Select(l => (l.c, l.Now)))),
            [.. between.SelectMany(l => (Link?[])[l.Was, l.Now]).OfType<Link>()]
        );
    }

    private Plug[] OfHost(int host) => hosts[host] ?? [];

    private static IEnumerable<(Ref End, Cable Cable)> Ends(Cable? cable) => cable is null ? [] : [(cable.A, cable), (cable.B, cable)];

    private static Plug[]? Replug(Plug[] now, IEnumerable<(Ref End, Cable? Cable)> ends)
    {
        var plugged = now.ToDictionary(p => p.Nic, p => p.Cable);
        foreach (var (end, cable) in ends)
            if (cable is null) plugged.Remove(end.Nic!.Value);
            else plugged[end.Nic!.Value] = cable;
        return plugged.Count == 0 ? null : [.. plugged.OrderBy(p => p.Key).Select(p => new Plug(p.Key, p.Value))];
    }

    private static Link? Link(Design design, int number) =>
        design.Cables.Find(new Id<Cable>(number)) is { A: { Nic: null } a, B: { Nic: null } b } cable
            ? new(cable, design.Ports[new(a.Number)], design.Ports[new(b.Number)])
            : null;

    private readonly record struct Plug(int Nic, Cable Cable);
}
