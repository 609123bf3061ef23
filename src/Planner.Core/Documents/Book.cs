using System.Collections.Immutable;

namespace Planner.Core.Documents;

/// <summary>A document as data: a cover and chapters of plain blocks; painters make text, HTML and PDF of it.</summary>
public sealed record Book(string Title, Cover Cover, ImmutableArray<Chapter> Chapters)
{
    public string Author { get; init; } = "";

    /// <summary>When the content was fixed; it is the PDF's date, so that equal books give equal bytes.</summary>
    public DateTimeOffset Made { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Pale letters across every page, such as "DRAFT"; null for none.</summary>
    public string? Watermark { get; init; }

    /// <summary>The document's language, as HTML and PDF name it.</summary>
    public string Language { get; init; } = "en";
}

/// <summary>
/// A chapter: it begins on a new page, stands in the contents, and its title runs in the page header. The id is unique in the book.
/// </summary>
public sealed record Chapter(string Title, string Id, ImmutableArray<Block> Blocks)
{
    /// <summary>Begin on a new page; a short chapter may follow the one before.</summary>
    public bool NewPage { get; init; } = true;
}

/// <summary>
/// The first page: what this is, a small drawing, and the title block of an engineering drawing. Dates are text as they are to be read.
/// </summary>
public sealed record Cover(string Design, string Number, string Revision, string Status, string Hash)
{
    /// <summary>A line below the title, such as "Network and cabling design".</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Pool, site and other facts, a line each.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    public string Date { get; init; } = "";
    public Signed? Drawn { get; init; }
    public Signed? Checked { get; init; }
    public Signed? Approved { get; init; }

    /// <summary>A small drawing, scaled to fit.</summary>
    public Drawings.Scenes.Scene? Drawing { get; init; }

    /// <summary>The revision table, oldest first.</summary>
    public ImmutableArray<RevisionRow> Revisions { get; init; } = [];
}

/// <summary>A named fact on the cover.</summary>
public sealed record Fact(string Name, string Value);

/// <summary>Who put his name to it and when.</summary>
public sealed record Signed(string Name, string Date);

/// <summary>A line of the revision table.</summary>
public sealed record RevisionRow(
    string Letter,
    string Date,
    string Description,
    string Drawn,
    string Checked,
    string Approved,
    string Status
);
