using System.Security.Claims;
using Planner.Web.Access;

namespace Planner.Web.Storage;

/// <summary>Who did something, as kept in the envelope of what was done: the name is that of the day.</summary>
public sealed record Author(Guid Id, string Name)
{
    public static Author Of(ClaimsPrincipal person) => new(person.PersonId(), person.DisplayName());

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else is a name without an id.</summary>
    public static Author Parse(string? text) =>
        text is { Length: > 33 } && text[32] == ' ' && Guid.TryParseExact(text[..32], "N", out var id)
            ? new(id, text[33..])
            : new(Guid.Empty, text ?? "");

    public override string ToString() => $"{Id:N} {Name}";
}
