namespace Planner.Web.Components.Workspace;

/// <summary>A person's name in one or two letters.</summary>
public static class Initials
{
    public static string Of(string person) =>
        string.Concat(person.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => char.ToUpperInvariant(w[0])));
}
