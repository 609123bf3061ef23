using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Planner.Core.DeviceTypes;

/// <summary>The device types of an installation: found by name, searched by words. Each slug is there once.</summary>
public sealed class TypeCatalogue
{
    private static readonly Lazy<TypeCatalogue> Shipped = new(() => Of(OwnTypes.Read()));

    private readonly FrozenDictionary<string, DeviceType> byName;
    private readonly ImmutableArray<Entry> entries;

    private TypeCatalogue(IEnumerable<DeviceType> types)
    {
        Types = [.. types.OrderBy(t => t.Title, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Slug, StringComparer.Ordinal)];
        entries = [.. Types.Select(t => new Entry(t))];
        byName = Names(Types);
    }

    /// <summary>What Planner brings along, so that nobody starts empty.</summary>
    public static TypeCatalogue Own => Shipped.Value;

    /// <summary>By manufacturer and model.</summary>
    public ImmutableArray<DeviceType> Types { get; }

    /// <summary>Of several types with one slug the last counts.</summary>
    public static TypeCatalogue Of(IEnumerable<DeviceType> types) =>
        new(types.Aggregate(new Dictionary<string, DeviceType>(), (all, type) =>
        {
            all[type.Slug] = type;
            return all;
        }).Values);

    /// <summary>The same with more types, each in the place of one with its slug.</summary>
    public TypeCatalogue With(IEnumerable<DeviceType> types) => Of([.. Types, .. types]);

    /// <summary>
    /// The type of a slug or, where only one has it, of a part number, a model, or a manufacturer and model, in any case; else null.
    /// </summary>
    public DeviceType? Find(string name) => byName.GetValueOrDefault(name.Trim());

    /// <summary>
    /// The types in which every word occurs, best first: the one that is named so, those with words that begin so, the others.
    /// </summary>
    public ImmutableArray<DeviceType> Search(string words, int most = 50)
    {
        var sought = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(w => new Sought(w)).ToList();
        var exact = Find(words);
        return
        [
            .. entries.Select(entry => (entry.Type, Rank: entry.Type == exact ? 0 : entry.Rank(sought)))
                .Where(e => e.Rank is not null)
                .OrderBy(e => e.Rank)
                .Take(most)
                .Select(e => e.Type),
        ];
    }

    private static FrozenDictionary<string, DeviceType> Names(ImmutableArray<DeviceType> types)
    {
        var names = types.SelectMany(t => ((string[])[t.PartNumber, t.Model, t.Title]).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(n => n.Length > 0), (Type, Name) => (Type, Name))
            .GroupBy(x => x.Name, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single().Type, StringComparer.OrdinalIgnoreCase);
        foreach (var type in types) names[type.Slug] = type;
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A word, and the same without what people leave out: R-710 is R710.</summary>
    private sealed record Sought(string Word)
    {
        public string Word { get; } = Word.ToLowerInvariant();
        public string Bare { get; } = Squeezed(Word);
    }

    /// <summary>A type with the text in which words are sought.</summary>
    private sealed class Entry(DeviceType type)
    {
        private readonly string text = $" {type.Title} {type.PartNumber} {type.Slug}".ToLowerInvariant();
        private readonly string bare = Squeezed($"{type.Title} {type.PartNumber}");

        public DeviceType Type => type;

        public int? Rank(List<Sought> sought) =>
            !sought.TrueForAll(Has) ? null
            : sought.TrueForAll(s => text.Contains($" {s.Word}", StringComparison.Ordinal)) ? 1
            : 2;

        private bool Has(Sought sought) =>
            text.Contains(sought.Word, StringComparison.Ordinal)
            || sought.Bare.Length > 0 && bare.Contains(sought.Bare, StringComparison.Ordinal);
    }

    private static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
