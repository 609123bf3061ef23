using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;
using Planner.Core.Editing;

namespace Planner.Web.Components.Workspace;

/// <summary>The device types that a form offers: those that the design has already, and then the catalogue's.</summary>
public sealed record OfferedTypes(Design Design, TypeCatalogue Catalogue)
{
    private const int Most = 20;

    /// <summary>The titles of types of a kind of thing that may be meant by what was typed so far.</summary>
    public IEnumerable<string> Titles(Kind kind, string typed) =>
        Known.Where(k => AddOfType.Suits(k.Type!, kind.Word) && k.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(k => k.Name)
            .Concat(Catalogue.Search(typed, int.MaxValue).Where(t => AddOfType.Suits(t, kind.Word)).Select(t => t.Title))
            .Distinct().Take(Most);

    /// <summary>Several of a type are counted on from the first one's name; each stands above the one before.</summary>
    public DesignCommand Several(AddOfType one, int count)
    {
        if (Named(one.Type) is not { } type) return one;
        var of = one with { Given = type };
        return count <= 1 ? of : new Together($"Add {count} of {type.Title}", [.. Enumerable.Range(0, count).Select(i => Further(of, i))]);
    }

    private IEnumerable<KnownType> Known => Design.Of<KnownType>().Where(k => k.Type is not null);

    private DeviceType? Named(string name) => Known.FirstOrDefault(k => k.Name == name)?.Type ?? Catalogue.Find(name);

    private static AddOfType Further(AddOfType one, int index)
    {
        var (pattern, first) = Making.Pattern(one.Name);
        var fields = RackUnits.Parse(one.Fields.GetValueOrDefault("u", "")) is { Wrong: null, Value: var unit }
            ? one.Fields.SetItem("u", (unit + new RackUnits(index * one.Given!.Halves)).ToString())
            : one.Fields;
        return one with { Name = Numbered.Name(pattern, first + index), Fields = fields };
    }
}
