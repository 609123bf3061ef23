using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>More hosts for a pool that is there: like its master, cabled as that is; what a person planned stays.</summary>
internal static class MoreHosts
{
    public static void Add(Draft draft, Pool pool)
    {
        Check(draft, pool);
        if (draft.Objections.Count > 0) return;
        var like = draft.Topology.Pool(pool.Id).Reference;
        var parking = Parking.Of(draft.Before, []);
        var racks = RackPart.Of(draft);
        var hosts = HostPart.Of(draft, pool, racks, like);
        if (hosts.IsEmpty) return;
        if (like is not null) StoragePart.Add(draft, hosts, like);
        VmPart.Add(draft, pool);
        var nics = Cabled(draft.Topology.Pool(pool.Id)).Order();
        var cables = new Cables(draft, new(draft.Before, draft.Recipe.Cabling.Labels));
        Cooking.Plug(draft, new LegsLikeOthers(draft, parking).Of(nics.SelectMany(n => hosts.Select(h => (h.Id, n)))), cables);
    }

    /// <summary>The NICs that are plugged in on some host; all where none is on any.</summary>
    private static IEnumerable<int> Cabled(PoolTopology pool) =>
        pool.Pifs.Where(p => p.Cable is not null).Select(p => p.Number).Distinct().ToList() is { Count: > 0 } some
            ? some
            : pool.Nics.Select(n => n.Number);

    /// <summary>NICs and networks that the pool has not would have to be given to the hosts that it has.</summary>
    private static void Check(Draft draft, Pool pool)
    {
        var nics = draft.Design.Nics.Where(n => n.Pool == pool.Id).Select(n => n.Number).ToHashSet();
        var networks = draft.Design.Networks.Where(n => n.Pool == pool.Id).ToList();
        foreach (var (at, row) in draft.Recipe.Nics.Index())
            if ((Unknown(row, nics) ?? (row.For == NetworkRole.Vm ? Unknown(row, networks) : null)) is var (what, rule))
                draft.Against(new Objection($"Pool {pool.Name} has no {what}: add it to the pool and its hosts first.", rule)
                {
                    At = $"nics.{at}",
                }.Or("as the pool is", RecipeOf.Pool(draft.Before, pool, draft.Recipe)));
    }

    private static (string, string)? Unknown(NicRow row, HashSet<int> nics) =>
        NicNumbers.Read(row.Numbers).Ok(out var numbers, out _) && numbers.FirstOrDefault(n => !nics.Contains(n), -1) is >= 0 and var nic
            ? ($"NIC {nic}", "POOL-12")
            : null;

    private static (string, string)? Unknown(NicRow row, List<Network> networks)
    {
        foreach (var (name, vlan) in NicNumbers.Networks(row.Networks) is { Wrong: null, Value: var all } ? all : [])
            if (!networks.Exists(n => vlan.Length > 0 ? n.Vlan?.ToString() == vlan : n.Name == name))
                return ($"network {Shown.Short($"{vlan} {name}".Trim())}", "POOL-10");
        return null;
    }
}
