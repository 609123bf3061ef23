using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Text;
using Planner.Core.Topologies;
using Wire = Planner.Core.Drawings.Scenes.Wire;

namespace Planner.Core.Tests.Drawings;

public static class IsoSheetTests
{
    private static readonly TitleBlock Block = new("Cabling", "Frankfurt", "P1", "Draft", "2026-11-28") { Sheets = 99 };

    /// <summary>A ladder of named boxes, each with a wire to the next.</summary>
    private static Scene Ladder(int columns, int rows) => new("Ladder", columns * 60, rows * 40,
    [
        .. from c in Enumerable.Range(0, columns)
        from r in Enumerable.Range(0, rows)
        select (Shape)new Group(
            [
                new Box(0, 0, 50, 30) { Stroke = Ink.Text },
                new Label(2, 8, string.Create(CultureInfo.InvariantCulture, $"box {c}.{r}")),
            ])
        {
            X = c * 60 + 5,
            Y = r * 40 + 5,
        },
        Wire.Through(new(30, 35), new(30, rows * 40 - 5)),
    ]);

    [Fact]
    public static void A_drawing_takes_the_smallest_sheet_on_which_it_can_be_read()
    {
        Assert.Equal(("A4", 1), Paper(Ladder(2, 2)));
        Assert.Equal(("A3", 1), Paper(Ladder(6, 6)));
        Assert.Equal(("A1", 1), Paper(Ladder(13, 13)));
        Assert.Equal(("A3", 1), Paper(Ladder(2, 9)));

        static (string, int) Paper(Scene scene) => IsoSheets.Of(scene) is var on ? (on.Paper.Name, on.Count) : default;
    }

    [Fact]
    public static void A_larger_one_is_cut_between_its_things_and_each_letter_stands_on_one_sheet()
    {
        var scene = Ladder(20, 30);
        var on = IsoSheets.Of(scene);
        Assert.InRange(on.Count, 4, 12);
        var words = Enumerable.Range(0, on.Count).SelectMany(i => Words(on.Sheet(i, Block).Shapes))
            .Where(w => w.StartsWith("box")).ToList();
        Assert.Equal(600, words.Count);
        Assert.Equal(600, words.Distinct().Count());
        Assert.All(Enumerable.Range(0, on.Count), i => Assert.True(on.Sheet(i, Block) is { Width: <= 841, Height: <= 841 }));
    }

    [Fact]
    public static void Neighbouring_sheets_name_each_other()
    {
        var on = IsoSheets.Of(Ladder(20, 30));
        var named = Enumerable
            .Range(0, on.Count)
            .SelectMany(i => Words(on.Sheet(i, Block with { Sheet = 5 }).Shapes)
                .Where(w => w.StartsWith("continues"))
                .Select(w => (From: i + 5, To: int.Parse(w.Split(' ')[^1], CultureInfo.InvariantCulture))))
            .ToHashSet();
        Assert.NotEmpty(named);
        Assert.All(named, pair => Assert.Contains((pair.To, pair.From), named));
        Assert.Equal(Enumerable.Range(5, on.Count), named.Select(n => n.From).Distinct().Order());
    }

    [Fact]
    public static void Sheets_above_A4_have_grid_references()
    {
        var words = Words(IsoSheets.Of(Ladder(6, 6)).Sheet(0, Block).Shapes).ToList();
        Assert.Subset(words.ToHashSet(), new HashSet<string> { "A", "E", "1", "8" });
        Assert.DoesNotContain("I", words);
        Assert.DoesNotContain("A", Words(IsoSheets.Of(Ladder(2, 2)).Sheet(0, Block).Shapes));
    }

    [Fact]
    public static void A_design_of_any_size_stands_on_sheets_whose_letters_can_be_read()
    {
        var topology = Topology.Of(DesignText.Read(BigPool.Text()).Design!);
        foreach (var kind in DrawingKinds.All)
            foreach (var scene in DrawingKinds.OnPaper(kind.Name, topology, []))
                Assert.Equal((1, true), (IsoSheets.Of(scene).Count, IsoSheets.Of(scene).Paper.Name is "A4" or "A3"));
    }

    [Fact]
    public static void Every_host_and_cable_of_a_divided_drawing_is_on_paper()
    {
        var topology = Topology.Of(DesignText.Read(BigPool.Text()).Design!);
        var refs = DrawingKinds.OnPaper("cabling", topology, []).SelectMany(s => Groups(s.Shapes)).Select(g => g.Ref).ToList();
        Assert.All(topology.Design.Cables, c => Assert.Single(refs, r => r == c.Id.ToString()));
    }

    [Fact]
    public static void Dashes_lie_on_their_line_and_are_as_long_as_said()
    {
        var line = Outline.Of(Wire.Through(new(0, 0), new(10, 0)) with { Dash = Dash.Dashed }).Single();
        var steps = Dashing.Of(line);
        Assert.Equal(
            ["Move 0", "Line 2.2", "Move 3.2", "Line 5.4", "Move 6.4", "Line 8.6", "Move 9.6", "Line 10"],
            steps.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Kind} {Math.Round(s.To.X, 6)}"))
        );
        Assert.All(steps, s => Assert.Equal(0, s.To.Y));
        var solid = line with { Dash = Dash.Solid };
        Assert.Equal(solid.Steps, Dashing.Of(solid));
    }

    private static IEnumerable<string> Words(ImmutableArray<Shape> shapes) =>
        shapes.SelectMany(s => s is Group group ? Words(group.Shapes) : s is Label label ? [label.Text] : []);

    private static IEnumerable<Group> Groups(ImmutableArray<Shape> shapes) =>
        shapes.OfType<Group>().SelectMany(g => Groups(g.Shapes).Prepend(g));
}
