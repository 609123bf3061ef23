using Planner.Core.Designs;

namespace Planner.Core.Recipes;

/// <summary>The labels of new cables: the next ones of a pattern that no cable has.</summary>
internal sealed class Labels
{
    private readonly HashSet<string> taken;
    private readonly string pattern;
    private int number;

    public Labels(Design design, string pattern) =>
        (this.pattern, taken) = (pattern.Trim(), design.Cables.Select(c => c.Label.Trim().ToLowerInvariant()).ToHashSet());

    public string Next()
    {
        if (!Pattern.Counts(pattern)) return "";
        string label;
        do label = Pattern.Name(pattern, ++number);
        while (taken.Contains(label.ToLowerInvariant()));
        return label;
    }
}
