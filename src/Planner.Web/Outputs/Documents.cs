using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Documents;
using Planner.Core.Documents.Chapters;
using Planner.Core.Reviews;
using Planner.Web.Pdf;

namespace Planner.Web.Outputs;

/// <summary>The design document as a file, with the review's letters, names and dates in its title block.</summary>
public static class Documents
{
    public static string PathOf(string format) => $"document.{format}";

    /// <param name="format">pdf or html.</param>
    public static Parsed<OutputFile> Of(Issue issue, string format)
    {
        var book = DesignBook.For(issue.Moment.Topology, issue.Moment.Causes, Facts(issue));
        var name = issue.Name("design document", format);
        return format == "pdf"
            ? new OutputFile(PathOf(format), "application/pdf", name, BookPdf.Write(book, issue.Stop))
            : OutputFile.Text(PathOf(format), "text/html", name, BookHtml.Write(book));
    }

    /// <summary>A cover for a sheet that is printed by itself.</summary>
    public static Cover Cover(Issue issue, string subtitle)
    {
        var facts = Facts(issue);
        return new(issue.Moment.Design.Name, issue.Number("CAB"), facts.Revision, facts.Status, facts.Hash)
        {
            Subtitle = subtitle,
            Date = issue.Day,
            Drawn = facts.Drawn,
            Checked = facts.Checked,
            Approved = facts.Approved,
            Revisions = facts.Revisions,
        };
    }

    private static BookFacts Facts(Issue issue) => new()
    {
        Number = issue.Number("DOC"),
        Revision = issue.Letter,
        Status = issue.Status,
        Hash = Review.Hash(issue.Moment.Design),
        Made = issue.Date,
        Watermark = issue.Watermark,
        Drawn = Sign(issue.Revision?.Submitted),
        Checked = Sign(issue.Revision?.Answered),
        Approved = issue.IsApproved ? Sign(issue.Revision?.Answered) : null,
        Revisions = [.. issue.Revisions.Select(Row)],
    };

    private static RevisionRow Row(Revision revision) =>
        new(
            revision.Letter,
            Day(revision.Submitted),
            revision.Description.Length > 0 ? revision.Description : "–",
            revision.Submitted.Name,
            revision.Answered?.Name ?? "",
            revision.Status == RevisionStatus.Approved ? revision.Answered?.Name ?? "" : "",
            revision.Says
        );

    private static Signed? Sign(Signature? signature) => signature is null ? null : new(signature.Name, Day(signature));

    private static string Day(Signature signature) => signature.When.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
