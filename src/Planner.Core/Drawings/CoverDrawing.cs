using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>The small drawing of a cover: the first racks.</summary>
public static class CoverDrawing
{
    /// <summary>Null where there is no rack.</summary>
    public static Scene? Of(Drawn drawn) =>
        RackElevation.Sheets(drawn.Design, RackElevation.InARow).FirstOrDefault() is { } first
            ? RackElevation.Of(drawn, first, RackElevation.OnPaper)
            : null;
}
