using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Planner.Web.Access;

/// <summary>What a signed-in session knows about its person: id, display name, e-mail, role.</summary>
public sealed class PersonClaims(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Person>
{
    public const string TemporaryPassword = "planner:temporary-password";

    public Task<ClaimsPrincipal> CreateAsync(Person user) =>
        Task.FromResult(
            Of(
                user,
                IdentityConstants.ApplicationScheme,
                new Claim(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp)
            )
        );

    public static ClaimsPrincipal Of(Person person, string scheme, params Claim[] more)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, person.Id.ToString()), new(ClaimTypes.Name, person.Name),
            new(ClaimTypes.Email, person.Email), new(ClaimTypes.Role, person.Role.ToString()), .. more,
        ];
        if (person.HasTemporaryPassword) claims.Add(new(TemporaryPassword, "true"));
        return new(new ClaimsIdentity(claims, scheme, ClaimTypes.Name, ClaimTypes.Role));
    }
}
