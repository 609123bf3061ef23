using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Planner.Web.Access;

namespace Planner.Web.Gates;

/// <summary>What is refused before any page or endpoint runs.</summary>
public static class AccessGates
{
    /// <summary>A page of another site may not change anything here with the visitor's cookie.</summary>
    public static Task RefuseOtherSites(HttpContext context, RequestDelegate next)
    {
        var isChange = Failures.IsApi(context)
            ? !HttpMethods.IsGet(context.Request.Method) && !BearerScheme.Carries(context.Request)
            : context.Request.Path.StartsWithSegments("/_blazor");
        return !isChange || IsOwnPage(context.Request)
            ? next(context)
            : Failures.Write(context, StatusCodes.Status403Forbidden, "Another web site may not change anything here.");
    }

    /// <summary>Web sockets are open to pages of every site, and a browser names on them, if nothing else, the origin.</summary>
    private static bool IsOwnPage(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && (
            request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && new HostString(from.Authority) == request.Host)
        );

    /// <summary>Whoever has a password that an administrator chose changes it before anything else.</summary>
    public static Task AskForOwnPassword(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (
            !context.User.HasClaim(claim => claim.Type == PersonClaims.TemporaryPassword)
            || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || path.StartsWithSegments("/account/password")
            || path.StartsWithSegments("/sign-out")
            || context.User.Identity?.AuthenticationType != IdentityConstants.ApplicationScheme
        )
            return next(context);
        if (Failures.IsApi(context))
            return Failures.Write(context, StatusCodes.Status403Forbidden, "Change your temporary password first, on the account page.");
        context.Response.Redirect(context.Request.PathBase + "/account/password");
        return Task.CompletedTask;
    }
}
