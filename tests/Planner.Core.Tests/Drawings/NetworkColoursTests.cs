using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Tests.Drawings;

public static class NetworkColoursTests
{
    [Fact]
    public static void Management_is_neutral_dark_and_storage_vermilion()
    {
        Assert.Equal("#1C1F23", Inks.Light(NetworkColours.Management.Ink));
        Assert.Equal("#D55E00", Inks.Light(NetworkColours.Storage.Ink));
    }

    // Okabe and Ito's palette without the vermilion that storage has, then a neutral.
    [Fact]
    public static void The_others_are_Okabe_and_Ito_in_order() => Assert.Equal(
        ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#F0E442"],
        Enumerable.Range(0, 6).Select(n => Inks.Light(NetworkColours.Of(n).Ink)));

    [Fact]
    public static void Letters_never_repeat_and_ink_with_dash_not_for_49_networks()
    {
        var looks = Enumerable.Range(0, 600).Select(NetworkColours.Of).ToList();
        Assert.Equal(602, looks.Select(look => look.Letter).Append("M").Append("S").Distinct().Count());
        Assert.Equal(49, looks.Take(49).Select(look => (look.Ink, look.Dash)).Distinct().Count());
    }

    [Fact]
    public static void Letters_on_a_network_colour_can_be_read()
    {
        foreach (var ink in Enum.GetValues<Ink>().Where(ink => ink >= Ink.Management))
            Assert.True(
                Contrast(Inks.Light(ink), Inks.Light(Inks.On(ink))) >= 3,
                $"{ink}: {Contrast(Inks.Light(ink), Inks.Light(Inks.On(ink)))}"
            );
    }

    [Theory, InlineData(Ink.Text), InlineData(Ink.Second), InlineData(Ink.Accent), InlineData(Ink.Error), InlineData(Ink.Ok)]
    public static void Text_inks_reach_four_and_a_half_to_one_on_white(Ink ink) => Assert.True(Contrast(Inks.Light(ink), "#FFFFFF") >= 4.5);

    // WCAG 2.2, relative luminance.
    private static double Contrast(string a, string b)
    {
        double one = Luminance(a), two = Luminance(b);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var parts = new[] { 1, 3, 5 }
            .Select(i => Convert.ToInt32(hex.Substring(i, 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToList();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
