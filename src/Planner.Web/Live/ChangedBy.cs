namespace Planner.Web.Live;

/// <summary>Who changed something last, and when.</summary>
/// <param name="Who">The person's name.</param>
public sealed record ChangedBy(string Who, DateTimeOffset When);
