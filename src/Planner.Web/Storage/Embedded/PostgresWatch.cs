using Npgsql;

namespace Planner.Web.Storage.Embedded;

/// <summary>Looks every half second whether the embedded PostgreSQL lives, and starts it again when it does not.</summary>
public sealed class PostgresWatch(EmbeddedPostgres postgres, NpgsqlDataSource connections, ILogger<PostgresWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await Look();
        }
        catch (OperationCanceledException)
        {
            log.LogDebug("The watch over PostgreSQL ends with the portal.");
        }
    }

    private async Task Look()
    {
        try
        {
            if (!await postgres.Revive()) return;
            connections.Clear(); // pooled connections lead to the dead server
            log.LogWarning("PostgreSQL had stopped and was started again.");
        }
        catch (PostgresFailed e)
        {
            log.LogError(e, "PostgreSQL stopped and could not be started again; trying on.");
        }
    }
}
