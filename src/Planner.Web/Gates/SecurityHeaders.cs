using System.Security.Cryptography;

namespace Planner.Web.Gates;

/// <summary>
/// The headers that tell a browser what our pages may do: load from here only, run no foreign script, be framed by nobody.
/// </summary>
public static class SecurityHeaders
{
    private static readonly object _key = new();

    public static Task Add(HttpContext context, RequestDelegate next)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[_key] = nonce;
        var headers = context.Response.Headers;
        // MudBlazor writes a style element and style attributes.
        headers.ContentSecurityPolicy =
            "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; "
            + $"img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(context);
    }

    /// <summary>The nonce that an inline script of this answer must carry.</summary>
    public static string Nonce(HttpContext context) => context.Items[_key] as string ?? "";
}
