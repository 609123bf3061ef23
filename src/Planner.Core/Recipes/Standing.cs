using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Which rack each host of a recipe goes into.</summary>
internal static class Standing
{
    /// <summary>The racks, host by host; null, with an objection, where they do not hold so many.</summary>
    public static ImmutableArray<Rack>? Of(Draft draft, Pool pool, IReadOnlyList<Rack> racks, RackUnits height)
    {
        var row = draft.Recipe.Hosts;
        if (racks.Count == 0) return [];
        var room = racks.ToDictionary(r => r.Id, r => Slots.Room(draft.Design, r, height, row.FromUnit));
        var there = racks.ToDictionary(r => r.Id, r => draft.Design.Hosts.Count(h => h.Pool == pool.Id && h.Mounting.Rack == r.Id));
        List<Rack> chosen = [];
        while (chosen.Count < row.Count)
        {
            var open = racks.Where(r => room[r.Id] > 0);
            if ((row.Spread ? open.MinBy(r => there[r.Id]) : open.FirstOrDefault()) is not { } rack) break;
            (room[rack.Id], there[rack.Id]) = (room[rack.Id] - 1, there[rack.Id] + 1);
            chosen.Add(rack);
        }

        if (chosen.Count == row.Count) return [.. racks.SelectMany(r => chosen.Where(c => c.Id == r.Id))];
        draft.Against(Full(draft, racks, height, chosen.Count));
        return null;
    }

    private static Objection Full(Draft draft, IReadOnlyList<Rack> racks, RackUnits height, int fit)
    {
        var (recipe, row) = (draft.Recipe, draft.Recipe.Hosts);
        var from = row.FromUnit > 1 ? $" from U{row.FromUnit} up" : "";
        var names = racks.Count == 1 ? $"Rack {racks[0].Name} is" : $"Racks {racks[0].Name} to {racks[^1].Name} are";
        var full = new Objection(
            $"{names} full: {Shown.Count(row.Count, "host")} of {height} U {(row.Count == 1 ? "is" : "are")} wanted{from}, "
                + $"and {fit} {(fit == 1 ? "fits" : "fit")}.")
        {
            Wanted = row.Count,
            Free = fit,
            At = "hosts.count",
        };
        if (row.FromUnit > 1 && racks.Sum(r => Slots.Room(draft.Design, r, height, 1)) >= row.Count)
            full = full.Or("begin at U1", recipe with { Hosts = row with { FromUnit = 1 } });
        return racks.Count < RackRow.Most && Pattern.Counts(recipe.Racks.Pattern)
            ? full.Or("one rack more", recipe with { Racks = recipe.Racks with { Count = recipe.Racks.Count + 1 } })
            : full;
    }
}
