namespace Planner.Web.Access;

/// <summary>Somebody who may sign in. ASP.NET Core Identity fills it in, therefore it can be changed.</summary>
public sealed class Person
{
    public Guid Id { get; init; }
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>The e-mail address in capitals: the key by which a person is found.</summary>
    public string Key { get; set; } = "";

    public Role Role { get; set; }

    /// <summary>Null for a person who only uses tokens.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>An administrator chose the password, so it must be changed before anything else.</summary>
    public bool HasTemporaryPassword { get; set; }

    /// <summary>Changes with the password and the role, and ends the sessions that were opened with the old ones.</summary>
    public string SecurityStamp { get; set; } = "";

    public int FailedSignIns { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }
    public DateTimeOffset Added { get; init; }
}
