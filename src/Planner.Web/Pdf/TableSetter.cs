using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Sheets;

namespace Planner.Web.Pdf;

/// <summary>
/// Sets a table: hairlines, a header that repeats on each page, rows that are not split unless one is taller than a page.
/// </summary>
internal sealed class TableSetter
{
    private const float Pad = 2.6f;
    private readonly TableBlock block;
    private readonly Flow flow;
    private readonly float[] widths;
    private readonly string[][] header;

    private TableSetter(TableBlock block, Flow flow)
    {
        (this.block, this.flow) = (block, flow);
        widths = ColumnWidths.Within(block, flow.Width);
        header = [.. block.Table.Columns.Select((column, c) => Typography.SmallBold.Break(Printable.Line(column.Name), Room(c)).ToArray())];
    }

    /// <summary>Would upright paper squeeze this table too much?</summary>
    public static bool IsWide(TableBlock block) => block.Landscape || ColumnWidths.Wanted(block) > 165.Mm() * 1.12f;

    public static float SignWidth(TableBlock block) => block.Looks.Length > 0 ? 9.4f.Mm() + 4 : block.Marks.Length > 0 ? 3.2f.Mm() + 4 : 0;

    public static void Set(TableBlock block, Flow flow)
    {
        if (block.Table.Columns.Length == 0) return;
        if (IsWide(block)) flow.Turn(landscape: true);
        new TableSetter(block, flow).Set();
    }

    private void Set()
    {
        var rows = block.Table.Rows.Select(Broken).ToArray();
        var first = Math.Min(rows.Take(2).Sum(Height), flow.Full / 3);
        flow.Need((block.Caption is null ? 0 : 15) + Height(header) + first);
        Caption();
        Header();
        for (var i = 0; i < rows.Length; i++)
        {
            var height = Height(rows[i]);
            if (height > flow.Room && height > flow.Full - Height(header)) { Tall(i, rows[i]); continue; }
            if (height > flow.Room || LeavesOrphans(rows, i)) NextPage();
            Row(i, rows[i], 0, rows[i].Max(cell => cell.Length), sign: true);
        }

        flow.Space(12);
    }

    // When just one or two rows would go over to a last page, three do.
    private bool LeavesOrphans(string[][][] rows, int i)
    {
        var left = rows.Length - i;
        if (left != 3 || i < 6) return false;
        return rows[i..].Sum(Height) > flow.Room;
    }

    private string[][] Broken(System.Collections.Immutable.ImmutableArray<Cell> row)
    {
        var cells = new string[widths.Length][];
        for (var c = 0; c < cells.Length; c++)
            cells[c] = [.. ColumnWidths.StyleOf(block.Table.Columns[c].Kind).Break(Printable.Line(row[c].Text), Room(c))];
        return cells;
    }

    private float Room(int c) => widths[c] - ColumnWidths.Gutter - (c == 0 ? SignWidth(block) : 0) + 0.01f;

    private static float Height(string[][] cells) => cells.Max(cell => cell.Length) * Typography.SmallLeading + 2 * Pad;

    private void Caption()
    {
        if (block.Caption is not { } caption) return;
        var (left, text) = (flow.Left, TextWidth.Shorten(Printable.Line(caption), flow.Width / Millimetres.Points, 8));
        flow.Put(15, (pen, top) => pen.Text(text, left, top + 8, Typography.SmallSecond));
    }

    private void Header()
    {
        var (left, height) = (flow.Left, Height(header));
        flow.Put(height, (pen, top) =>
        {
            Cells(header, 0, int.MaxValue, pen, left, top, head: true);
            pen.Rule(left, left + widths.Sum(), top + height, Ink.Text, 0.7f);
        });
    }

    private void NextPage()
    {
        flow.Close();
        Header();
    }

    private void Row(int i, string[][] cells, int from, int lines, bool sign)
    {
        var (left, height) = (flow.Left, lines * Typography.SmallLeading + 2 * Pad);
        flow.Put(height, (pen, top) =>
        {
            if (sign && SignOf(i) is { } scene) ScenePainter.Paint(scene, pen, left, top + Pad + 1.6f, 0.9f);
            Cells(cells, from, lines, pen, left, top, head: false);
            pen.Rule(left, left + widths.Sum(), top + height, Ink.Ear, 0.35f);
        });
    }

    private void Tall(int i, string[][] cells)
    {
        var all = cells.Max(cell => cell.Length);
        for (var from = 0; from < all;)
        {
            var room = (int)((flow.Room - 2 * Pad) / Typography.SmallLeading);
            if (room < 4) { NextPage(); continue; }
            var take = Math.Min(room, all - from);
            Row(i, cells, from, take, sign: from == 0);
            from += take;
        }
    }

    private Scene? SignOf(int i)
    {
        if (block.Looks.Length > 0 && block.Looks[i] is { } look) return MarkSign.Of(look);
        return block.Marks.Length > 0 && block.Marks[i] is { } mark ? MarkSign.Of(mark) : null;
    }

    private void Cells(string[][] cells, int from, int lines, Pen pen, float left, float top, bool head)
    {
        var x = left;
        for (var c = 0; c < cells.Length; c++)
        {
            var kind = block.Table.Columns[c].Kind;
            var style = head ? Typography.SmallBold : ColumnWidths.StyleOf(kind);
            var right = kind == ColumnKind.Number;
            var at = right ? x + widths[c] - ColumnWidths.Gutter : x + (c == 0 ? SignWidth(block) : 0);
            for (var n = from; n < cells[c].Length && n - from < lines; n++)
                pen.Text(
                    cells[c][n],
                    at,
                    top + Pad + (n - from) * Typography.SmallLeading + 8.2f,
                    style,
                    right ? Anchor.End : Anchor.Start
                );
            x += widths[c];
        }
    }
}
