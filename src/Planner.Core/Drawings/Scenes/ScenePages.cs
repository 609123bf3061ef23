using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>The sheets of several drawings, numbered through; each is composed when it is asked for.</summary>
public static class ScenePages
{
    /// <param name="block">Its name is taken from each drawing.</param>
    public static ImmutableArray<Func<Scene>> Of(IEnumerable<Scene> scenes, TitleBlock block)
    {
        List<(IsoSheets Paper, Scene Scene, int Nth, int First)> sheets = [];
        foreach (var scene in scenes)
        {
            var paper = IsoSheets.Of(scene);
            var first = sheets.Count + 1;
            for (var i = 0; i < paper.Count; i++) sheets.Add((paper, scene, i, first));
        }

        var count = sheets.Count;
        return
        [
            .. sheets.Select(s =>
                (Func<Scene>)(() => s.Paper.Sheet(s.Nth, block with { Name = s.Scene.Title, Sheet = s.First, Sheets = count }))
            ),
        ];
    }
}
