using Planner.Core.Designs;

namespace Planner.Core.Guide;

/// <summary>A rule that is not in the guide but holds for the releases after it; its id begins with M.</summary>
public abstract class ModernRule : Rule
{
    public override bool HoldsIn(Edition edition) => edition > Edition.Guide;
}
