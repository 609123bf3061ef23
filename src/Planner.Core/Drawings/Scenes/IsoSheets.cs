using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>
/// A drawing on paper: the smallest sheet on which no label is below 7 points, or where A1 is too small, cut into several that say where
/// they continue.
/// </summary>
public sealed class IsoSheets
{
    private const double Legible = 6.99;
    private const int MostOnA3 = 12;
    private readonly Scene scene;
    private readonly double scale;
    private readonly ImmutableArray<double> columns;
    private readonly ImmutableArray<double> rows;
    private readonly Lazy<SceneParts> parts;

    private IsoSheets(Scene scene, IsoPaper paper, double scale, ImmutableArray<double> columns, ImmutableArray<double> rows)
    {
        (this.scene, Paper, this.scale, this.columns, this.rows) = (scene, paper, scale, columns, rows);
        parts = new(() => new(scene, columns, rows));
    }

    public IsoPaper Paper { get; }

    /// <summary>How many sheets it takes.</summary>
    public int Count => (columns.Length - 1) * (rows.Length - 1);

    public static IsoSheets Of(Scene scene)
    {
        var smallest = SmallestLabel(scene.Shapes, 1);
        foreach (var paper in IsoPaper.All)
            if (ScaleOn(scene, paper) is var fitting && smallest * fitting >= Math.Min(Legible, smallest))
                return new(scene, paper, fitting, [0, scene.Width], [0, scene.Height]);
        var scale = IsToScale(scene) ? 1 : Math.Min(1, 7 / smallest);
        var onA3 = Cut(scene, IsoPaper.A3, scale);
        return onA3.Count <= MostOnA3 ? onA3 : Cut(scene, IsoPaper.A1, scale);
    }

    /// <summary>One sheet, as large as its paper; the block's sheet number is that of the drawing's first sheet.</summary>
    public Scene Sheet(int nth, TitleBlock block)
    {
        var (column, row) = (nth % (columns.Length - 1), nth / (columns.Length - 1));
        var part = new Extent(columns[column], rows[row], columns[column + 1], rows[row + 1]);
        var drawing = new Group(Count == 1 ? scene.Shapes : parts.Value[nth])
        {
            X = IsoPaper.RoomLeft + (Paper.RoomWidth - part.Width * scale) / 2 - part.Left * scale,
            Y = IsoPaper.RoomTop + (Paper.RoomHeight - part.Height * scale) / 2 - part.Top * scale,
            Scale = scale,
            Window = Count == 1 ? null : part,
        };
        var scaleText = scale == 1 ? scene.Scale : "not to scale";
        return new(scene.Title, Paper.Width, Paper.Height,
            [drawing, .. SheetFrame.Of(Paper), .. Neighbours(column, row, block.Sheet),
                SheetFrame.Corner(Paper, block with { Sheet = block.Sheet + nth }, scaleText)])
        {
            Scale = scaleText,
            Description = scene.Description,
        };
    }

    private static IsoSheets Cut(Scene scene, IsoPaper paper, double scale)
    {
        var (columns, rows) = Cuts.Of(scene, paper.RoomWidth / scale, paper.RoomHeight / scale);
        return new(scene, paper, scale, columns, rows);
    }

    private IEnumerable<Shape> Neighbours(int column, int row, int first)
    {
        var wide = columns.Length - 1;
        int SheetAt(int c, int r) => first + r * wide + c;
        if (column > 0) yield return SheetFrame.Continues(Paper, Side.Left, SheetAt(column - 1, row));
        if (column + 1 < wide) yield return SheetFrame.Continues(Paper, Side.Right, SheetAt(column + 1, row));
        if (row > 0) yield return SheetFrame.Continues(Paper, Side.Top, SheetAt(column, row - 1));
        if (row + 2 < rows.Length) yield return SheetFrame.Continues(Paper, Side.Bottom, SheetAt(column, row + 1));
    }

    private static double ScaleOn(Scene scene, IsoPaper paper)
    {
        var scale = Math.Min(paper.RoomWidth / scene.Width, paper.RoomHeight / scene.Height);
        return Math.Min(scale, IsToScale(scene) ? 1 : 1.5);
    }

    private static bool IsToScale(Scene scene) => scene.Scale != "not to scale";

    private static double SmallestLabel(IEnumerable<Shape> shapes, double scale)
    {
        var smallest = 14.0;
        foreach (var shape in shapes)
        {
            if (shape is Label { Text.Length: > 0 } label) smallest = Math.Min(smallest, label.Size * scale);
            else if (shape is Group group) smallest = Math.Min(smallest, SmallestLabel(group.Shapes, scale * group.Scale));
        }

        return smallest;
    }
}
