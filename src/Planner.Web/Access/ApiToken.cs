using System.Security.Cryptography;
using System.Text;

namespace Planner.Web.Access;

/// <summary>A key for the HTTP API. Only its hash is kept: the token itself is shown once.</summary>
public sealed record ApiToken
{
    /// <summary>SHA-256 of the token, in lower-case hexadecimal. A token has 256 random bits, so it needs no slow hash.</summary>
    public required string Id { get; init; }

    public required Guid Person { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset Made { get; init; }
    public DateTimeOffset? Used { get; init; }

    public static string NewSecret() => "planner_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
