using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>
/// The last revisions as lines, the newest at the bottom, as on an engineering drawing: above the title block, and all that fit behind the
/// contents.
/// </summary>
internal static class RevisionBlock
{
    private const int Most = 6;
    private const float Line = 15;
    private static readonly float[] Parts = [0.07f, 0.13f, 0.32f, 0.13f, 0.13f, 0.13f, 0.09f];

    public static float HeightOf(Cover cover) => cover.Revisions.Length == 0 ? 0 : Line * (1 + Math.Min(Most, cover.Revisions.Length));

    /// <summary>How many revisions have room in a height.</summary>
    public static int Fit(float height) => Math.Max(0, (int)(height / Line) - 1);

    public static void Paint(Cover cover, Pen pen, float left, float right, float top, int most = Most)
    {
        if (cover.Revisions.Length == 0 || most == 0) return;
        var table = RevisionTable.Of(cover);
        pen.Rule(left, right, top, Ink.Text, 0.7f);
        Row([.. table.Columns.Select(column => column.Name)], Typography.SmallSecond with { Size = 7 }, pen, left, right, top);
        var y = top;
        foreach (var row in table.Rows.Skip(table.Rows.Length - most))
        {
            y += Line;
            pen.Rule(left, right, y, Ink.Ear);
            Row([.. row.Select(cell => cell.Text)], Typography.Small, pen, left, right, y);
        }
    }

    private static void Row(string[] cells, Letters style, Pen pen, float left, float right, float top)
    {
        var x = left;
        for (var i = 0; i < cells.Length; i++)
        {
            var width = (right - left) * Parts[i];
            pen.Text(TextWidth.Shorten(Printable.Line(cells[i]), (width - 8) / Millimetres.Points, style.Size), x + 4, top + 10.5f, style);
            x += width;
        }
    }
}
