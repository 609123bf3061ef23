using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>A thing that stands in a rack; its kind gets the fields that say how with one word, Mounting().</summary>
public interface IRacked
{
    Mounting Mounting { get; }

    /// <summary>What its maker calls it; a few models are known to be of half width.</summary>
    string Model { get; }

    /// <summary>The same thing, mounted so.</summary>
    Thing Mounted(Mounting mounting);
}
