using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Documents.Chapters;

/// <summary>How far management, storage and VM traffic are apart in a pool, in a sentence.</summary>
internal static class Separation
{
    public static string Of(PoolTopology pool)
    {
        if (pool.Master is not { } master) return "not known without a master.";
        var management = Segments(pool, master, NetworkRole.Management);
        var storage = Segments(pool, master, NetworkRole.Storage);
        var vms = Segments(pool, master, NetworkRole.Vm);
        return (management.Overlaps(vms), storage.Overlaps(vms), management.Overlaps(storage)) switch
        {
            (false, false, false) => storage.Count == 0
                ? "management and VM traffic are apart; no storage network is planned."
                : "management, storage and VM traffic are all apart.",
            (false, true, false) => "management is apart; storage and VM traffic share a network segment.",
            (false, false, true) => "VM traffic is apart; management and storage share a network segment.",
            (true, false, false) => "management and VM traffic share a network segment; storage, if any, is apart.",
            _ => "management, storage and VM traffic share network segments."
        };
    }

    private static HashSet<Segment> Segments(PoolTopology pool, Host master, NetworkRole role) =>
        [.. pool.Networks.Where(n => n.Role == role).Select(n => pool.Of(n, master).Segment).OfType<Segment>()];
}
