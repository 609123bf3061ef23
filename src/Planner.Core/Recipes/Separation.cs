using System.Collections.Immutable;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Guests in the VLAN of management or storage, on switches that are one network.</summary>
internal static class Separation
{
    public static void Check(Draft draft, ImmutableArray<ImmutableArray<Cell>> islands, ImmutableArray<UplinkPlan> plans, VlanId parking)
    {
        foreach (var guests in plans.Where(p => p.For == NetworkRole.Vm))
            foreach (var other in plans.Where(p => p.For != NetworkRole.Vm))
                if (Meet(islands, guests, other) && Vlans(guests, parking).Contains(Profiles.Untagged(other, parking).Number))
                    Against(draft, plans, guests, other, Profiles.Untagged(other, parking).Number);
    }

    private static bool Meet(ImmutableArray<ImmutableArray<Cell>> islands, UplinkPlan one, UplinkPlan other) =>
        islands.Any(i => i.Any(c => c.For.HasFlag(one.Traffic)) && i.Any(c => c.For.HasFlag(other.Traffic)));

    private static IEnumerable<int> Vlans(UplinkPlan plan, VlanId parking) =>
        plan.HasUntagged ? plan.Tags.Append(Profiles.Untagged(plan, parking).Number) : plan.Tags;

    private static void Against(Draft draft, ImmutableArray<UplinkPlan> plans, UplinkPlan guests, UplinkPlan other, int vlan)
    {
        var taken = plans.SelectMany(p => p.Tags.Append(p.Vlan ?? 1)).ToHashSet();
        var free = Enumerable.Range(1, 409).Select(n => 10 * n).First(v => !taken.Contains(v));
        var objection = new Objection(
            $"Guests on {guests.Title} and {RecipeLegs.Word(other)} on {other.Title} would share VLAN {vlan}.",
            other.For == NetworkRole.Management ? "SEG-01" : "SEG-07")
        { At = $"nics.{other.Row}.networks" };
        var then = draft.Recipe.With(other.Row, (NicRow r) => r with { Networks = $"{free}" });
        draft.Against(draft.Recipe.Nics[other.Row].Networks.Contains(',', StringComparison.Ordinal) ? objection
            : objection.Or($"{RecipeLegs.Word(other)} in VLAN {free}", then));
    }
}
