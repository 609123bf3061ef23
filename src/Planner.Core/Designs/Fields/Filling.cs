using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Fields;

/// <summary>Fields that are given together, of which one may say what another says too.</summary>
public static class Filling
{
    /// <summary>
    /// One sentence where a field says of the one beside it what that does not, as ip=192.0.2.12/24 beside mask=255.255.0.0; null where all
    /// agree.
    /// </summary>
    /// <param name="filled">The thing with all of them set.</param>
    public static string? Contradiction(Thing filled, IReadOnlyCollection<(string Field, string Value)> given, Naming naming)
    {
        foreach (var (name, value) in given)
            if (
                filled.Kind.Named(name) is { AlsoSets: { } other } field
                && filled.Kind.Named(other) is { } beside
                && given.FirstOrDefault(g => g.Field == other) is { Field: not null } its
                && field.Set(filled, value, naming).Ok(out var again, out _)
                && beside.Set(again, its.Value, naming).Ok(out var last, out _)
                && (beside.Get(again, naming), beside.Get(last, naming)) is var (said, stands) && said != stands
            )
                return $"{name}: “{Shown.Short(value)}” says that the {beside.Label.ToLowerInvariant()} is {said}, but {other} is "
                    + $"{Or(stands)}.";
        return null;
    }

    private static string Or(string value) => value.Length == 0 ? "empty" : value;
}
