using Planner.Core.Sheets;

namespace Planner.Core.Documents;

/// <summary>The revisions of a cover as a table.</summary>
public static class RevisionTable
{
    public static Table Of(Cover cover) =>
        new(
            "Revisions",
            [new("Rev."), new("Date"), new("Description"), new("Drawn"), new("Checked"), new("Approved"), new("Status")],
            [
                .. cover.Revisions.Select(row =>
                    Table.Row(row.Letter, row.Date, row.Description, row.Drawn, row.Checked, row.Approved, row.Status)
                ),
            ]
        );
}
