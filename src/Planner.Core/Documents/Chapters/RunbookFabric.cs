using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Sheets;
using Planner.Core.Topologies;

namespace Planner.Core.Documents.Chapters;

/// <summary>What is plugged before any pool is built: every cable on no way to a NIC, between switches, panels and other devices.</summary>
internal static class RunbookFabric
{
    /// <summary>Of each cable on a way to a NIC, the first NIC in the order of work: it is plugged there and nowhere else.</summary>
    public static IReadOnlyDictionary<Id<Cable>, Ref> Owners(Topology topology)
    {
        Dictionary<Id<Cable>, Ref> owners = [];
        foreach (var pif in topology.Pools.SelectMany(pool => pool.Hosts.SelectMany(pool.PifsOf)).Where(pif => pif.IsPresent))
            if (pif.Channel is { } way)
                foreach (var run in way.Runs) owners.TryAdd(run.Cable.Id, pif.Ref);
        return owners;
    }

    public static IEnumerable<Block> Cables(BookSource source, IReadOnlyDictionary<Id<Cable>, Ref> owners)
    {
        var others = PatchedCable.All(source.Topology).Where(cable => !owners.ContainsKey(cable.Cable.Id)).ToList();
        if (others.Count == 0) yield break;
        yield return new Heading(2, "Between switches and devices", "runbook-fabric");
        yield return new Paragraph(
            "These cables lead to no host's NIC; they are plugged first, in this order, so that the hosts find a working network."
        );
        yield return new CheckList([.. others.Select(Line)]);
        yield return new CheckList([
            "Every link between switches is up on both sides, and links that are one group stand together in it.",
            "Each switch can be reached at its management address.",
        ]);
    }

    private static string Line(PatchedCable cable) => $"{cable.Cable.Title}: from {End(cable.From)} to {End(cable.To)}";

    private static string End(CableEnd end) => end.Rack.Length > 0 ? $"{end.Words} in {end.Rack}" : end.Words;
}
