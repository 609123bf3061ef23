namespace Planner.Web.Access;

/// <summary>What a person may do: read and comment; also edit, submit and approve others' work; or everything.</summary>
public enum Role
{
    Reader,
    Architect,
    Administrator,
}
