using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>Switches of which all ports towards several NICs of a pool's hosts carry the same: set up once, as by a template.</summary>
internal sealed class Flat
{
    private static readonly ConditionalWeakTable<PoolTopology, Flat> Known = [];
    private readonly HashSet<Id<Switch>> all;
    private readonly HashSet<Id<Switch>> wrong;

    private Flat(PoolTopology pool)
    {
        all = [
            .. pool.Linked.GroupBy(p => p.Switch!.Id)
                .Where(g => g.DistinctBy(p => p.Number).Skip(1).Any() && g.All(p => Equal(p.Port!, g.First().Port!)))
                .Select(g => g.Key),
        ];
        wrong = all.Count == 0 ? all : [.. all.Where(s => Disagrees(pool, s))];
    }

    public static Flat In(PoolTopology pool) => Known.GetValue(pool, p => new(p));

    public bool Has(Switch? unit) => unit is not null && all.Contains(unit.Id);

    /// <summary>
    /// The switch of a NIC as one mistake, where every bond that has legs on it and on others has them in other VLANs there: who finds a
    /// port wrong tells it, and what else is wrong there follows.
    /// </summary>
    public IEnumerable<Trouble> Trouble(Pif pif) =>
        pif.Switch is { } unit && wrong.Contains(unit.Id) ? [new(unit.Id, Amiss.Carries)] : [];

    public static bool Equal(SwitchPort a, SwitchPort b) =>
        a.Mode == b.Mode && a.UntaggedVlan == b.UntaggedVlan && (a.Mode == PortMode.Access || a.Allowed == b.Allowed);

    private static bool Disagrees(PoolTopology pool, Id<Switch> unit)
    {
        var across = pool.BondsOnHosts.Select(b => b.Pifs.Where(p => p.HasLink).ToLookup(p => p.Switch!.Id == unit))
            .Where(legs => legs.Count == 2).ToList();
        return across.Count > 0 && across.TrueForAll(legs => legs[true].All(here => legs[false].All(p => !Equal(p.Port!, here.Port!))));
    }
}
