using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Text;

namespace Planner.Core.Grids;

/// <summary>The names of things that a cell may hold.</summary>
public static class GridNames
{
    public static IEnumerable<string> For(Design design, GridColumn column)
    {
        var naming = ByName.Of(design);
        return column.Field is not { } field ? []
            : GridWords.IsUplink(field) ? Uplinks(design, naming)
            : field.Shape == FieldShape.Racked ? Kinds.Racked.SelectMany(k => k.In(design)).Select(t => naming.OfRacked(t.Ref))
            : (Kinds.Of(field.Refers)?.In(design) ?? []).Select(t => naming.Of(t.Ref)).Order(NaturalOrder.Names);
    }

    private static IEnumerable<string> Uplinks(Design design, Naming naming) =>
        design.Bonds.Select(b => naming.Of(b.Id)).Concat(design.Nics.Select(n => n.Number).Distinct().Order()
            .Select(n => string.Create(CultureInfo.InvariantCulture, $"NIC {n}")));
}
