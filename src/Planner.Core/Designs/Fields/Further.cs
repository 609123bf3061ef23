using System.Collections.Immutable;

namespace Planner.Core.Designs.Fields;

/// <summary>Kinds from elsewhere, such as a test's own. They have to be said before anything else is asked of a kind.</summary>
internal static class Further
{
    public static ImmutableArray<Kind> Kinds { get; set; } = [];
}
