using Planner.Web.Pages.Listing;
using Planner.Web.Storage;

namespace Planner.Web.Tests.Pages;

/// <summary>What the list of designs shows, as its address says it.</summary>
public sealed class WishTests
{
    private static readonly DateTimeOffset Day = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DesignSummary[] All =
    [
        new(Guid.NewGuid(), "beta", 9, Day, "Anna") { Site = "Bonn", Tags = ["lab"] },
        new(Guid.NewGuid(), "Alpha", 3, Day.AddDays(1), "Ben", "B", "Approved") { Site = "Ulm" },
        new(Guid.NewGuid(), "gamma", 5, Day.AddDays(2), "Anna"),
        new(Guid.NewGuid(), "old", 5, Day.AddDays(3), "Anna") { IsArchived = true },
    ];

    private static string Names(Wish wish) => string.Join(' ', wish.Of(All).Select(d => d.Name));

    [Theory]
    [InlineData("", "gamma Alpha beta")]
    [InlineData("name", "Alpha beta gamma")]
    [InlineData("-version", "beta gamma Alpha")]
    [InlineData("no such column", "beta Alpha gamma")]
    public void It_is_sorted(string sort, string names) => Assert.Equal(names, Names(new() { Sort = sort }));

    [Fact]
    public void It_is_narrowed_by_words_site_tag_and_what_is_put_away()
    {
        Assert.Equal("gamma beta", Names(new() { Find = "ANNA a" }));
        Assert.Equal("beta", Names(new() { Find = "lab" }));
        Assert.Equal("Alpha", Names(new() { Site = "Ulm" }));
        Assert.Equal("gamma", Names(new() { Site = "" }));
        Assert.Equal("beta", Names(new() { Tag = "lab" }));
        Assert.Equal("old", Names(new() { IsArchived = true }));
    }

    [Fact]
    public void The_address_says_it_and_a_column_pressed_again_turns_round()
    {
        Assert.Equal("/", new Wish().Url);
        Assert.Equal("/?find=a%26b&site=&tag=lab&archived=true&sort=name",
            new Wish { Find = "a&b", Site = "", Tag = "lab", IsArchived = true, Sort = "name" }.Url);
        Assert.Equal("ascending", new Wish().By("name").Sorts("name"));
        Assert.Equal("descending", new Wish().By("name").By("name").Sorts("name"));
        Assert.Equal("descending", new Wish().Sorts("changed"));
        Assert.Equal("ascending", new Wish().By("changed").Sorts("changed"));
    }
}
