namespace Planner.Web.Storage;

/// <summary>
/// The note that the first account was made. There is one place for it, so that two first accounts cannot be made at once.
/// </summary>
public sealed record Opening(string Id, Guid FirstPerson)
{
    public const string Only = "opening";
}
