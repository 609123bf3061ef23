using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>Sets a remark: its level's mark and colour at the left, on a tinted ground.</summary>
internal static class CalloutSetter
{
    private const float Indent = 24;

    public static void Set(Callout callout, Flow flow)
    {
        var (left, width) = (flow.Left, flow.Width);
        var lines = Typography.Text.Break($"{callout.Level}. {Printable.Line(callout.Text)}", width - Indent - 8);
        flow.Space(3);
        flow.Need(Math.Min(lines.Count, 20) * Typography.Leading + 8);
        flow.Lines(
            lines.Count,
            Typography.Leading,
            (pen, top, first, count) =>
            {
                pen.Block(left, top, width, count * Typography.Leading + 7, Ink.Tint);
                pen.Block(left, top, 2, count * Typography.Leading + 7, InkOf(callout.Level));
                if (first == 0)
                    ScenePainter.Paint(MarkSign.Of(callout.Level), pen, left + 9, top + 5.5f, 1);
                for (var i = 0; i < count; i++)
                    pen.Text(lines[first + i], left + Indent, top + 3 + i * Typography.Leading + 10, Typography.Text);
            }
        );
        flow.Space(14);
    }

    private static Ink InkOf(MarkKind level) => level switch
    {
        MarkKind.Error => Ink.Error,
        MarkKind.Warning => Ink.Warning,
        MarkKind.Ok => Ink.Ok,
        _ => Ink.Note
    };
}
