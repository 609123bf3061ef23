using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>Why some NICs find no port.</summary>
internal static class Shortage
{
    /// <summary>Says it; does nothing where all found one.</summary>
    public static void Check(Draft draft, Supply supply, ImmutableArray<Legs> legs, int plugged)
    {
        var wanted = legs.Sum(l => l.All.Length);
        if (plugged == wanted) return;
        var before = draft.Obstacles.Count;
        foreach (var unfit in legs.Where(l => !Fits(draft.Topology, supply, l)).DistinctBy(l => (Names(l.Units), l.Speed))) Unfit(draft, supply, unfit);
        if (draft.Obstacles.Count > before) return;
        foreach (var alike in legs.GroupBy(l => Names(l.Units)))
            Few(draft, supply, alike.First(), alike.Sum(l => l.All.Length));
        if (draft.Obstacles.Count == before)
            draft.Against(new($"{wanted} ports are wanted, and {plugged} NICs find one on {Words.List(legs.SelectMany(l => l.Units).Select(u => u.Name).Distinct())} "
                + "where it may be.", "CAB-11")
            {
                Wanted = wanted,
                Free = plugged,
                At = "hosts.count",
            });
    }

    private static string Names(ImmutableArray<Switch> units) => Words.List(units.Select(u => u.Name));

    private static bool Fits(Topology topology, Supply supply, Legs legs) => legs.Units.Any(u => supply.Of(u)
        .Any(c => legs.All.All(l => c.Suits(legs.Speed, topology.FormOf(legs.Host.Id.Ref with { Nic = l.Nic }), l.Port))));

    private static void Unfit(Draft draft, Supply supply, Legs legs)
    {
        var free = legs.Units.SelectMany(u => supply.Of(u)).ToList();
        var fastest = free.Select(c => c.Speed).DefaultIfEmpty(0).Max();
        var nic = string.Join('+', legs.All.Select(l => l.Nic));
        draft.Against(free.Count == 0 ? None(draft, supply, legs)
            : fastest < legs.Speed
                ? new($"NIC {nic} runs {RecipeLegs.Speed(legs.Speed)}, and the free ports of {Names(legs.Units)} run {RecipeLegs.Speed(fastest)}.", "P-SPD-01")
                {
                    Wanted = legs.Speed,
                    Free = fastest,
                    At = At(legs, "type"),
                }
            : new($"No free port of {Names(legs.Units)} takes the plug of NIC {nic}.", "P-CAB-01") { At = At(legs, "type") });
    }

    private static Obstacle None(Draft draft, Supply supply, Legs legs) => Said(draft, supply, legs, legs.All.Length, 0);

    private static void Few(Draft draft, Supply supply, Legs legs, int wanted)
    {
        if (legs.Units.Sum(supply.Most) is var free && free < wanted) draft.Against(Said(draft, supply, legs, wanted, free));
    }

    private static Obstacle Said(Draft draft, Supply supply, Legs legs, int wanted, int free)
    {
        var (kept, recipe) = (legs.Units.Sum(supply.Kept), draft.Recipe);
        var share = kept == 0 ? "" : $" with {recipe.Cabling.KeepFree} % kept free";
        var said = new Obstacle($"{wanted} ports are wanted, and {free} are free on {Names(legs.Units)}{share}.", "CAB-11")
        {
            Wanted = wanted,
            Free = free,
            At = At(legs, "count"),
        };
        if (free + kept >= wanted) said = said.Or("keep none free", recipe with { Cabling = recipe.Cabling with { KeepFree = 0 } });
        return legs.Row is { } row && recipe.Switches[row] is { Join: not SwitchJoin.Mlag } asked && asked.Count < SwitchRow.Most && Series.Counts(asked.Pattern)
            ? said.Or("one switch more", recipe.With(row, (SwitchRow r) => r with { Count = r.Count + 1 }))
            : said;
    }

    private static string At(Legs legs, string field) => legs.Row is { } row ? $"switches.{row}.{field}" : "";
}
