using System.Collections.Immutable;
using Planner.Web.Storage;

namespace Planner.Web.Pages.Listing;

/// <summary>What somebody wants to see of the list of designs, as the address says it.</summary>
/// <param name="Find">Words that all have to be in its name, site, tags, status or last author.</param>
/// <param name="Site">Only of this site; empty: of none; null: of any.</param>
/// <param name="Sort">A column's word; with "-" before it from the last to the first.</param>
public sealed record Wish(string Find = "", string? Site = null, string Tag = "", bool IsArchived = false, string Sort = "")
{
    private const string Usual = "-changed";

    private static readonly ImmutableArray<(string Word, Func<DesignSummary, IComparable> Of)> Orders =
    [
        ("name", d => d.Name.ToUpperInvariant()), ("version", d => d.Version), ("revision", d => d.Letter), ("status", d => d.Status),
        ("changed", d => d.Changed), ("by", d => d.By.ToUpperInvariant()),
    ];

    /// <summary>The columns that the list can be sorted by, in order.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. Orders.Select(o => o.Word)];

    private string Sorted => Sort.Length > 0 ? Sort : Usual;

    /// <summary>"ascending", "descending", or null of a column that does not sort.</summary>
    public string? Sorts(string column) => Sorted == column ? "ascending" : Sorted == $"-{column}" ? "descending" : null;

    /// <summary>Sorted by a column; by the same the other way round.</summary>
    public Wish By(string column) => this with { Sort = Sorted == column ? $"-{column}" : column };

    public ImmutableArray<DesignSummary> Of(IEnumerable<DesignSummary> all)
    {
        var words = Find.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var some = all.Where(d => d.IsArchived == IsArchived
            && (Site is null || d.Site == Site)
            && (Tag.Length == 0 || d.Tags.Contains(Tag))
            && words.All(w => Text(d).Contains(w, StringComparison.OrdinalIgnoreCase)));
        var of = Orders.FirstOrDefault(o => o.Word == Sorted.TrimStart('-')).Of ?? Orders.First(o => o.Word == "changed").Of;
        return [.. Sorted.StartsWith('-') ? some.OrderByDescending(of) : some.OrderBy(of)];
    }

    /// <summary>The address of the list as it is wished for.</summary>
    public string Url
    {
        get
        {
            string?[] query =
            [
                Find.Length > 0 ? $"find={Uri.EscapeDataString(Find)}" : null,
                Site is { } site ? $"site={Uri.EscapeDataString(site)}" : null,
                Tag.Length > 0 ? $"tag={Uri.EscapeDataString(Tag)}" : null,
                IsArchived ? "archived=true" : null,
                Sort.Length > 0 && Sort != Usual ? $"sort={Uri.EscapeDataString(Sort)}" : null,
            ];
            return query.All(q => q is null) ? "/" : "/?" + string.Join('&', query.Where(q => q is not null));
        }
    }

    private static string Text(DesignSummary d) => string.Join(' ', [d.Name, d.Site, d.Status, d.By, d.Letter, .. d.Tags]);
}
