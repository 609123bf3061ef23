namespace Planner.Web.Components.Workspace;

/// <summary>Something that can be done on the pages of a design, or gone to.</summary>
/// <param name="Kind">What it is, such as "page".</param>
/// <param name="Name">What it does, in words.</param>
/// <param name="Word">Names it to whoever does it.</param>
/// <param name="Keys">The keys that do the same; empty for none.</param>
public sealed record Act(string Kind, string Name, string Word, string Keys = "");
