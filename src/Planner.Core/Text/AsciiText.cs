using System.Text;

namespace Planner.Core.Text;

/// <summary>
/// Text in ASCII: European letters lose their marks, whatever else is not allowed becomes an underscore, blanks of any kind become one
/// space.
/// </summary>
public static class AsciiText
{
    private const string From =
        "ÀÁÂÃÅĀĂĄÇĆĈĊČĎĐÐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĴĶĹĻĽĿŁÑŃŅŇÒÓÔÕŌŎŐŔŖŘŚŜŞŠŢŤŦÙÚÛŨŪŬŮŰŲŴÝŸŶŹŻŽ"
        + "àáâãåāăąçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõōŏőŕŗřśŝşšţťŧùúûũūŭůűųŵýÿŷźżž";
    private const string To =
        "AAAAAAAACCCCCDDDEEEEEEEEEGGGGHHIIIIIIIIIJKLLLLLNNNNOOOOOOORRRSSSSTTTUUUUUUUUUWYYYZZZ"
        + "aaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooorrrsssstttuuuuuuuuuwyyyzzz";

    private static readonly Dictionary<char, string> Letters = From.Zip(To)
        .Select(p => (p.First, Second: p.Second.ToString()))
        .Concat([
            ('Ä', "Ae"),
            ('Ö', "Oe"),
            ('Ü', "Ue"),
            ('ä', "ae"),
            ('ö', "oe"),
            ('ü', "ue"),
            ('ß', "ss"),
            ('Æ', "AE"),
            ('æ', "ae"),
            ('Ø', "Oe"),
            ('ø', "oe"),
            ('Œ', "OE"),
            ('œ', "oe"),
            ('Þ', "Th"),
            ('þ', "th"),
            ('–', "-"),
            ('—', "-"),
        ])
        .ToDictionary(p => p.Item1, p => p.Item2);

    /// <summary>The text with only allowed ASCII characters, trimmed.</summary>
    public static string Fold(string text, Func<char, bool> allowed) => Fold(text, allowed, null);

    /// <summary>The same, telling each character that was replaced by another.</summary>
    internal static string Fold(string text, Func<char, bool> allowed, Action<Rune, string>? replaced)
    {
        if (IsFolded(text, allowed)) return text;
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var written = Written(rune, allowed);
            if (written == " " && (folded.Length == 0 || folded[^1] == ' ')) continue;
            folded.Append(written);
            if (written != rune.ToString()) replaced?.Invoke(rune, written);
        }

        return folded.ToString().TrimEnd();
    }

    private static bool IsFolded(string text, Func<char, bool> allowed)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is < ' ' or > '~' || !allowed(text[i]) || text[i] == ' ' && (i == 0 || i == text.Length - 1 || text[i - 1] == ' '))
                return false;
        return true;
    }

    private static string Written(Rune rune, Func<char, bool> allowed)
    {
        if (rune.IsAscii && rune.Value > ' ' && allowed((char)rune.Value)) return ((char)rune.Value).ToString();
        if (rune.Value <= ' ' || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) return allowed(' ') ? " " : "_";
        return rune.IsBmp && Letters.TryGetValue((char)rune.Value, out var letters) && letters.All(allowed) ? letters : "_";
    }

    /// <summary>The text for a comment of one line: visible ASCII only.</summary>
    public static string Line(string text) => Fold(text, c => c is >= ' ' and <= '~');
}
