using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>Sets check lists, with a box to tick, and lines to sign on.</summary>
internal static class ListSetter
{
    private const float Indent = 16;

    public static void Set(CheckList list, Flow flow)
    {
        foreach (var item in list.Items) Item(item, flow);
        flow.Space(5);
    }

    private static void Item(string item, Flow flow)
    {
        var left = flow.Left;
        var lines = Typography.Text.Break(Printable.Line(item), flow.Width - Indent);
        flow.Need(Math.Min(lines.Count, 20) * Typography.Leading);
        flow.Lines(lines.Count, Typography.Leading, (pen, top, first, count) =>
        {
            if (first == 0) pen.Frame(left + 0.5f, top + 2.5f, 8, 8, Ink.Text, 0.6f);
            for (var i = 0; i < count; i++) pen.Text(lines[first + i], left + Indent, top + i * Typography.Leading + 10, Typography.Text);
        });
        flow.Space(3);
    }

    public static void Set(Signatures signatures, Flow flow)
    {
        const float Height = 34;
        flow.Need(Math.Min(signatures.Rows.Length * Height, flow.Full));
        foreach (var row in signatures.Rows)
        {
            var (left, width) = (flow.Left, flow.Width);
            flow.Need(Height);
            flow.Put(Height, (pen, top) =>
            {
                Field(pen, "Role", row.Role, left, top, width * 0.2f);
                Field(pen, "Name", row.Name, left + width * 0.22f, top, width * 0.28f);
                Field(pen, "Date", row.Date, left + width * 0.52f, top, width * 0.16f);
                Field(pen, "Signature", "", left + width * 0.70f, top, width * 0.30f);
            });
        }

        flow.Space(6);
    }

    private static void Field(Pen pen, string name, string value, float x, float top, float width)
    {
        var text = TextWidth.Shorten(Printable.Line(value), width / Millimetres.Points, 9.5);
        pen.Text(text, x, top + 20, Typography.Text);
        pen.Rule(x, x + width, top + 23, Ink.Text);
        pen.Text(name, x, top + 31, Typography.SmallSecond with { Size = 7 });
    }
}
