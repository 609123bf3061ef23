using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Guide.Checking;

/// <summary>A rule that is not in the guide but holds for the releases after it; its id begins with M.</summary>
public abstract class ModernRule : Rule
{
    /// <summary>
    /// The id of the guide's rule that it takes the place of, which ends where this one begins; empty where it stands beside them.
    /// </summary>
    public virtual string InPlaceOf => "";

    public override bool HoldsIn(Edition edition) => edition > Edition.Guide;
}
