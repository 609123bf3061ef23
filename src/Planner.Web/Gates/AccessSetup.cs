using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Planner.Web.Access;
using Planner.Web.Storage;

namespace Planner.Web.Gates;

/// <summary>Wires people, sign-in, tokens and permissions.</summary>
public static class AccessSetup
{
    private const string Either = "CookieOrBearer";

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System).AddSingleton<People>().AddSingleton<Tokens>().AddHostedService<BootstrapToken>();
        services.AddScoped<FirstAccount>().AddScoped<Accounts>().AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionCheck>();
        services.AddAuthorization(Policies.Add);
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector = Choose)
            .AddScheme<AuthenticationSchemeOptions, BearerScheme>(BearerScheme.Name, null)
            .AddIdentityCookies();
        services.AddIdentityCore<Person>(Rules).AddSignInManager().AddUserStore<PersonStore>().AddClaimsPrincipalFactory<PersonClaims>()
            .AddPasswordValidator<PasswordWords>();
        services.ConfigureApplicationCookie(Cookie);
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = SessionCheck.Interval);
    }

    private static string Choose(HttpContext context) =>
        BearerScheme.Carries(context.Request) || (Failures.IsApi(context) && !context.Request.Cookies.ContainsKey(CookieName))
            ? BearerScheme.Name
            : IdentityConstants.ApplicationScheme;

    private const string CookieName = "planner-session";

    private static void Rules(IdentityOptions options)
    {
        options.Password = new()
        {
            RequiredLength = 10,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
        options.User = new() { RequireUniqueEmail = true, AllowedUserNameCharacters = "" };
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.Events.OnRedirectToLogin = context => Failures.IsApi(context.HttpContext)
            ? Failures.Write(context.HttpContext, StatusCodes.Status401Unauthorized, "Your session has ended: sign in again.")
            : Redirect(context);
        options.Events.OnRedirectToAccessDenied = context =>
            Failures.Write(context.HttpContext, StatusCodes.Status403Forbidden, "Your role does not permit this.");
    }

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
