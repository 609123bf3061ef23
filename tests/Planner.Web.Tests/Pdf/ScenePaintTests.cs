using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Web.Pdf;
using UglyToad.PdfPig;

namespace Planner.Web.Tests.Pdf;

public static class ScenePaintTests
{
    [Fact]
    public static void A_drawing_as_pdf_has_true_size_and_its_words()
    {
        using var document = PdfDocument.Open(ScenePdf.Write(SampleScene.Cabling()));
        var page = document.GetPage(1);
        Assert.Equal(245 / 25.4 * 72, page.Width, 0.5);
        Assert.Contains("fra-xs-03", page.Text);
    }

    [Fact]
    public static void A_drawing_as_png_is_a_picture_of_the_asked_size_with_its_colours()
    {
        using var picture = SkiaSharp.SKBitmap.Decode(
            ScenePng.Write(new("t", 25.4, 12.7, [new Box(0, 0, 12.7, 12.7) { Fill = Ink.Storage }]), 1)
        );
        Assert.Equal((96, 48), (picture.Width, picture.Height));
        Assert.Equal(SkiaSharp.SKColor.Parse("#D55E00"), picture.GetPixel(10, 10));
        Assert.Equal(SkiaSharp.SKColors.White, picture.GetPixel(80, 10));
    }

    [Fact]
    public static void A_huge_drawing_is_made_smaller_rather_than_refused()
    {
        using var picture = SkiaSharp.SKBitmap.Decode(ScenePng.Write(new("t", 100_000, 100, []), 4));
        Assert.Equal(16_000, picture.Width);
    }

    [Fact]
    public static void Text_is_as_wide_as_the_core_believes()
    {
        foreach (
            var (text, weight, mono) in new[]
            {
                ("Frankfurt production", Weight.Regular, false),
                ("GigabitEthernet1/0/24", Weight.Regular, true),
                ("Management", Weight.SemiBold, false),
                ("storage bond", Weight.Medium, false),
            }
        )
        {
            var real = new Letters(10, weight, mono).Width(text);
            Assert.InRange(TextWidth.Of(text, 10, weight, mono) / TextWidth.Point, real * 0.985, real * 1.015);
        }
    }

    [Fact]
    public static void A_letter_no_font_has_is_shown_as_an_empty_box()
    {
        // A private use character that no font on any machine ought to define.
        using var document = PdfDocument.Open(ScenePdf.Write(new("t", 50, 10, [new Label(1, 5, "a\U0010FFF0b")])));
        Assert.Equal("a□b", document.GetPage(1).Text);
    }

    [Fact]
    public static void Every_ink_that_follows_the_theme_is_defined_in_the_style_sheet()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Planner.sln"))) folder = folder.Parent;
        var css = File.ReadAllText(Path.Combine(folder.FullName, "wwwroot", "app.css"));
        Assert.All(
            Enum.GetValues<Ink>().Where(ink => Inks.Css(ink).StartsWith("var(", StringComparison.Ordinal)),
            ink => Assert.Contains($"--{Inks.Variable(ink)}:", css)
        );
    }
}
