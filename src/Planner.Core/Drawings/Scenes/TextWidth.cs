using System.Globalization;

namespace Planner.Core.Drawings.Scenes;

/// <summary>How wide text will be, in millimetres, from the advances of Inter and JetBrains Mono; figures count as tabular.</summary>
public static class TextWidth
{
    /// <summary>Millimetres in a typographic point.</summary>
    public const double Point = 25.4 / 72;

    /// <summary>The height of a capital as a part of the type size, for setting text on a middle line.</summary>
    public const double CapHeight = 0.727;

    private const string Ellipsis = "…";
    private const short MonoAdvance = 600;

    // Advances of U+0020 to U+007E in thousandths of the type size, read from the fonts' hmtx tables.
    private static readonly short[] Regular =
    [
        281,
        288,
        466,
        646,
        642,
        982,
        644,
        300,
        365,
        365,
        501,
        662,
        288,
        460,
        288,
        360,
        646,
        646,
        646,
        646,
        646,
        646,
        646,
        646,
        646,
        646,
        288,
        302,
        662,
        662,
        662,
        511,
        966,
        690,
        654,
        730,
        722,
        601,
        590,
        746,
        743,
        269,
        571,
        672,
        565,
        903,
        753,
        765,
        639,
        765,
        644,
        642,
        646,
        744,
        690,
        985,
        682,
        679,
        629,
        365,
        360,
        365,
        471,
        456,
        323,
        562,
        612,
        571,
        612,
        583,
        370,
        613,
        591,
        242,
        242,
        549,
        242,
        876,
        591,
        600,
        612,
        612,
        376,
        528,
        327,
        591,
        562,
        818,
        546,
        562,
        552,
        426,
        333,
        426,
        662,
    ];

    private static readonly short[] SemiBold =
    [
        252,
        321,
        523,
        666,
        650,
        1004,
        663,
        326,
        373,
        373,
        540,
        673,
        319,
        465,
        319,
        379,
        666,
        666,
        666,
        666,
        666,
        666,
        666,
        666,
        666,
        666,
        319,
        329,
        673,
        673,
        673,
        543,
        999,
        728,
        659,
        737,
        722,
        605,
        588,
        749,
        746,
        277,
        580,
        703,
        565,
        922,
        759,
        769,
        645,
        773,
        652,
        650,
        660,
        736,
        728,
        1020,
        720,
        713,
        652,
        373,
        379,
        373,
        481,
        469,
        351,
        574,
        624,
        583,
        624,
        591,
        389,
        625,
        612,
        262,
        262,
        569,
        262,
        900,
        612,
        609,
        624,
        624,
        397,
        549,
        353,
        612,
        587,
        839,
        569,
        588,
        566,
        455,
        359,
        455,
        673,
    ];

    /// <summary>The width of a line of text at so many points.</summary>
    public static double Of(string text, double size, Weight weight = Weight.Regular, bool mono = false)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes()) thousandths += Advance(rune.Value, weight, mono);
        return thousandths * size * Point / 1000;
    }

    /// <summary>The width of a label's full text.</summary>
    public static double Of(Label label) => Of(label.Text, label.Size, label.Weight, label.Mono);

    /// <summary>The text, or its two ends round an ellipsis, so that it is no wider than so many millimetres.</summary>
    public static string Shorten(string text, double maxWidth, double size, Weight weight = Weight.Regular, bool mono = false)
    {
        if (Of(text, size, weight, mono) <= maxWidth) return text;
        var letters = StringInfo.ParseCombiningCharacters(text);
        int few = 0, many = letters.Length - 1;
        while (few < many)
        {
            var half = (few + many + 1) / 2;
            if (Of(Ends(text, letters, half), size, weight, mono) <= maxWidth) few = half;
            else many = half - 1;
        }

        return Ends(text, letters, few);
    }

    // The end of a name tells more (host-017, port 1/0/24), so it never gets fewer letters than the start.
    private static string Ends(string text, int[] letters, int keep)
    {
        int head = keep / 2, tail = keep - head;
        return string.Concat(text.AsSpan(0, letters[head]), Ellipsis, text.AsSpan(tail == 0 ? text.Length : letters[^tail]));
    }

    private static int Advance(int rune, Weight weight, bool mono) => rune switch
    {
        >= 0x1100 and not (>= 0x1e00 and <= 0x2bff) => 1000,
        _ when mono => MonoAdvance,
        >= 0x20 and <= 0x7e => (weight == Weight.SemiBold ? SemiBold : Regular)[rune - 0x20] + (weight == Weight.Medium ? 10 : 0),
        0x2026 => 900,
        _ => 640
    };
}
