using System.Globalization;
using System.Text;
using static Planner.Core.Drawings.Scenes.Svg;

namespace Planner.Core.Drawings.Scenes;

/// <summary>A label in SVG's words, and what of its text is shown.</summary>
internal static class SvgLabel
{
    public static void Write(Label label, StringBuilder to, bool screen)
    {
        var shown = label.Shown();
        if (shown.Length == 0)
            return;
        string x = Number(label.X),
            y = Number(label.Y);
        to.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{x}\" y=\"{Number(label.Baseline())}\" font-size=\"{Number(label.Size * TextWidth.Point)}\" "
                + $"fill=\"{Inks.Css(label.Ink)}\""
        );
        if (label.Mono)
            to.Append(" font-family=\"JetBrains Mono, monospace\"");
        if (label.Weight != Weight.Regular)
            to.Append(label.Weight == Weight.Medium ? " font-weight=\"500\"" : " font-weight=\"600\"");
        if (label.Anchor != Anchor.Start)
            to.Append(label.Anchor == Anchor.Middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
        if (label.Rotation != 0)
            to.Append(CultureInfo.InvariantCulture, $" transform=\"rotate({Number(label.Rotation)} {x} {y})\"");
        if (shown.Contains("  ") || shown[0] == ' ' || shown[^1] == ' ')
            to.Append(" xml:space=\"preserve\"");
        if (screen && label.MaxWidth > 0) to.Append(CultureInfo.InvariantCulture, $" data-most=\"{Number(label.MaxWidth)}\"");
        to.Append('>');
        if (label.MaxWidth > 0 && shown != Printable.Line(label.Text)) to.Append("<title>").Append(Escape(label.Text)).Append("</title>");
        to.Append(Escape(shown)).Append("</text>\n");
    }
}

/// <summary>What every painter must know of a label: the text that fits, and its baseline.</summary>
public static class LabelSetting
{
    /// <summary>The label's text in one line, shortened in the middle to its greatest width.</summary>
    public static string Shown(this Label label)
    {
        var line = Printable.Line(label.Text);
        return label.MaxWidth > 0 ? TextWidth.Shorten(line, label.MaxWidth, label.Size, label.Weight, label.Mono) : line;
    }

    /// <summary>The y of the baseline.</summary>
    public static double Baseline(this Label label) =>
        label.Middle ? label.Y + label.Size * TextWidth.Point * TextWidth.CapHeight / 2 : label.Y;
}
