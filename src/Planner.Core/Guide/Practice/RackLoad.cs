using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Guide.Practice;

/// <summary>What the devices of a rack ask of it, summed over those that say it.</summary>
/// <param name="Missing">How many do not.</param>
internal readonly record struct RackLoad(decimal Sum, int Missing)
{
    public static RackLoad Of(IReadOnlyList<Mounted> placed, Func<Mounting, decimal?> of) =>
        new(placed.Sum(p => of(p.Mounting) ?? 0), placed.Count(p => of(p.Mounting) is null));

    /// <summary>That it is more still, where not all say it.</summary>
    public Said Unstated(string what) => Missing switch
    {
        0 => Said.Nothing,
        1 => Said.Words($" without 1 device that has no {what} stated"),
        _ => Said.Words($" without {Missing} devices that have no {what} stated"),
    };
}
