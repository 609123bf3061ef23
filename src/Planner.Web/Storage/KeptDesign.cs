using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Editing;

namespace Planner.Web.Storage;

/// <summary>
/// A design as it was at a version, kept beside its stream so that opening it need not replay all edits before. It says nothing that
/// these do not.
/// </summary>
/// <param name="Id">The design's id and the version.</param>
/// <param name="Whole">An edit that makes the design as it was then out of an empty one.</param>
public sealed record KeptDesign(string Id, Guid Of, int Version, DesignEdited Whole)
{
    public static KeptDesign At(Guid id, int version, Design design) =>
        new($"{id}:{version}", id, version, DesignEdited.Starting(id, "", design));

    public Design Restored() => Whole.Apply(Design.Blank);

    /// <summary>
    /// After how many edits the next one is kept: in step with the design's size, so that reading back to the last one stays in proportion
    /// to reading that one, and keeping them to keeping the edits.
    /// </summary>
    public static int Every(Design design) => Math.Max(100, Kinds.All.Sum(kind => kind.Count(design)) / 4);
}
