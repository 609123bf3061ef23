using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Reviews;
using Planner.Core.Sheets;
using Planner.Web.Live;

namespace Planner.Web.Outputs;

/// <summary>A version of a design as it goes out of the house: what it is, how far its review has got, and its date.</summary>
/// <param name="Review">As far as it is known; revisions of later versions are not shown.</param>
/// <param name="Date">When the version was made, or the day of its approval: files carry this and not the time of the download.</param>
public sealed record Issue(Guid Design, Moment Moment, Review Review, DateTimeOffset Date)
{
    /// <summary>Stops what is being made of it, when nobody waits for it any more.</summary>
    public CancellationToken Stop { get; init; }

    public ImmutableArray<Revision> Revisions => [.. Review.Revisions.Where(revision => revision.Version <= Moment.Version)];

    /// <summary>The revision this version was submitted as; null for a version in between.</summary>
    public Revision? Revision => Review.At(Moment.Version);

    public bool IsApproved => Revision?.Status == RevisionStatus.Approved;

    /// <summary>Such as "A", or "draft 41 after A", or "draft 3".</summary>
    public string Letter =>
        Revision?.Letter
        ?? string.Create(CultureInfo.InvariantCulture, $"draft {Moment.Version}")
            + (Revisions is [.., var last] ? $" after {last.Letter}" : "");

    /// <summary>Letter and status in one, such as "A, approved".</summary>
    public string Standing => Revision is null ? Letter : $"{Letter}, {Status.ToLowerInvariant()}";

    /// <summary>Lies across every page until the revision is approved.</summary>
    public string? Watermark => IsApproved ? null : "DRAFT";

    public string Status => Revision?.Says ?? "Draft";
    public string Day => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The first digits of a design's id are the time of its making: designs made together would share them.
    /// <summary>The number of one of the design's papers, such as 3F9C2A10-DOC.</summary>
    /// <param name="type">DOC the document, CAB the cabling sheet, DRW a drawing, PRT the ports of a switch, MAT the materials.</param>
    public string Number(string type) => $"{Design.ToString("N")[^8..].ToUpperInvariant()}-{type}";

    /// <summary>The name of a file: design, what of it, and which revision.</summary>
    public string Name(string what, string format) => $"{OutputFile.Safe(Moment.Design.Name)} {OutputFile.Safe(what)}, {Letter}.{format}";

    /// <param name="type">As in <see cref="Number"/>.</param>
    public Imprint Imprint(string title, string type) =>
        new(title, Moment.Design.Name, Number(type), Letter, Status, Day, Core.Reviews.Review.Hash(Moment.Design));

    public TitleBlock Title(string drawing) => new(drawing, Moment.Design.Name, Letter, Status, Day) { Number = Number("DRW") };
}
