using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Planner.Web.Gates;

/// <summary>Whether the process runs (/health/live) and whether it can serve (/health/ready).</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new()
        {
            ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(new
            {
                status = report.Status.ToString(),
                checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Description),
            })
        }).AllowAnonymous();
    }
}
