using System.Collections.Immutable;
using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>Sets the blocks of a chapter into the flow, one after another.</summary>
internal static class BlockSetter
{
    public static void Set(Chapter chapter, Flow flow)
    {
        if (chapter.NewPage || flow.Pages.Count == 0) flow.Close();
        flow.Chapter = Printable.Line(chapter.Title);
        if (chapter.Blocks.Length > 0 && chapter.Blocks.All(block => block is Figure { Inline: false }))
        {
            // A chapter of drawings only needs no page for its heading: each sheet's title block says what it is.
            flow.Close();
            flow.MarkNext(chapter.Id);
            foreach (var figure in chapter.Blocks.OfType<Figure>()) flow.Later(figure);
            flow.Close();
            return;
        }

        flow.Turn(LandscapeFrom(chapter.Blocks, 0));
        HeadingSetter.SetChapter(chapter, flow);
        for (var i = 0; i < chapter.Blocks.Length; i++) Set(chapter.Blocks, i, flow);
        if (!flow.AtTop) flow.Space(Typography.Leading);
    }

    private static void Set(ImmutableArray<Block> blocks, int i, Flow flow)
    {
        switch (blocks[i])
        {
            case Heading heading:
                if (i == 0 || blocks[i - 1] is not Heading) flow.Turn(LandscapeFrom(blocks, i));
                HeadingSetter.Set(heading, NextHeight(blocks, i + 1), flow);
                break;
            case Paragraph paragraph: ParagraphSetter.Set(paragraph, flow); break;
            case TableBlock table: TableSetter.Set(table, flow); break;
            case Figure { Inline: true } figure: InlineFigure.Set(figure, flow); break;
            case Figure figure: flow.Later(figure); break;
            case Code code: CodeSetter.Set(code, flow); break;
            case CheckList list: ListSetter.Set(list, flow); break;
            case Signatures signatures: ListSetter.Set(signatures, flow); break;
            case Callout callout: CalloutSetter.Set(callout, flow); break;
            case PageBreak:
                flow.Close();
                flow.Turn(LandscapeFrom(blocks, i + 1));
                break;
            default: throw new NotSupportedException($"No painter for a {blocks[i].GetType().Name}.");
        }
    }

    // Headings and a few words before a wide table go with it, so that they do not stand alone on a page of their own.
    private static bool LandscapeFrom(ImmutableArray<Block> blocks, int from)
    {
        var words = 0;
        for (var i = from; i < blocks.Length && words < 5; i++)
        {
            if (blocks[i] is TableBlock table) return TableSetter.IsWide(table);
            if (blocks[i] is Paragraph or Callout) words++;
            else if (blocks[i] is not (Heading or Figure { Inline: false })) return false;
        }

        return false;
    }

    /// <summary>How much of what follows a heading must stand below it on the same page.</summary>
    private static float NextHeight(ImmutableArray<Block> blocks, int next) => next >= blocks.Length ? 0 : blocks[next] switch
    {
        Heading => 30 + NextHeight(blocks, next + 1),
        TableBlock => 90,
        Figure { Inline: true } figure => InlineFigure.Height(figure, 165.Mm()),
        Figure => NextHeight(blocks, next + 1),
        PageBreak => 0,
        _ => 3 * Typography.Leading
    };
}
