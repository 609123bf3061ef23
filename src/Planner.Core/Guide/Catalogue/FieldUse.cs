using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;

namespace Planner.Core.Guide.Catalogue;

/// <summary>A field of a kind of thing with the rules whose findings depend on it, or else the reason why none looks at it.</summary>
/// <param name="Rules">Their ids; none where <paramref name="Why"/> says why.</param>
/// <param name="Why">One sentence; empty where rules read it.</param>
public sealed record FieldUse(Kind Kind, Field Field, ImmutableArray<string> Rules, string Why)
{
    /// <summary>
    /// Every field of every kind, in the order in which these are declared; a test holds the table true by changing field after field.
    /// </summary>
    public static ImmutableArray<FieldUse> All { get; } = [.. Lines().Select(Read)];

    private static FieldUse Read(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var (kind, field) = (Kinds.Named(parts[0]), parts[1]);
        return kind?.Named(field) is not { } known
            ? throw new InvalidOperationException($"The table of fields names {parts[0]} {field}, which there is not.")
            : new(kind, known, [.. parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)], parts[3]);
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(FieldUse).Assembly.GetManifestResourceStream("Catalogue/fields.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
