using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>Sets headings, which never stand at a page's foot.</summary>
internal static class HeadingSetter
{
    public static void SetChapter(Chapter chapter, Flow flow)
    {
        flow.Space(12);
        flow.Need(24 + 4 * Typography.Leading);
        flow.Mark(chapter.Id);
        Set(chapter.Title, Typography.Chapter, 22, flow);
        flow.Put(8, (_, _) => { });
    }

    public static void Set(Heading heading, float next, Flow flow)
    {
        var (style, leading, before, after) = heading.Level <= 2
            ? (Typography.Section, 17f, 14f, 4f)
            : (Typography.Subsection, 14f, 9f, 2f);
        flow.Need(before + leading + after + next);
        flow.Space(before);
        flow.Mark(heading.Id);
        Set(heading.Text, style, leading, flow);
        flow.Put(after, (_, _) => { });
    }

    private static void Set(string text, Letters style, float leading, Flow flow)
    {
        var lines = style.Break(Printable.Line(text), flow.Width);
        var left = flow.Left;
        flow.Lines(lines.Count, leading, (pen, top, first, count) =>
        {
            for (var i = 0; i < count; i++) pen.Text(lines[first + i], left, top + i * leading + style.Size, style);
        });
    }
}
