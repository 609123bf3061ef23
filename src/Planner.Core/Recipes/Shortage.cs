using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
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
        var before = draft.Objections.Count;
        foreach (var unfit in legs.Where(l => !Fits(draft.Topology, supply, l)).DistinctBy(l => (Names(l.Units), l.Speed)))
            Unfit(draft, supply, unfit);
        if (draft.Objections.Count > before) return;
        foreach (var alike in legs.GroupBy(l => Names(l.Units)))
            Few(draft, supply, alike.First(), alike.Sum(l => l.All.Length));
        if (draft.Objections.Count == before)
            draft.Against(
                $"{Shown.Are(wanted, "port")} wanted, and {Shown.Count(plugged, "NIC")} {(plugged == 1 ? "finds" : "find")} one on "
                    + $"{Names([.. legs.SelectMany(l => l.Units).Distinct()])}.",
                "hosts.count",
                "CAB-11",
                wanted,
                plugged
            );
    }

    private static string Names(ImmutableArray<Switch> units) => Words.List(units.Select(u => u.Name));

    /// <summary>Where nothing is free at all it is a matter of number.</summary>
    private static bool Fits(Topology topology, Supply supply, Legs legs) => legs.Units.All(u => supply.Of(u).IsEmpty)
        || legs.Units.SelectMany(u => supply.Of(u)).Any(c => PortChoice.Suits(topology, legs, c));

    private static void Unfit(Draft draft, Supply supply, Legs legs)
    {
        var free = legs.Units.SelectMany(u => supply.Of(u)).ToList();
        var fastest = free.Select(c => c.Speed).DefaultIfEmpty(0).Max();
        var nic = string.Join('+', legs.All.Select(l => l.Nic));
        var (units, speed, at) = (Names(legs.Units), RecipeLegs.Speed(legs.Speed), At(legs, "type"));
        if (fastest >= legs.Speed) draft.Against($"No free port of {units} takes the plug of NIC {nic}.", at, "P-CAB-01");
        else
            draft.Against(
                $"NIC {nic} runs {speed}, and the free ports of {units} run {RecipeLegs.Speed(fastest)}.",
                at,
                "P-SPD-01",
                legs.Speed,
                fastest
            );
    }

    private static void Few(Draft draft, Supply supply, Legs legs, int wanted)
    {
        if (legs.Units.Sum(supply.Most) is var free && free < wanted) draft.Against(Said(draft, supply, legs, wanted, free));
    }

    private static Objection Said(Draft draft, Supply supply, Legs legs, int wanted, int free)
    {
        var (open, recipe) = (legs.Units.Sum(supply.Count), draft.Recipe);
        var share = open == free ? "" : $" with {recipe.Cabling.KeepFree} % kept free";
        var said = new Objection($"{Shown.Are(wanted, "port")} wanted, and {Shown.Are(free)} free on {Names(legs.Units)}{share}.", "CAB-11")
        {
            Wanted = wanted,
            Free = free,
            At = At(legs, "count"),
        };
        if (open >= wanted) said = said.Or("keep none free", recipe with { Cabling = recipe.Cabling with { KeepFree = 0 } });
        return legs.Row is { } row && recipe.Switches[row] is { Join: not SwitchJoin.Mlag, Count: < SwitchRow.Most } asked
            && Pattern.Counts(asked.Pattern)
            ? said.Or("one switch more", recipe.With(row, (SwitchRow r) => r with { Count = r.Count + 1 }))
            : said;
    }

    private static string At(Legs legs, string field) => legs.Row is { } row ? $"switches.{row}.{field}" : "";
}
