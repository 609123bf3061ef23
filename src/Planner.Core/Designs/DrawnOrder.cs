using System.Collections.Immutable;
using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>The order in which hosts, switches and devices stand in the drawing of the cabling.</summary>
public static class DrawnOrder
{
    public static ImmutableArray<Ref> Of(Design design, IEnumerable<Ref> devices) =>
        [.. devices.OrderBy(d => At(design, d)).ThenBy(d => PlaceOf(design, d) is null).ThenBy(d => d)];

    public static int At(Design design, Ref device) =>
        PlaceOf(design, device)?.At ?? (int)Math.Min(DrawnPlace.Farthest, (long)device.Number * DrawnPlace.Pitch);

    /// <summary>Where somebody put it; null where nobody did.</summary>
    public static DrawnPlace? PlaceOf(Design design, Ref device) => design.Register.Naming<DrawnPlace>(device).FirstOrDefault();
}
