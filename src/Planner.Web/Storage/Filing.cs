using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Web.Storage;

/// <summary>Where a design stands in the list of designs: its site, its tags, and whether it is put away.</summary>
public sealed record Filing(string Site, ImmutableArray<string> Tags, bool IsArchived = false)
{
    public const int MostTags = 12;
    public const int LongestTag = 40;

    public static readonly Filing None = new("", []);

    /// <summary>A new design is filed where all its racks stand.</summary>
    public static Filing Of(Design design) =>
        design.Racks.Select(r => r.Site).Where(s => s.Length > 0).Distinct().ToList() is [var site] ? None with { Site = site } : None;

    /// <summary>As somebody writes it, tags in any order and each once; or what is wrong with it.</summary>
    public static Parsed<Filing> Read(string site, IEnumerable<string> tags, bool isArchived)
    {
        ImmutableArray<string> kept = [.. tags.Select(t => Names.Kept(t).Trim().TrimStart('#')).Where(t => t.Length > 0)
            .DistinctBy(t => t.ToUpperInvariant()).Order(StringComparer.OrdinalIgnoreCase)];
        site = Names.Kept(site).Trim();
        return site.Length > 0 && Names.Wrong(site) is { } wrong ? Parsed<Filing>.Not($"Site: {wrong}")
            : kept.Length > MostTags ? Parsed<Filing>.Not($"A design has at most {MostTags} tags.")
            : kept.Select(t => Names.WrongText(t, LongestTag)).FirstOrDefault(w => w is not null) is { } no
                ? Parsed<Filing>.Not($"Tag: {no}")
            : new Filing(site, kept, isArchived);
    }

    public bool Equals(Filing? other) =>
        other is not null && (Site, IsArchived) == (other.Site, other.IsArchived) && Tags.SequenceEqual(other.Tags);

    public override int GetHashCode() => HashCode.Combine(Site, Tags.Length, IsArchived);
}
