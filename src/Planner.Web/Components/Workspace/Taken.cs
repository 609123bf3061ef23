namespace Planner.Web.Components.Workspace;

/// <summary>What became of something typed.</summary>
/// <param name="Refusal">Why it was not taken; null where it was.</param>
/// <param name="Now">What the field says after it.</param>
public sealed record Taken(string? Refusal, string Now);
