using Planner.Core.Designs;

namespace Planner.Core.Tests.Designs;

public sealed class SelectionTests
{
    [Theory]
    [InlineData("H1-3,C7,H9", "H1 H2 H3 C7 H9")]
    [InlineData("H1/0-2,H2/4", "H1/0 H1/1 H1/2 H2/4")]
    [InlineData("H3,H1,H2", "H3 H1 H2")]
    [InlineData("H1,H1,H1-2", "H1 H2")]
    [InlineData("", "")]
    [InlineData("x,,H0,H1-,H-2,-,H5-4,H1-H3,<b>", "H1 H5 H1")]
    public void Reads_ranges_and_leaves_out_what_names_nothing(string text, string things) =>
        Assert.Equal(things.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(),
            Selection.Parse(text).Things.Select(t => t.ToString()));

    [Fact]
    public void What_is_written_reads_as_it_was()
    {
        var chosen = Selection.Of([.. Enumerable.Range(1, 1200).Select(n => new Ref("SP", n)), new("H", 2, 0), new("H", 2, 1)]);
        Assert.Equal("SP1-1200,H2/0-1", chosen.ToString());
        Assert.Equal(chosen, Selection.Parse(chosen.ToString()));
    }

    [Fact]
    public void It_is_bounded_whatever_is_asked()
    {
        Assert.Equal(Selection.Most, Selection.Parse("H1-2147483647,C1-2147483647").Things.Length);
        Assert.True(Selection.Of(Enumerable.Range(1, 5000).Select(n => new Ref("SP", 2 * n))).ToString().Length <= Selection.LongestText);
        Assert.Empty(Selection.Parse(new string('H', Selection.LongestText + 1)).Things);
    }

    [Fact]
    public void Turning_takes_out_what_is_in()
    {
        var chosen = Selection.Parse("H1-3").Turned([new("H", 2), new("H", 4)]);
        Assert.Equal("H1,H3-4", chosen.ToString());
        Assert.Equal(new Ref("H", 1), chosen.First);
        Assert.Equal("H1,H3-5", chosen.With([new("H", 1), new("H", 5)]).ToString());
    }
}
