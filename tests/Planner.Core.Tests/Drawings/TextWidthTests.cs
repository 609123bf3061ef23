using CsCheck;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Tests.Drawings;

public static class TextWidthTests
{
    private static readonly Gen<string> Names = Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-_/ .é中"], 0, 60];

    // Inter 4 Regular: A is 1413 of 2048 units wide; JetBrains Mono: every letter is 600 of 1000.
    [Fact]
    public static void Widths_are_the_fonts_own()
    {
        Assert.Equal(1413 / 2048.0 * 72 * 25.4 / 72, TextWidth.Of("A", 72), 0.02);
        Assert.Equal(0.6 * 4 * 10 * 25.4 / 72, TextWidth.Of("Gi1/", 10, mono: true), 0.001);
    }

    [Fact]
    public static void Shortened_text_fits_and_keeps_both_ends() => Gen.Select(Names, Gen.Double[3, 60]).Sample((name, room) =>
    {
        var shown = TextWidth.Shorten(name, room, 8);
        if (shown == name) return TextWidth.Of(name, 8) <= room;
        var parts = shown.Split('…');
        return TextWidth.Of(shown, 8) <= room && parts.Length == 2 && name.StartsWith(parts[0]) && name.EndsWith(parts[1])
            && parts[1].Length - parts[0].Length is 0 or 1;
    });

    [Fact]
    public static void A_letter_of_two_parts_is_never_cut_apart()
    {
        var name = string.Concat(Enumerable.Repeat("👨‍👩‍👧", 12));
        for (var room = 2; room < 60; room++) Assert.DoesNotContain('\ufffd', Printable.Line(TextWidth.Shorten(name, room, 8)));
    }
}
