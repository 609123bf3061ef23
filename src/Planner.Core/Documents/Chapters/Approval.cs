using Planner.Core.Sheets;

namespace Planner.Core.Documents.Chapters;

/// <summary>The revisions so far, what this document is made from, and the lines to sign on.</summary>
internal static class Approval
{
    public static Chapter Write(BookSource source)
    {
        var facts = source.Facts;
        Block revisions = facts.Revisions.IsEmpty
            ? new Paragraph("This is the first issue.")
            : new TableBlock(
                new(
                    "Revisions",
                    [new("Rev."), new("Date"), new("Description"), new("Drawn"), new("Checked"), new("Approved"), new("Status")],
                    [.. facts.Revisions.Select(r => Table.Row(r.Letter, r.Date, r.Description, r.Drawn, r.Checked, r.Approved, r.Status))]
                ),
                "Revisions"
            );
        return new(
            "Revisions and approval",
            "approval",
            [
                revisions,
                new Paragraph([
                    new("The design's content has the hash "),
                    new(Prose.OrDash(facts.Hash), RunStyle.Code),
                    new(". An approval holds for this content alone."),
                ]),
                new Signatures([Row("Drawn", facts.Drawn), Row("Checked", facts.Checked), Row("Approved", facts.Approved)]),
            ]
        );
    }

    private static SignatureRow Row(string role, Signed? signed) => new(role, signed?.Name ?? "", signed?.Date ?? "");
}
