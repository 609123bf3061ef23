using Microsoft.AspNetCore.Identity;
using Planner.Web.Access;
using Planner.Web.Storage;

namespace Planner.Web.Gates;

/// <summary>Makes the portal's first account, an administrator's; only one can ever be made this way.</summary>
public sealed class FirstAccount(UserManager<Person> users, People people, TimeProvider clock)
{
    /// <summary>The person made, or the sentences that say why not.</summary>
    public async Task<(Person? Made, IReadOnlyList<string> Faults)> Make(string name, string email, string password)
    {
        var person = new Person
        {
            Id = Guid.NewGuid(),
            Name = name.Trim(),
            Email = email.Trim(),
            Role = Role.Administrator,
            Added = clock.GetUtcNow(),
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        foreach (var validator in users.PasswordValidators)
            if (await validator.ValidateAsync(users, person, password) is { Succeeded: false } refused)
                return (null, [.. refused.Errors.Select(error => error.Description)]);
        person.Key = users.NormalizeEmail(person.Email) ?? "";
        person.PasswordHash = users.PasswordHasher.HashPassword(person, password);
        return await people.Open(person) ? (person, []) : (null, ["The first account was already made: sign in with it."]);
    }
}
