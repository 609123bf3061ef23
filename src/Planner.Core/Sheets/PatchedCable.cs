using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.Sheets;

/// <summary>A cable as a technician meets it: from the host to the switch; between switches from the one that comes first.</summary>
/// <param name="Channel">The way it is a part of; null for a cable between panels with nothing at an end, or with several ways.</param>
/// <param name="Pif">The NIC at the near end of that way; null between other ends.</param>
/// <param name="Port">The switch port whose VLANs it carries; null where there is none.</param>
public sealed record PatchedCable(
    Cable Cable,
    string Label,
    CableEnd From,
    CableEnd To,
    Channel? Channel,
    Pif? Pif,
    SwitchPort? Port,
    ImmutableArray<Network> Networks,
    Bond? Bond
)
{
    /// <summary>Which cable of its way it is, counted from 1 at the near end.</summary>
    public int Hop { get; init; } = 1;

    /// <summary>The label of the breakout cable that it is a leg of, and which leg: "C7 leg 2"; empty for another cable.</summary>
    public string Article { get; init; } = "";

    /// <summary>The two ends of its way; null where it is not whole.</summary>
    public (CableEnd From, CableEnd To)? EndToEnd { get; init; }

    /// <summary>Every cable of the design in the order of work: rack by rack, from the top down, NIC by NIC.</summary>
    public static IEnumerable<PatchedCable> All(Topology topology)
    {
        var labels = CableLabels.Of(topology.Design);
        return topology
            .Design.Cables.Select(c => Of(topology, c, labels[c.Id]))
            .OrderBy(c => c.From)
            .ThenBy(c => c.To)
            .ThenBy(c => c.Cable.Id);
    }

    private static PatchedCable Of(Topology topology, Cable cable, string label)
    {
        var channel = topology.ChannelsOver(cable).Take(2).ToList() is [var only] ? only : null;
        var ends = channel is null ? [cable.A, cable.B] : (Ref?[])[channel.A, channel.B];
        var port = ends.Select(e => topology.Design.Ports.Find(e?.As<SwitchPort>())).FirstOrDefault(p => p is not null);
        var pif = port is null ? null : topology.PeerPif(port);
        var pool = pif is null ? null : topology.PoolOf(pif.Host);
        var patched = new PatchedCable(cable, label, CableEnd.Of(topology, cable.A), CableEnd.Of(topology, cable.B), channel, pif, port,
            pool is null ? [] : [.. pool.NetworksOn(pif!.Host, pif.Number).OrderBy(n => n.Id)], pool?.BondOf(pif!.Host, pif.Number));
        return patched.Directed(topology) with { Article = Leg(topology, cable, label) };
    }

    private static string Leg(Topology topology, Cable cable, string label) =>
        topology.ArticleOf(cable).ToList() is { Count: > 1 } legs
            ? string.Create(CultureInfo.InvariantCulture, $"{label} leg {legs.FindIndex(l => l.Id == cable.Id) + 1}")
            : "";

    /// <summary>With its near end first: the one towards a host, else the one that comes first.</summary>
    private PatchedCable Directed(Topology topology)
    {
        if (Channel is not { B: { } last, A: var first } way)
            return From <= To || Cable.A.Nic is not null ? this : this with { From = To, To = From };
        var (a, b) = (CableEnd.Of(topology, first), CableEnd.Of(topology, last));
        var forward = first.Nic is not null || last.Nic is null && a <= b;
        var (place, hop) = way.Runs.Index().First(h => h.Item.Cable.Id == Cable.Id);
        var turned = Cable.A != (forward ? hop.From : hop.To);
        return this with
        {
            From = turned ? To : From,
            To = turned ? From : To,
            Hop = forward ? place + 1 : way.Runs.Length - place,
            EndToEnd = forward ? (a, b) : (b, a),
        };
    }
}
