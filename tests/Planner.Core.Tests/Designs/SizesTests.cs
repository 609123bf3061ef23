using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Text;

namespace Planner.Core.Tests.Designs;

/// <summary>A design ends somewhere: one text of 1 MB may not take a server's memory.</summary>
public sealed class SizesTests
{
    private static string Lines(int count, string kind) =>
        string.Concat(Enumerable.Range(1, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"{kind} x{n}\n")));

    [Theory]
    [InlineData("rack", 500, "Line 502: A design holds at most 500 things of the kind rack; make several designs of it.")]
    [InlineData("switch", 1000, "Line 1002: A design holds at most 1000 things of the kind switch; make several designs of it.")]
    [InlineData("pool", 200, "Line 202: A design holds at most 200 things of the kind pool; make several designs of it.")]
    public void A_kind_ends(string kind, int most, string sentence)
    {
        Assert.NotNull(DesignText.Read($"design d\n{Lines(most, kind)}").Design);
        Assert.Equal(sentence, Assert.Single(DesignText.Read($"design d\n{Lines(most + 1, kind)}").Errors).ToString());
    }

    [Fact]
    public void A_pool_ends()
    {
        Assert.NotNull(DesignText.Read($"pool p\ndesign d\n{Lines(128, "host")}").Design);
        Assert.Equal(
            "Line 131: A pool holds at most 128 hosts; XenServer ends at 64.",
            Assert.Single(DesignText.Read($"pool p\ndesign d\n{Lines(129, "host")}").Errors).ToString()
        );
    }

    [Fact]
    public void A_command_does_not_go_beyond()
    {
        var full = DesignText.Read($"design d\n{Lines(500, "rack")}").Design!;

        Assert.StartsWith(
            "A design holds at most 500",
            Assert.IsType<Refused>(new Add("rack", ("name", "one more")).Decide(full)).Sentence,
            StringComparison.Ordinal
        );
    }
}
