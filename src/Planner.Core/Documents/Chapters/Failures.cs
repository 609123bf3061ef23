using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Sheets;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>What single failures do: the single points of failure, and each network with what stops it.</summary>
internal static class Failures
{
    public static Chapter Write(BookSource source) =>
        new(
            "Failures",
            "failures",
            [
                Cited(
                    "What follows is worked out by failing every switch, logical switch, host, "
                        + "NIC and cable, every patch panel and PDU, every storage array and its controllers in turn and looking "
                        + "at what each network still reaches.",
                    "BOND-12",
                    "23-25"
                ),
                new Paragraph(FailureWords.Reach),
                .. source.Topology.Pools.SelectMany(pool => Of(source, pool)),
            ]
        );

    private static IEnumerable<Block> Of(BookSource source, PoolTopology pool)
    {
        var failures = SingleFailures.Of(source.Topology, pool);
        yield return new Heading(2, $"Failures in {pool.Pool.Name}", $"failures-{pool.Pool.Id}");
        yield return new Paragraph(
            string.Join(' ', [FailureSummary.Count(failures), .. FailureSummary.Sentences(source.Design, failures)])
        );
        if (failures.Rides.IsEmpty)
            yield break;
        var alike = Alike.Of(source.Design, failures);
        yield return Sheet(
            "Failures that stop something",
            [new("When this fails"), new("Then"), new("VMs", ColumnKind.Number)],
            alike
                .Where(a => a.First.IsLoss)
                .Select(a => Table.Row(Shown.Capital(FailureWords.What(source.Drawn, a)), Then(pool, a), a.Impacts.Sum(i => i.Vms.Length))),
            "Nothing that fails alone stops anything."
        );
        yield return Networks(source, pool, failures, alike);
    }

    private static string Then(PoolTopology pool, Alike alike)
    {
        var impact = alike.First;
        var each = alike.Impacts.Length > 1;
        var lost = impact.HostGone is not null
            ? [each ? "the host's networks are gone with it" : "its networks are gone with it"]
            : impact
                .Hits.Where(h => h.State >= Running.Parted && !impact.Gone.Contains(h.Host))
                .GroupBy(h => (h.Ride.Network?.Name ?? "storage addresses", h.State))
                .Select(g =>
                    $"{g.Key.Item1} is {FailureWords.Of(g.Key.State)} on "
                        + $"{(each ? "that host" : FailureWords.Some(g.Select(h => h.Host.Name)))}"
                )
                .ToList();
        string[] text = lost.Count == 0 ? [] : [$"{Shown.Capital(And(lost))}."];
        return string.Join(' ', [.. text, .. each ? OnEach(impact) : FailureWords.Consequences(pool, impact)]);
    }

    private static IEnumerable<string> OnEach(Impact impact)
    {
        if (impact.HostGone is not null)
            yield break;
        if (impact.ManagementLost.Any())
            yield return "Management of that host is lost, and the host with it to the pool; "
                + "if it is the master, the pool is not managed until another is.";
        if (impact.StorageLost.Any())
            yield return "That host loses the way to storage: VMs whose disks are there stop.";
    }

    private static TableBlock Networks(BookSource source, PoolTopology pool, SingleFailures failures, ImmutableArray<Alike> alike)
    {
        var working = pool.Networks.Where(n => failures.Rides.Any(r => r.Network?.Id == n.Id)).ToList();
        string With(Network network, Func<Running, bool> fares) =>
            OrDash(
                string.Join(
                    "; ",
                    alike
                        .Where(a =>
                            a.First.HostGone is null
                            && a.Kind != "LS"
                            && !(a.Kind == "C" && a.Nic is not null)
                            && fares(a.First.Worst(network))
                        )
                        .Select(a => FailureWords.What(source.Drawn, a))
                )
            );
        return new(
            new(
                "Networks and what stops them",
                [new("Network"), new("Stops with"), new("Goes on by the other leg of its bond, or another controller, without")],
                [.. working.Select(n => Table.Row(n.Name, With(n, s => s >= Running.Parted), With(n, s => s == Running.OtherLeg)))]),
            "Networks and what stops them, hosts aside; a NIC stands for its cable, too")
        { Looks = [.. working.Select(n => source.Drawn.Looks.Of(n))] };
    }
}
