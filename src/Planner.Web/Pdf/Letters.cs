using System.Globalization;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>How text is set: face, size in points, ink.</summary>
internal readonly record struct Letters(float Size, Weight Weight = Weight.Regular, bool Mono = false, Ink Ink = Ink.Text)
{
    public Face Face => Face.Of(Weight, Mono);

    /// <summary>The width of a line in points.</summary>
    public float Width(ReadOnlySpan<char> text)
    {
        var (face, width) = (Face, 0f);
        foreach (var rune in text.EnumerateRunes()) width += face.Letter(rune.Value).Part;
        return width * Size;
    }

    /// <summary>The text in lines no wider than this: broken at blanks, then behind punctuation, then anywhere.</summary>
    public List<string> Break(string text, float width)
    {
        if (Width(text) <= width) return [text];
        var lines = new List<string>();
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var take = Fitting(rest, width);
            lines.Add(rest[..take].TrimEnd(' ').ToString());
            rest = rest[take..];
            if (rest.Length > 0) rest = rest.TrimStart(' ');
        }

        return lines.Count == 0 ? [""] : lines;
    }

    /// <summary>How many characters of the text go on a line of this width.</summary>
    public int Fitting(ReadOnlySpan<char> text, float width)
    {
        var (face, x, at, blank, soft) = (Face, 0f, 0, 0, 0);
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text[at..]);
            var wide = Width(text[at..next]);
            if (x + wide > width && at > 0 && text[at] != ' ') return BreakBefore(at, blank, soft);
            x += wide;
            if (text[at] == ' ') blank = next;
            else if ("-/_:.,;=|".Contains(text[at])) soft = next;
            at = next;
        }

        return text.Length;
    }

    // A blank that leaves half the line empty is worse than a break behind a slash or comma further on.
    private static int BreakBefore(int at, int blank, int soft)
    {
        if (blank > at / 2) return blank;
        return Math.Max(blank, soft) > at / 3 ? Math.Max(blank, soft) : blank > 0 ? blank : at;
    }

    /// <summary>The width of the widest part that Break would not like to break.</summary>
    public float LongestWord(string text)
    {
        var widest = 0f;
        foreach (var range in text.AsSpan().SplitAny(' ', '/')) widest = Math.Max(widest, Width(text.AsSpan()[range]));
        return widest;
    }
}
