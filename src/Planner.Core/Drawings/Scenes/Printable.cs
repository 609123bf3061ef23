using System.Text;

namespace Planner.Core.Drawings.Scenes;

/// <summary>Text as it may be shown: what no XML file may hold and what would turn the reading direction becomes U+FFFD.</summary>
public static class Printable
{
    /// <summary>Text of one line: line ends and tabs become a blank.</summary>
    public static string Line(string text) => Clean(text, keepLines: false);

    /// <summary>Text that keeps its line ends (as \n) and tabs.</summary>
    public static string Lines(string text) => Clean(text.ReplaceLineEndings("\n"), keepLines: true);

    private static string Clean(string text, bool keepLines)
    {
        if (IsPlain(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) clean.Append(text[i++]).Append(text[i]);
            else clean.Append(Shown(text[i], keepLines));
        }

        return clean.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c is < ' ' or > '~' && c is < '\u00a0' or > '\u1fff') return false;
        return true;
    }

    private static char Shown(char c, bool keepLines) => c switch
    {
        '\n' or '\t' when keepLines => c,
        '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029' => ' ',
        < ' ' or (>= '\u007f' and < '\u00a0') or '\ufffe' or '\uffff' => '\ufffd',
        >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u200e' or '\u200f' => '\ufffd',
        _ => char.IsSurrogate(c) ? '\ufffd' : c
    };
}
