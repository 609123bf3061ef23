using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Planner.Web.Storage;

/// <summary>Ready means: the database answers and has this version's tables.</summary>
public sealed class DatabaseReady(SchemaState schema) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await schema.Fault(cancellationToken) is { } fault
            ? HealthCheckResult.Unhealthy(fault)
            : HealthCheckResult.Healthy("The database answers.");
}
