using System.Globalization;
using System.Text;

namespace Planner.Core.Drawings.Scenes;

/// <summary>Paints a scene as SVG: in a page its colours follow the theme, in a file of its own they are the light theme's.</summary>
public static class Svg
{
    /// <summary>The drawing as an svg element to be put into a page.</summary>
    public static string Write(Scene scene) => Element(scene, ground: false);

    /// <summary>The same for a page in which it is zoomed: labels say how wide they may become, as data-most.</summary>
    public static string WriteForScreen(Scene scene) => Element(scene, ground: false, screen: true);

    /// <summary>The drawing as a file, on white, framed with a title block when there is one.</summary>
    public static string WriteFile(Scene scene, TitleBlock? block = null) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Element(block is null ? scene : TitledSheet.Round(scene, block), ground: true);

    private static string Element(Scene scene, bool ground, bool screen = false)
    {
        var to = new StringBuilder(4096);
        string w = Number(scene.Width),
            h = Number(scene.Height),
            title = Escape(scene.Title);
        to.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}mm\" height=\"{h}mm\" viewBox=\"0 0 {w} {h}\" "
        );
        to.Append(
            CultureInfo.InvariantCulture,
            $"role=\"group\" aria-label=\"{title}\" font-family=\"Inter, system-ui, sans-serif\" fill=\"none\"><title>{title}</title>\n"
        );
        if (scene.Description.Length > 0)
            to.Append("<desc>").Append(Escape(scene.Description)).Append("</desc>\n");
        if (ground)
            SvgShapes.Write(new Box(0, 0, scene.Width, scene.Height) { Fill = Ink.Sheet }, to, screen);
        foreach (var shape in scene.Shapes)
            SvgShapes.Write(shape, to, screen);
        return to.Append("</svg>\n").ToString();
    }

    /// <summary>With three decimals at most. A drawing has tens of thousands of them, and a format string is slow to read.</summary>
    internal static string Number(double value)
    {
        var thousandths = Math.Round(Math.Round(value, 3) * 1000);
        if (!(Math.Abs(thousandths) < 1e15)) return (Math.Round(value, 3) + 0.0).ToString("0.###", CultureInfo.InvariantCulture);
        var left = (long)Math.Abs(thousandths);
        if (left % 1000 == 0 && left < Whole.Length * 1000 && thousandths >= 0) return Whole[left / 1000];
        Span<char> digits = stackalloc char[24];
        var at = digits.Length;
        for (var place = 0; place < 3; place++, left /= 10)
            if (left % 10 != 0 || at < digits.Length) digits[--at] = (char)('0' + left % 10);
        if (at < digits.Length) digits[--at] = '.';
        do digits[--at] = (char)('0' + left % 10);
        while ((left /= 10) > 0);
        if (thousandths < 0) digits[--at] = '-';
        return new(digits[at..]);
    }

    private static readonly string[] Whole = [.. Enumerable.Range(0, 1000).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Text as it may stand between tags or quotes.</summary>
    internal static string Escape(string text) => EscapeLines(Printable.Line(text));

    internal static string EscapeLines(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0) return text;
        return text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");
    }
}
