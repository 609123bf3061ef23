using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Sheets;

/// <summary>What is printed on each cable: its label, or where it has none its id, such as C12.</summary>
public static class CableLabels
{
    /// <summary>A label for every cable of the design; those made up here differ from all others. All legs of a breakout
    /// cable have that of the one article.</summary>
    public static IReadOnlyDictionary<Id<Cable>, string> Of(Design design)
    {
        var typed = design.Cables.Where(c => c.Label.Length > 0).Select(c => c.Label).ToHashSet();
        return design.Cables.ToDictionary(c => c.Id, c => Own(design.Cables[c.Article]));

        string Own(Cable article) => article.Label.Length > 0 ? article.Label : Made(article.Id, typed);
    }

    private static string Made(Id<Cable> id, HashSet<string> typed)
    {
        var label = id.ToString();
        for (var i = 2; typed.Contains(label); i++) label = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}");
        return label;
    }
}
