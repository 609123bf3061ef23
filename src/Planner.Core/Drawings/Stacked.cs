using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>Several scenes of one kind on one sheet, one below the other.</summary>
internal static class Stacked
{
    public static Scene Of(string title, Scene[] scenes, string empty)
    {
        if (scenes.Length == 0) return EmptySheet.Of(title, empty);
        if (scenes.Length == 1) return scenes[0];
        List<Shape> shapes = [];
        double y = 0;
        foreach (var scene in scenes)
        {
            shapes.Add(new Group(scene.Shapes) { Y = y });
            y += scene.Height;
        }

        return new(title, scenes.Max(s => s.Width), y, [.. shapes]) { Description = string.Join(" ", scenes.Select(s => s.Description)) };
    }
}
