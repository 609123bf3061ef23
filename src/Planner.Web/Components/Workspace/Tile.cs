namespace Planner.Web.Components.Workspace;

/// <summary>A part of a large design in its overview.</summary>
/// <param name="Name">Such as "Pool Frankfurt".</param>
/// <param name="Facts">How much is in it.</param>
/// <param name="Url">The page on which it is worked on.</param>
/// <param name="Picture">Where its drawing is fetched.</param>
public sealed record Tile(string Name, string Facts, string Url, string Picture);
