using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The switch ports that the legs of a bond on one host end in, and the LAGs these are in.</summary>
internal static class BondPorts
{
    public static IEnumerable<Pif> InLags(BondOnHost bond) => bond.Pifs.Where(p => p is { IsCabled: true, Port.Lag: not null });

    public static Said Names(IEnumerable<Pif> pifs) => Words.List(pifs.Select(Words.Port));

    public static Said LagNames(Topology topology, IEnumerable<Pif> pifs) =>
        Words.List(pifs.Select(p => topology.Design.Lags[p.Port!.Lag!.Value]).DistinctBy(l => l.Id));

    /// <summary>Takes the ports out of their LAGs, and away those LAGs that then have none.</summary>
    public static IEnumerable<DesignCommand> Freed(Topology topology, IEnumerable<BondOnHost> bonds)
    {
        var ports = bonds.SelectMany(InLags).Select(p => p.Port!).DistinctBy(p => p.Id).ToList();
        var mine = ports.Select(p => p.Id).ToHashSet();
        foreach (var lag in ports.GroupBy(p => p.Lag!.Value))
            if (topology.Design.Ports.All(p => p.Lag != lag.Key || mine.Contains(p.Id))) yield return new Remove(lag.Key);
            else foreach (var edit in lag.SelectMany(p => Edit.Of(p, p with { Lag = null }))) yield return edit;
    }

    /// <summary>The LAGs among what goes, in words to be put behind what is done; nothing where none does.</summary>
    public static string Without(Topology topology, IEnumerable<DesignCommand> commands) =>
        commands.OfType<Remove>().Select(r => topology.Design.Find(r.Thing)).OfType<Lag>().ToList() is { Count: > 0 } gone
            ? $", without LAG {Words.List(gone)}, which nothing else is in"
            : "";

    /// <summary>A bond that is not LACP, but whose ports are in LAGs; on every host where it is so.</summary>
    public static IEnumerable<(BondOnHost Bond, List<Pif> Legs)> Wrongly(PoolTopology pool, BondMode mode)
    {
        foreach (var bond in pool.BondsOnHosts)
            if (bond.Bond.Mode == mode && InLags(bond).ToList() is { Count: > 0 } legs)
                yield return (bond, legs);
    }

    public static Fix Freeing(Topology topology, BondOnHost bond)
    {
        var commands = Freed(topology, [bond]).ToList();
        return new($"take the ports of {bond.Bond.Name} on {bond.Host.Name} out of their LAG{Without(topology, commands)}", commands);
    }
}
