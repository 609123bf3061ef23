using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.DeviceTypes;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide.Checking;
using Planner.Core.Recipes;
using Planner.Web.Live;

namespace Planner.Web.Components.Recipes;

/// <summary>What a page shows of a recipe: what stands against it, what would come of it, and a drawing of that.</summary>
/// <param name="Known">The pool that hosts would be added to.</param>
public sealed record Foretaste(
    Recipe Recipe,
    int Version,
    IReadOnlyList<Objection> Objections,
    IReadOnlyList<Finding> Left,
    Summary Summary,
    Pool? Known,
    string Picture
)
{
    private const int MostLeft = 5;

    /// <summary>How many errors and warnings would come.</summary>
    public IReadOnlyList<(Level, int)> Counts => Objections.Count > 0 ? []
        : [.. Left.CountBy(f => f.Level).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key)];

    /// <summary>The first few of them.</summary>
    public IReadOnlyList<Finding> Few => Objections.Count > 0 ? [] : [.. Left.Take(MostLeft)];

    /// <summary>The parts of the recipe that something stands against.</summary>
    public IReadOnlySet<string> Marked => Objections.Select(o => o.At).ToHashSet();

    /// <param name="drawing">Its name among the kinds of drawings.</param>
    public static Foretaste Of(Recipe recipe, Moment now, TypeCatalogue types, string drawing)
    {
        var cooked = Cooked.Of(recipe, now.Design, types, now.Checked, now.Today);
        return new(
            recipe,
            now.Version,
            cooked.Objections,
            [.. cooked.Left],
            cooked.Summary,
            now.Design.Pools.FirstOrDefault(p => p.Name == recipe.Pool.Trim()),
            Draw(cooked, drawing)
        );
    }

    /// <summary>Of a large design the racks in which something comes.</summary>
    private static string Draw(Cooked cooked, string drawing)
    {
        var drawn = new Drawn(cooked.Findings.Topology, cooked.Findings.Causes);
        var pool = cooked.Design.Pools.Count > 1 ? cooked.Recipe.Pool.Trim() : null;
        if (drawing != "racks")
            return DrawingKinds.All.First(k => k.Name == drawing).Draw(drawn, pool) is { } scene ? Svg.WriteForScreen(scene) : "";
        var racks = cooked.Design.Hosts.Where(h => !cooked.Before.Hosts.Has(h.Id)).Select(h => h.Mounting.Rack)
            .Concat(cooked.Design.Racks.Where(r => !cooked.Before.Racks.Has(r.Id)).Select(r => (Id<Rack>?)r.Id))
            .ToHashSet();
        return Svg.WriteForScreen(RackSketch.Of(drawn, [.. cooked.Design.Racks.Where(r => racks.Contains(r.Id))]));
    }
}
