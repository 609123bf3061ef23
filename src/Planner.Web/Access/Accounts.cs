using Microsoft.AspNetCore.Identity;

namespace Planner.Web.Access;

/// <summary>
/// What administrators do with people's accounts, and people with their own password. Answers the faults; none means done.
/// </summary>
public sealed class Accounts(UserManager<Person> users, TimeProvider clock)
{
    public async Task<IReadOnlyList<string>> Add(string name, string email, Role role, string temporaryPassword)
    {
        var person = new Person
        {
            Id = Guid.NewGuid(),
            Name = name.Trim(),
            Email = email.Trim(),
            Role = role,
            HasTemporaryPassword = true,
            Added = clock.GetUtcNow(),
        };
        return Faults(await users.CreateAsync(person, temporaryPassword));
    }

    /// <summary>Ends the person's open sessions, because they hold the old role.</summary>
    public async Task<IReadOnlyList<string>> ChangeRole(Guid administrator, Guid id, Role role)
    {
        if (administrator == id) return ["You cannot change your own role: ask another administrator."];
        if (await users.FindByIdAsync(id.ToString()) is not { } person) return ["There is no such person any more."];
        person.Role = role;
        return Faults(await users.UpdateSecurityStampAsync(person));
    }

    public async Task<IReadOnlyList<string>> GiveTemporaryPassword(Guid id, string password)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } person) return ["There is no such person any more."];
        foreach (var validator in users.PasswordValidators)
            if (await validator.ValidateAsync(users, person, password) is { Succeeded: false } refused) return Faults(refused);
        person.PasswordHash = users.PasswordHasher.HashPassword(person, password);
        (person.HasTemporaryPassword, person.LockedUntil, person.FailedSignIns) = (true, null, 0);
        return Faults(await users.UpdateSecurityStampAsync(person));
    }

    public async Task<IReadOnlyList<string>> ChangePassword(Person person, string old, string @new)
    {
        if (old == @new) return ["Choose a password that differs from the old one."];
        person.HasTemporaryPassword = false;
        return Faults(await users.ChangePasswordAsync(person, old, @new));
    }

    private static IReadOnlyList<string> Faults(IdentityResult result) => [.. result.Errors.Select(error => error.Description).Distinct()];
}
