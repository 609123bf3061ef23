using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;

namespace Planner.Core.Tests.Guide;

/// <summary>Things by other names.</summary>
internal static class Renaming
{
    /// <summary>A name that no rule has an opinion on.</summary>
    public static Design Renamed(this Design design, Thing thing) =>
        design.Put(With(thing, $"zz{thing.Kind.Prefix.ToLowerInvariant()}{1000 - thing.Ref.Number}x"));

    private static Thing With(Thing thing, string name) =>
        thing.Kind.NameField!.Set(thing, name, Naming.Ids).Ok(out var set, out var wrong)
            ? set
            : throw new InvalidOperationException(wrong);
}
