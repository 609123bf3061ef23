using Planner.Web.Access;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Planner.Web.Storage;

namespace Planner.Web.Gates;

/// <summary>Signs in by "Authorization: Bearer" with a token made on the account page.</summary>
public sealed class BearerScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    Tokens tokens
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Bearer";
    private const string Prefix = "Bearer ";

    public static bool Carries(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Carries(Request)) return AuthenticateResult.NoResult();
        var secret = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        return await tokens.Owner(secret, Context.RequestAborted) is { } person
            ? AuthenticateResult.Success(new(PersonClaims.Of(person, Name), Name))
            : AuthenticateResult.Fail("There is no such token.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Name;
        return Failures.Write(
            Context,
            StatusCodes.Status401Unauthorized,
            "Send a token made on the account page: Authorization: Bearer TOKEN."
        );
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Failures.Write(Context, StatusCodes.Status403Forbidden, "Your role does not permit this.");
}
