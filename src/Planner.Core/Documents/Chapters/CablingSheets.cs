using Planner.Core.Designs;
using Planner.Core.Drawings;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>The cabling of each pool as drawings, so many hosts on a sheet as stay readable.</summary>
internal static class CablingSheets
{
    private const int RowsOnASheet = 84;

    public static Chapter Write(BookSource source) => new("Cabling drawings", "cabling",
    [
        Cited("Wrong cabling is not detected by XenServer, and the errors it causes seldom name the network; so the patching is compared with these drawings before installation.", "CAB-08", "17-19"),
        Cited("Corresponding NICs are those with the same number on different hosts; they stand in the same row of each panel.", "DOC-05", "17-19"),
        .. source.Topology.Pools.SelectMany(pool => pool.Hosts.Chunk(Math.Max(1, RowsOnASheet / Math.Max(1, pool.Nics.Length))).Select(hosts => Sheet(source, pool.Pool, hosts))),
    ]);

    private static Figure Sheet(BookSource source, Pool pool, Host[] hosts)
    {
        var title = hosts.Length == 1 ? $"Cabling of {hosts[0].Name}" : $"Cabling of {hosts[0].Name} to {hosts[^1].Name}";
        return new(CablingDiagram.Of(source.Drawn, title, hosts, withFree: false), $"Pool {pool.Name}: {title.ToLowerInvariant()[..1]}{title[1..]}");
    }
}
