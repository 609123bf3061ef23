namespace Planner.Web.Storage;

/// <summary>A device type that somebody brought in.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="Line">The type on one line, as NetBox's files have it.</param>
/// <param name="By">The name of the person who did.</param>
public sealed record StoredType(string Id, string Line, string By);
