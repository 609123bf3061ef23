using Microsoft.AspNetCore.Authorization;

namespace Planner.Web.Access;

/// <summary>The names of what can be permitted; ask IAuthorizationService for them in every command, not only on pages.</summary>
public static class Policies
{
    public const string Edit = "Edit";
    public const string Approve = "Approve";
    public const string Administer = "Administer";

    public static void Add(AuthorizationOptions options)
    {
        string[] working = [nameof(Role.Architect), nameof(Role.Administrator)];
        options.AddPolicy(Edit, policy => policy.RequireRole(working));
        options.AddPolicy(Approve, policy => policy.RequireRole(working));
        options.AddPolicy(Administer, policy => policy.RequireRole(nameof(Role.Administrator)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}
