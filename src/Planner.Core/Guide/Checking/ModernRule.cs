using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Guide.Checking;

/// <summary>A rule that is not in the guide but holds for the releases after it; its id begins with M.</summary>
public abstract class ModernRule : Rule
{
    /// <summary>
    /// The id of the guide's rule that it takes the place of in later editions; empty where it stands beside them. In the guide's own
    /// edition the guide's speaks where both would say the same.
    /// </summary>
    public virtual string InPlaceOf => "";

    public override bool HoldsIn(Edition edition) => edition > Edition.Guide;
}
