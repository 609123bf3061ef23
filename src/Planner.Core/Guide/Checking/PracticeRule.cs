namespace Planner.Core.Guide.Checking;

/// <summary>
/// What an experienced network engineer checks and the guide takes for granted; it holds in every edition, and its id begins with P.
/// </summary>
public abstract class PracticeRule : Rule
{
    /// <summary>Good practice has no page in the guide.</summary>
    protected static GuideRef Practice(string source) => new(source, "");
}
