using System.Globalization;
using System.Text;

namespace Planner.Core.Designs.Values;

/// <summary>
/// Text in Unicode's canonical forms. The base library's own Normalize gives its argument back where a program runs without ICU, as this
/// one does, so the forms are worked out here, from canonical.txt.
/// </summary>
internal static class Canonical
{
    /// <summary>Below it nothing composes with what stands before it, and every letter is as one already.</summary>
    private const char FirstMark = '\u0300';

    private const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Tails = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TailCount;

    private static readonly Dictionary<(int First, int Second), int> Pairs = [];
    private static readonly Dictionary<int, int[]> Parts = [];
    private static readonly Dictionary<int, int> Classes = [];

    static Canonical()
    {
        using var lines = new StreamReader(typeof(Canonical).Assembly.GetManifestResourceStream("Values/canonical.txt")!);
        var section = "";
        while (lines.ReadLine() is { } line)
            if (line is ['#', ..]) continue;
            else if (!line.Contains(' ', StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal)) section = line;
            else Read(section, line.Split(' '));
    }

    /// <summary>Normalization Form C: letters and their marks as one character where there is one.</summary>
    public static string Composed(string text) =>
        text.AsSpan().IndexOfAnyInRange(FirstMark, char.MaxValue) < 0 ? text : Text(Compose(Taken(text)));

    /// <summary>Normalization Form D: every letter and every mark by itself, marks in the order that Unicode gives them.</summary>
    public static string Apart(string text) => Ascii.IsValid(text) ? text : Text(Taken(text));

    private static void Read(string section, string[] words)
    {
        foreach (var (first, second) in words.Skip(section == "apart" ? 0 : 1).Select(Halves))
            switch (section)
            {
                case "pairs":
                    Pairs[(Code(first), Code(words[0]))] = Code(second);
                    Parts[Code(second)] = [Code(first), Code(words[0])];
                    break;
                case "apart":
                    Parts[Code(first)] = [.. second.Split('+').Select(Code)];
                    break;
                default:
                    var mark = int.Parse(words[0], CultureInfo.InvariantCulture);
                    for (var code = Code(first); code <= Code(second); code++) Classes[code] = mark;
                    break;
            }
    }

    /// <summary>"0041=00C0", or of a range "0300-0314", or twice the same.</summary>
    private static (string, string) Halves(string word) =>
        word.Split('=', '-') is [var first, var second] ? (first, second) : (word, word);

    private static int Code(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static List<int> Taken(string text)
    {
        var codes = new List<int>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes()) Take(rune.Value, codes);
        for (var i = 1; i < codes.Count; i++)
            for (var at = i; at > 0 && Class(codes[at]) is > 0 and var mark && Class(codes[at - 1]) > mark; at--)
                (codes[at - 1], codes[at]) = (codes[at], codes[at - 1]);
        return codes;
    }

    private static void Take(int code, List<int> into)
    {
        if (code - Syllables is >= 0 and < SyllableCount and var syllable)
        {
            into.Add(Leads + (syllable / (VowelCount * TailCount)));
            into.Add(Vowels + (syllable % (VowelCount * TailCount) / TailCount));
            if (syllable % TailCount is > 0 and var tail) into.Add(Tails + tail);
        }
        else if (code >= 0x80 && Parts.TryGetValue(code, out var parts))
            foreach (var part in parts)
                Take(part, into);
        else into.Add(code);
    }

    private static List<int> Compose(List<int> codes)
    {
        var composed = new List<int>(codes.Count);
        var letter = -1;
        foreach (var code in codes)
        {
            // A mark is blocked from its letter by another of its own class, or by what is no mark.
            var last = composed.Count == 0 ? 0 : Class(composed[^1]);
            var blocked = letter < composed.Count - 1 && (last == 0 || last >= Class(code));
            if (letter >= 0 && !blocked && One(composed[letter], code) is { } one)
            {
                composed[letter] = one;
                continue;
            }

            composed.Add(code);
            if (Class(code) == 0) letter = composed.Count - 1;
        }

        return composed;
    }

    private static int? One(int first, int second) =>
        first - Leads is >= 0 and < LeadCount and var lead && second - Vowels is >= 0 and < VowelCount and var vowel
            ? Syllables + (((lead * VowelCount) + vowel) * TailCount)
        : first - Syllables is >= 0 and < SyllableCount and var open && open % TailCount == 0
        && second - Tails is > 0 and < TailCount and var tail
            ? first + tail
        : Pairs.TryGetValue((first, second), out var one) ? one
        : null;

    private static int Class(int code) => code < FirstMark ? 0 : Classes.GetValueOrDefault(code);

    private static string Text(List<int> codes)
    {
        var text = new StringBuilder(codes.Count);
        foreach (var code in codes) text.Append(new Rune(code));
        return text.ToString();
    }
}
