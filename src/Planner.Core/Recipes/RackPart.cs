using System.Collections.Immutable;
using Planner.Core.Designs.Model;

namespace Planner.Core.Recipes;

/// <summary>The racks of a recipe: those that are there, and those that are made.</summary>
internal static class RackPart
{
    public static ImmutableArray<Rack> Of(Draft draft)
    {
        var row = draft.Recipe.Racks;
        if (row.Count is < 1 or > RackRow.Most)
            return Refused(draft, $"One to {RackRow.Most} racks can be made.", "racks.count");
        if (row.Units is < 1 or > Rack.Most) return Refused(draft, $"A rack has 1 to {Rack.Most} U.", "racks.units");
        if (Pattern.Wrong(row.Pattern, row.Count) is { } wrong) return Refused(draft, wrong, "racks.pattern");
        if (Designs.Values.Names.WrongText(row.Row, Designs.Values.Names.Longest) is { } noRow) return Refused(draft, noRow, "racks.row");
        return
        [
            .. Enumerable.Range(1, row.Count).Select(n => Pattern.Name(row.Pattern, n)).Select(name => draft.Design.RackNamed(name)
                ?? draft.Add<Rack>(id => new(id) { Name = name, Row = Designs.Values.Names.Kept(row.Row.Trim()), Units = row.Units })),
        ];
    }

    private static ImmutableArray<Rack> Refused(Draft draft, string wrong, string at)
    {
        draft.Against(new(wrong) { At = at });
        return [];
    }
}
