using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Where in a rack something is free.</summary>
internal static class Slots
{
    /// <summary>The highest place where a device of this height fits, as the number of its lowest unit; null where there is none.</summary>
    public static RackUnits? Top(Design design, Rack rack, RackUnits height) =>
        Free(design, rack, height).Reverse().Select(below => (RackUnits?)rack.Above(below, height)).FirstOrDefault();

    /// <summary>The lowest place from a unit on, counted from the floor.</summary>
    public static RackUnits? From(Design design, Rack rack, RackUnits height, int unit) =>
        Free(design, rack, height).Where(b => b >= unit - 1).Select(below => (RackUnits?)rack.Above(below, height)).FirstOrDefault();

    /// <summary>How many units of a rack nothing fills.</summary>
    public static int Count(Design design, Rack rack) => Free(design, rack, 1).Count();

    /// <summary>How many devices of a height fit one above the other from a unit on.</summary>
    public static int Room(Design design, Rack rack, RackUnits height, int unit)
    {
        var (count, next) = (0, unit - 1);
        foreach (var below in Free(design, rack, height))
            if (below >= next) (count, next) = (count + 1, below + height.Ceiling);
        return count;
    }

    /// <summary>Every number of whole units from the floor at which a device has nothing in its way, ascending.</summary>
    private static IEnumerable<int> Free(Design design, Rack rack, RackUnits height)
    {
        var taken = Placement.In(design, rack.Id);
        for (var below = 0; below + height.Ceiling <= rack.Units; below++)
        {
            var here = new Mounted(default, new()
            {
                Rack = rack.Id,
                Unit = rack.Above(below, height),
                Height = height,
                Width = RackWidth.Full,
            });
            if (!taken.Any(t => t.Meets(here))) yield return below;
        }
    }
}
