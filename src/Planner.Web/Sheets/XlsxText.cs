using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Planner.Web.Sheets;

/// <summary>
/// Text as a cell may hold it: at most 32,767 characters, and what XML may not hold written _xHHHH_ (ECMA-376, ST_Xstring).
/// </summary>
internal static partial class XlsxText
{
    private const int Longest = 32_767;

    public static string Clean(string text)
    {
        var to = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length && to.Length < Longest - 7; i++)
        {
            if (char.IsSurrogatePair(text, i)) to.Append(text[i++]).Append(text[i]);
            else if (char.IsSurrogate(text[i])) to.Append('\ufffd');
            else if (!XmlConvert.IsXmlChar(text[i]) || text[i] == '\r') to.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else if (LooksEscaped(text, i)) to.Append("_x005F_");
            else to.Append(text[i]);
        }

        return to.ToString();
    }

    // A name that happens to read _x0041_ must not turn into "A".
    private static bool LooksEscaped(string text, int i) => Escape().IsMatch(text, i);

    [GeneratedRegex("\\G_[xX][0-9a-fA-F]{4}_")]
    private static partial Regex Escape();
}
