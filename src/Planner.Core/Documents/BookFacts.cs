using System.Collections.Immutable;

namespace Planner.Core.Documents;

/// <summary>
/// What a design's document says of itself: number, revision, names and dates. The design does not know these; whoever asks for the
/// document does.
/// </summary>
public sealed record BookFacts
{
    /// <summary>The document's number.</summary>
    public string Number { get; init; } = "";

    /// <summary>The revision letter, such as P3 or A.</summary>
    public string Revision { get; init; } = "";

    /// <summary>Such as draft, in review or approved.</summary>
    public string Status { get; init; } = "draft";

    public Signed? Drawn { get; init; }
    public Signed? Checked { get; init; }
    public Signed? Approved { get; init; }

    /// <summary>The hash of the design's content.</summary>
    public string Hash { get; init; } = "";

    /// <summary>When the content was fixed.</summary>
    public DateTimeOffset Made { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Pale letters across every page, such as DRAFT; null for none.</summary>
    public string? Watermark { get; init; }

    /// <summary>The revisions so far, oldest first.</summary>
    public ImmutableArray<RevisionRow> Revisions { get; init; } = [];
}
