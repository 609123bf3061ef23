using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>How to build each pool: the guide's sequence with hosts, NICs, ports and values, to be ticked off.</summary>
internal static class Runbook
{
    public static Chapter Write(BookSource source)
    {
        var owners = RunbookFabric.Owners(source.Topology);
        return new(
            "Run-book",
            "runbook",
            [
                Cited(
                    "The order is: cable, configure switches, install, make the pool, then bonds and networks, then VMs. "
                        + "Out of this order a member may keep a wrong management interface.",
                    "SEQ-01",
                    "17"
                ),
                Cited("Think from the outside in: hardware first, then what is virtual.", "SEQ-05", "11-12"),
                Cited("A change of cables or switches is made for all hosts before the settings of any are changed.", "CAB-10", "14-16"),
                .. RunbookFabric.Cables(source, owners),
                .. source.Topology.Pools.SelectMany(pool => Of(source, pool, owners)),
            ]
        );
    }

    private static IEnumerable<Block> Of(BookSource source, PoolTopology pool, IReadOnlyDictionary<Id<Cable>, Ref> owners)
    {
        yield return new Heading(2, $"Building {pool.Pool.Name}", $"runbook-{pool.Pool.Id}");
        foreach (var (title, blocks) in Stages(source, pool, owners))
        {
            yield return new Heading(3, title);
            foreach (var block in blocks) yield return block;
        }
    }

    private static IEnumerable<(string, IEnumerable<Block>)> Stages(
        BookSource source,
        PoolTopology pool,
        IReadOnlyDictionary<Id<Cable>, Ref> owners
    ) =>
    [
        ("Stage 1: cable", RunbookHardware.Cables(source, pool, owners)),
        ("Stage 2: configure the switch ports", RunbookHardware.Ports(source, pool)),
        ("Stage 3: install XenServer", RunbookHosts.Install(pool)),
        ("Stage 4: make the pool", RunbookHosts.Join(pool)),
        ("Stage 5a: bonds", RunbookNetworks.Bonds(pool)),
        ("Stage 5b: storage and management", RunbookNetworks.Addresses(source, pool)),
        ("Stage 5c: VLANs and other external networks", RunbookNetworks.External(source, pool)),
        ("Stage 5d: private networks", RunbookNetworks.Private(pool)),
        ("Stage 6: virtual machines", RunbookGuests.Machines(source, pool)),
        ("Stage 7: verify", RunbookGuests.Verify(pool)),
    ];
}
