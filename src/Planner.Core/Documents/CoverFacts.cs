using System.Collections.Immutable;

namespace Planner.Core.Documents;

/// <summary>What the cover says in words, in reading order, for painters that have no title block to draw.</summary>
internal static class CoverFacts
{
    public static ImmutableArray<Fact> Of(Book book)
    {
        var cover = book.Cover;
        Fact[] all =
        [
            new("Design", cover.Design), new("About", cover.Subtitle), .. cover.Facts,
            new("Number", cover.Number), new("Revision", cover.Revision), new("Status", cover.Status), new("Date", cover.Date),
            new("Drawn", Name(cover.Drawn)), new("Checked", Name(cover.Checked)), new("Approved", Name(cover.Approved)),
            new("Content hash", cover.Hash)
        ];
        return [.. all.Where(fact => fact.Value.Length > 0)];
    }

    private static string Name(Signed? signed) => signed is null ? "" : $"{signed.Name}, {signed.Date}";
}
