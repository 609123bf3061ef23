using System.Xml.Linq;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Tests.Drawings;

public static class SvgTests
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    private static Scene Named(string name) =>
        new(
            name,
            100,
            50,
            [
                new Group([
                    new Label(1, 2, name),
                    new Label(1, 9, name) { MaxWidth = 15 },
                    new Box(0, 0, 5, 5) { Hatch = Ink.Note },
                    new Mark(1, 1, MarkKind.Error),
                ])
                {
                    Ref = name,
                    Class = name,
                    Title = name,
                    Paths = [name],
                    Data = [new("name", name)],
                },
            ]
        )
        {
            Description = name,
        };

    [Theory, MemberData(nameof(HostileText.All), MemberType = typeof(HostileText), DisableDiscoveryEnumeration = true)]
    public static void A_hostile_name_stays_text(string name)
    {
        var svg = XDocument.Parse(Svg.WriteFile(Named(name), new(name, name, name, name, name)));
        string[] expected = ["svg", "g", "text", "title", "desc", "path", "rect"];
        Assert.All(svg.Descendants(), element => Assert.Contains(element.Name.LocalName, expected));
        Assert.DoesNotContain(
            svg.Descendants().Attributes(),
            attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name.LocalName == "href"
        );
        Assert.Equal(3, svg.Descendants(Ns + "g").Count());
    }

    [Theory, MemberData(nameof(HostileText.All), MemberType = typeof(HostileText), DisableDiscoveryEnumeration = true)]
    public static void A_printable_name_comes_back_whole(string name)
    {
        var group = XElement.Parse(Svg.Write(Named(name)), LoadOptions.PreserveWhitespace).Element(Ns + "g")!;
        Assert.Equal(Printable.Line(name), (string?)group.Attribute("data-ref"));
        Assert.Equal(Printable.Line(name), (string?)group.Attribute("data-name"));
        Assert.Equal(Printable.Line(name), group.Element(Ns + "title")!.Value);
    }

    [Fact]
    public static void Colours_follow_the_theme_and_fall_back_to_the_light_one()
    {
        var svg = Svg.Write(new("t", 10, 10, [new Label(0, 5, "x"), new Box(0, 0, 5, 5) { Fill = Ink.Storage, Stroke = Ink.Line }]));
        Assert.Contains("fill=\"var(--ink,#1C1F23)\"", svg);
        Assert.Contains("fill=\"var(--net-storage,#D55E00)\"", svg);
        Assert.Contains("stroke=\"var(--line,#E4E4E1)\"", svg);
    }

    [Fact]
    public static void The_sheet_is_in_millimetres_and_has_a_name()
    {
        var svg = XElement.Parse(Svg.Write(new("Rack R1", 482.6, 200, [])));
        Assert.Equal("482.6mm", (string?)svg.Attribute("width"));
        Assert.Equal("0 0 482.6 200", (string?)svg.Attribute("viewBox"));
        Assert.Equal("group", (string?)svg.Attribute("role"));
        Assert.Equal("Rack R1", (string?)svg.Attribute("aria-label"));
        Assert.Equal("Rack R1", svg.Element(Ns + "title")!.Value);
    }

    [Fact]
    public static void A_long_label_is_shortened_in_the_middle_and_keeps_its_name_as_a_tooltip()
    {
        var text = XElement
            .Parse(Svg.Write(new("t", 100, 10, [new Label(0, 5, "frankfurt-production-host-0017") { MaxWidth = 20 }])))
            .Element(Ns + "text")!;
        Assert.Equal("frankfurt-production-host-0017", text.Element(Ns + "title")!.Value);
        var shown = text.Nodes().OfType<XText>().Single().Value;
        Assert.Matches("^fran.*….*0017$", shown);
        Assert.True(TextWidth.Of(shown, 7) <= 20);
    }

    [Fact]
    public static void Each_level_has_a_shape_of_its_own()
    {
        var paths = Enum.GetValues<MarkKind>().Select(kind => MarkOutline.Of(new(5, 5, kind)).First().Steps.Length).ToList();
        Assert.Equal([9, 4, 25, 3], paths);
    }

    [Fact]
    public static void A_wire_turns_with_two_millimetres_unless_its_legs_are_too_short()
    {
        Assert.Contains("M0 0L8 0Q10 0 10 2L10 20", Svg.Write(new("t", 20, 20, [Wire.Through(new(0, 0), new(10, 0), new(10, 20))])));
        Assert.Contains("M0 0L9 0Q10 0 10 1L10 2", Svg.Write(new("t", 20, 20, [Wire.Through(new(0, 0), new(10, 0), new(10, 2))])));
    }

    [Fact]
    public static void Hatching_stays_inside_its_box()
    {
        var steps = Outline.Hatching(new(10, 20, 7, 3) { Hatch = Ink.Note }).Steps;
        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.True(step.To is { X: >= 10 and <= 17, Y: >= 20 and <= 23 }));
    }

    [Fact]
    public static void A_data_attribute_with_a_strange_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => Svg.Write(new("t", 1, 1, [new Group([]) { Data = [new("x onload", "1")] }])));

    [Fact]
    public static void The_title_block_says_what_the_drawing_is()
    {
        var scene = new Scene("Rack R1", 78, 100, [new Label(1, 1, "body")]) { Scale = "1:10" };
        var sheet = TitledSheet.Round(
            scene,
            new("Rack R1, front", "Frankfurt", "P3", "Draft", "14 March 2026")
            {
                Sheet = 2,
                Sheets = 7,
                Number = "FRA-42",
            }
        );
        var words = XElement.Parse(Svg.Write(sheet)).Descendants(Ns + "text").Select(text => text.Value).ToList();
        Assert.Superset(
            new HashSet<string> { "Rack R1, front", "Frankfurt", "P3", "Draft", "14 March 2026", "2 of 7", "FRA-42", "1:10", "body" },
            words.ToHashSet()
        );
    }

    [Fact]
    public static void A_drawing_to_scale_is_never_enlarged_and_says_so_when_it_had_to_shrink()
    {
        var block = new TitleBlock("", "", "", "", "");
        var fits = new Scene("Rack", 100, 150, []) { Scale = "1:10" };
        Assert.Equal("1:10", IsoSheets.Of(fits).Sheet(0, block).Scale);
        Assert.Equal("not to scale", IsoSheets.Of(fits with { Height = 200, Width = 300 }).Sheet(0, block).Scale);
    }
}
