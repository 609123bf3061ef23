using System.Globalization;
using System.Text;
using CsCheck;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.Designs;

/// <summary>The one form in which names are kept: Normalization Form C with plain spaces.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("Vietnamese", "Tie\u0302\u0301ng Vie\u0323\u0302t", "Ti\u1ebfng Vi\u1ec7t")]
    [InlineData("Vietnamese, its marks the other way round", "Vie\u0302\u0323t", "Vi\u1ec7t")]
    [InlineData("Vietnamese, half composed", "Ti\u00ea\u0301ng", "Ti\u1ebfng")]
    [InlineData("Korean", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "\ud55c\uad6d")]
    [InlineData("Korean, without its last consonant", "\u1109\u1165\u1107\u1165", "\uc11c\ubc84")]
    [InlineData("Korean, a last consonant behind a syllable", "\uc11c\u11ab", "\uc120")]
    [InlineData("Arabic", "\u0627\u0653\u0628", "\u0622\u0628")]
    [InlineData("Arabic, a vowel before the hamza", "\u0627\u064e\u0654", "\u0623\u064e")]
    [InlineData("German from a Macintosh", "Mu\u0308nchen", "M\u00fcnchen")]
    [InlineData("Japanese", "\u304b\u3099", "\u304c")]
    [InlineData("Hindi, which stays apart", "\u0958", "\u0915\u093c")]
    [InlineData("the sign of \u00c5ngstr\u00f6m", "\u212b", "\u00c5")]
    [InlineData("a mark that has no letter before it", "\u0301a", "\u0301a")]
    [InlineData("a blocked mark", "a\u0315\u0300\u05ae", "\u00e0\u05ae\u0315")]
    [InlineData("a surrogate pair", "\ud834\udd5e", "\ud834\udd57\ud834\udd65")]
    [InlineData("no-break space", "Rack\u00a07", "Rack 7")]
    [InlineData("narrow no-break, figure, thin and ideographic space", "a\u202fb\u2007c\u2009d\u3000e", "a b c d e")]
    [InlineData("plain text", "Rack 7", "Rack 7")]
    public void A_name_is_kept_in_one_form(string what, string typed, string kept)
    {
        Assert.NotEmpty(what);
        Assert.Equal(kept, Names.Kept(typed));
        Assert.Equal(kept, Names.Kept(kept));
    }

    [Fact]
    public void The_form_is_that_of_unicodes_own_tests()
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests/Planner.Core.Tests/Designs/normalization.txt")).Skip(1).ToList();
        Assert.Equal(444, lines.Count);
        foreach (var line in lines)
        {
            var (source, composed) = (Text(line.Split(';')[0]), Text(line.Split(';')[1]));
            if (source.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.SpaceSeparator)) continue;
            Assert.Equal((line, composed), (line, Names.Kept(source)));
        }
    }

    [Fact]
    public void The_form_of_any_text_is_its_own_form() =>
        Gen.String.Sample(text => Names.Kept(Names.Kept(text)) == Names.Kept(text), iter: 20_000);

    private static string Text(string codes) =>
        string.Concat(codes.Split(' ')
            .Select(c => char.ConvertFromUtf32(int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
}
