using Microsoft.AspNetCore.Identity;
using MudBlazor.Services;
using Planner.Web.Access;

namespace Planner.Web.Pages;

/// <summary>Wires the pages: Blazor Server, MudBlazor, and the one form that is not a page, sign-out.</summary>
public static class PagesSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddHttpContextAccessor().AddMudServices();
    }

    public static void MapPages(this WebApplication app)
    {
        // SecurityHeaders forbids framing for every answer, not only for pages.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
            (options.ContentSecurityFrameAncestorsPolicy, options.DisableWebSocketCompression) = (null, true));
        app.MapPictures();
        app.MapPost("/sign-out", SignOut).ExcludeFromDescription();
    }

    // Reading the form makes the endpoint demand the antiforgery token.
    private static async Task<IResult> SignOut(SignInManager<Person> sessions, [Microsoft.AspNetCore.Mvc.FromForm] string? from)
    {
        await sessions.SignOutAsync();
        return TypedResults.LocalRedirect("/sign-in");
    }
}
