using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>The ways over cables and panels by what they are plugged into, kept from version to version.</summary>
internal sealed class Plugs
{
    private readonly ImmutableDictionary<string, ByNumber<Channel>> ends;
    private readonly ByNumber<Plug[]> hosts;
    private readonly ByNumber<Link> links;

    private Plugs(ImmutableDictionary<string, ByNumber<Channel>> ends, ByNumber<Plug[]> hosts, ByNumber<Link> links) =>
        (this.ends, this.hosts, this.links) = (ends, hosts, links);

    public static Plugs None { get; } =
        new(ImmutableDictionary<string, ByNumber<Channel>>.Empty, ByNumber<Plug[]>.None, ByNumber<Link>.None);

    /// <summary>The link between switch ports that is called by a cable; null where there is none.</summary>
    public Link? LinkBy(Id<Cable> lead) => links[lead.Number];

    /// <summary>The way from a NIC or from any other end but a panel's; null where no cable is plugged in.</summary>
    public Channel? From(Ref end)
    {
        if (end.HostNic is not ({ } host, { } nic)) return ends.GetValueOrDefault(end.Prefix)?[end.Number];
        foreach (var plug in OfHost(host.Number))
            if (plug.Nic == nic)
                return plug.Channel;
        return null;
    }

    /// <summary>The ways from a host's NICs.</summary>
    public IEnumerable<Channel> Of(Id<Host> host) => OfHost(host.Number).Select(p => p.Channel);

    /// <summary>
    /// Those of the next version, the links of both that are not the same, and the ends whose way may be another one.
    /// </summary>
    public (Plugs Next, ImmutableArray<Link> Changed, ImmutableArray<Ref> Ends) After(
        Design before,
        Design next,
        IReadOnlyCollection<(Thing? Before, Thing? After)> changes
    )
    {
        HashSet<Ref> touched =
        [
            .. changes.SelectMany(c => Cables(before, c.Before).SelectMany(x => Channel.Ends(before, x))),
            .. changes.SelectMany(c => Cables(next, c.After).SelectMany(x => Channel.Ends(next, x))),
        ];
        var fresh = Fresh(next, changes, touched);
        var left = touched.Where(e => !fresh.ContainsKey(e)).Select(e => (End: e, Channel: (Channel?)null));
        var all = fresh.Select(r => (End: r.Key, Channel: (Channel?)r.Value)).Concat(left).ToList();
        var inHosts = hosts.WithAll(
            all.Where(e => e.End.Nic is not null).GroupBy(e => e.End.Number).Select(g => (g.Key, Replug(OfHost(g.Key), g)))
        );
        var others = all.Where(e => e.End.Nic is null).GroupBy(e => e.End.Prefix)
            .Aggregate(ends, (known, kind) => known.SetItem(
                kind.Key,
                known.GetValueOrDefault(kind.Key, ByNumber<Channel>.None).WithAll(kind.Select(e => (e.End.Number, e.Channel)))
            ));
        var plugs = new Plugs(others, inHosts, links);
        var ports = changes.Select(c => (c.Before ?? c.After)!.Ref).Where(r => r.Prefix == SwitchPort.Prefix);
        var leads = touched.Concat(ports).SelectMany(e => (Channel?[])[From(e), plugs.From(e)]).OfType<Channel>();
        var between =
            from channels in leads.GroupBy(c => c.Lead.Id.Number)
            let number = channels.Key
            let now = channels.Select(c => Link(next, plugs, c)).FirstOrDefault(l => l is not null)
            let pair = (Number: number, Was: links[number], Now: now)
            where pair.Was is not null || pair.Now is not null
            select pair;
        var changed = between.ToList();
        return (
            new(others, inHosts, links.WithAll(changed.Select(l => (l.Number, (Link?)l.Now)))),
            [.. changed.SelectMany(l => (Link?[])[l.Was, l.Now]).OfType<Link>()],
            [.. touched]
        );
    }

    private Plug[] OfHost(int host) => hosts[host] ?? [];

    /// <summary>The ways that are there now from what was touched; one object from both its ends.</summary>
    private static Dictionary<Ref, Channel> Fresh(Design next, IEnumerable<(Thing? Before, Thing? After)> changes, HashSet<Ref> touched)
    {
        Dictionary<Ref, Channel> fresh = [];
        foreach (var cable in changes.Select(c => c.After).OfType<Cable>())
            if (!Channel.GoesThrough(cable.A) && !Channel.GoesThrough(cable.B))
                fresh[cable.A] = fresh[cable.B] = Channel.Direct(cable);
        foreach (var end in touched.Where(e => !fresh.ContainsKey(e)).Order())
            if (!fresh.ContainsKey(end) && Channel.From(next, end) is { } channel)
            {
                fresh[channel.A] = channel;
                if (channel.B is { } far) fresh[far] = channel;
            }

        return fresh;
    }

    /// <summary>The cables that a changed thing is or that are plugged into it; of a panel's socket, those behind it too.</summary>
    private static IEnumerable<Cable> Cables(Design design, Thing? thing) => thing switch
    {
        Cable cable => [cable],
        FrontPort front => At(design, front.Id).Concat(front.Rear is { } rear ? At(design, rear) : []),
        RearPort rear => At(design, rear.Id),
        _ => [],
    };

    private static IEnumerable<Cable> At(Design design, Ref socket) => Channel.CableAt(design, socket) is { } cable ? [cable] : [];

    private static Plug[]? Replug(Plug[] now, IEnumerable<(Ref End, Channel? Channel)> ends)
    {
        var plugged = now.ToDictionary(p => p.Nic, p => p.Channel);
        foreach (var (end, channel) in ends)
            if (channel is null) plugged.Remove(end.Nic!.Value);
            else plugged[end.Nic!.Value] = channel;
        return plugged.Count == 0 ? null : [.. plugged.OrderBy(p => p.Key).Select(p => new Plug(p.Key, p.Value))];
    }

    private static Link? Link(Design design, Plugs plugs, Channel was) =>
        plugs.From(was.A) is { } channel && channel.Lead.Id == was.Lead.Id ? Between(design, channel)
        : was.B is { } far && plugs.From(far) is { } other && other.Lead.Id == was.Lead.Id ? Between(design, other)
        : null;

    private static Link? Between(Design design, Channel channel) =>
        design.Ports.Find(channel.A.As<SwitchPort>()) is { } a && design.Ports.Find(channel.B?.As<SwitchPort>()) is { } b
            ? new(channel, a, b)
            : null;

    private readonly record struct Plug(int Nic, Channel Channel);
}
