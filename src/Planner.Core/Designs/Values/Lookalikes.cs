using System.Collections.Frozen;
using System.Text;

namespace Planner.Core.Designs.Values;

/// <summary>
/// Names as the eye has them: what looks alike is the same. The letters, digits and signs that people mix are from the confusables of
/// Unicode Technical Standard 39: Greek, Cyrillic, Armenian and full-width ones against Latin ones, l against 1 and I, O against 0, m
/// against rn.
/// </summary>
internal static class Lookalikes
{
    private const char FirstWide = '\uff01', LastWide = '\uff5e';
    private const int Wide = FirstWide - '!';

    /// <summary>What a letter looks like, then all that look like it.</summary>
    private static readonly (string Seen, string Letters)[] Table =
    [
        ("A", "ΑА"), ("B", "ΒВ"), ("C", "ϹС"), ("E", "ΕЕ"), ("F", "Ϝ"), ("G", "Ԍ"), ("H", "ΗН"), ("J", "ͿЈ"), ("K", "ΚК"), ("M", "ΜϺМ"),
            ("N", "Ν"),
        ("O", "0ΟОՕ"), ("P", "ΡР"), ("S", "ЅՏ"), ("T", "ΤТ"), ("U", "Ս"), ("V", "Ѵ"), ("W", "Ԝ"), ("X", "ΧХ"), ("Y", "ΥϒУҮ"), ("Z", "Ζ"),
        ("a", "ɑαа"), ("b", "Ь"), ("bl", "Ы"), ("c", "ϲс"), ("d", "ԁ"), ("e", "еҽ"), ("f", "ſք"), ("g", "ɡց"), ("h", "һհ"), ("i", "ıɩιіӏ"),
        ("j", "ϳј"), ("l", "1I|ΙІӀ"), ("lO", "Ю"), ("n", "ոռ"), ("o", "οσоօ"), ("p", "ρϱр"), ("q", "ԛգզ"), ("r", "г"), ("rn", "m"),
            ("s", "ѕ"),
        ("u", "ʋυս"), ("v", "νѵ"), ("w", "ѡԝա"), ("x", "×х"), ("y", "ɣγуү"), ("3", "ЗƷ"), ("6", "б"),
        ("ae", "æӕ"), ("AE", "ÆӔ"), ("oe", "œ"), ("OE", "Œ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ffi", "ﬃ"), ("ffl", "ﬄ"),
        ("-", "‐‑‒–⁃˗−"), ("'", "‘’‛′ʹʼ`´"), ("''", "\"“”‟″"), (".", "․"), ("...", "…"), ("/", "⁄∕"), (":", "։∶"),
    ];

    private static readonly FrozenDictionary<char, string> Seen = Table
        .SelectMany(t => t.Letters, (t, letter) => (letter, t.Seen))
        .ToFrozenDictionary(p => p.letter, p => p.Seen.ToLowerInvariant());

    /// <summary>The same for the keyboard's letters, which most names are made of; 0 for what looks like several.</summary>
    private static readonly char[] Keys =
        [.. Enumerable.Range(0, 128)
            .Select(c => Seen.GetValueOrDefault((char)c, $"{char.ToLowerInvariant((char)c)}") is [var one] ? one : '\0')];

    /// <summary>
    /// The forms of a name by which another is taken for it: with look-alike letters made one and then without case, and, where that is
    /// another, without case first. Two names look the same when they have a form in common.
    /// </summary>
    public static IEnumerable<string> Forms(string name)
    {
        var apart = Canonical.Apart(name);
        var seen = Eyed(apart);
        yield return seen;
        if (HasTwo(apart) && Eyed(apart.ToLowerInvariant()) is var small && small != seen) yield return small;
    }

    /// <summary>Numbers of which two names that look the same have one in common; two others hardly ever.</summary>
    public static (int, int) Hashes(string name)
    {
        if (HasTwo(name) || name.Length > Names.Longest)
        {
            var forms = Forms(name).Select(form => string.GetHashCode(form)).ToList();
            return (forms[0], forms[^1]);
        }

        Span<char> seen = stackalloc char[2 * Names.Longest];
        var hash = string.GetHashCode(seen[..Eyed(name, seen)]);
        return (hash, hash);
    }

    /// <summary>Of the letters on a keyboard I alone looks like another letter than it does when small.</summary>
    private static bool HasTwo(string name) => !Ascii.IsValid(name) || name.Contains('I', StringComparison.Ordinal);

    private static string Eyed(string name)
    {
        var form = new char[3 * name.Length];
        return new(form, 0, Eyed(name, form));
    }

    private static int Eyed(string name, Span<char> into)
    {
        var length = 0;
        foreach (var letter in name)
        {
            var plain = letter is >= FirstWide and <= LastWide ? (char)(letter - Wide) : letter;
            // A second space is not seen, nor has a variation a shape of its own.
            if (plain is ' ' && length > 0 && into[length - 1] is ' ' || plain is >= '\ufe00' and <= '\ufe0f') continue;
            if (plain < 128 && Keys[plain] is not '\0' and var one) into[length++] = one;
            else if (Seen.TryGetValue(plain, out var seen))
                foreach (var part in seen)
                    into[length++] = part;
            else into[length++] = char.ToLowerInvariant(plain);
        }

        return length;
    }
}
