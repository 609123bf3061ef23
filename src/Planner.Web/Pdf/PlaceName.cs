using System.Globalization;
using System.Text;

namespace Planner.Web.Pdf;

/// <summary>Ids as names of places in a PDF: plain letters, digits and hyphens, so that no reader stumbles over them.</summary>
internal static class PlaceName
{
    public static string Of(string id)
    {
        var name = new StringBuilder("s-");
        foreach (var c in id)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '-') name.Append(c);
            else name.Append(CultureInfo.InvariantCulture, $"_{(int)c:x4}");
        }

        return name.ToString();
    }
}
