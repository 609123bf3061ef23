using Planner.Core.Designs;
using Planner.Web.Live;

namespace Planner.Web.Components.Workspace;

/// <summary>What a plan lacks before there is anything that could be found in it: silence of the rules is no praise then.</summary>
public static class Unfinished
{
    /// <summary>A sentence for each, with the page on which it is mended; none for a plan that has something of everything.</summary>
    public static IEnumerable<(string Sentence, string Page)> In(Moment now)
    {
        var design = now.Design;
        if (design.Pools.Count == 0) yield return ("There is no pool yet, and so nothing that the guide speaks of.", "pool");
        foreach (var pool in now.Topology.Pools)
        {
            if (pool.Hosts.IsEmpty) yield return ($"Pool {pool.Pool.Name} has no host yet.", "pool");
            else if (pool.Nics.IsEmpty) yield return ($"The hosts of pool {pool.Pool.Name} have no NIC yet.", "pool");
            else if (pool.Networks.IsEmpty) yield return ($"Pool {pool.Pool.Name} has no network yet.", "pool");
        }

        if (design.Hosts.Count > 0 && design.Switches.Count == 0) yield return ("There is no switch yet.", "racks");
        else if (design.Hosts.Count > 0 && design.Cables.Count == 0) yield return ("Nothing is cabled yet.", "cabling");
    }
}
