using Npgsql;

namespace Planner.Web.Storage;

/// <summary>Tells a database that is away for a moment from one that says no.</summary>
public static class Outage
{
    public static bool Is(Exception? problem) => problem switch
    {
        null => false,
        PostgresException said => said.IsTransient || said.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException => true,
        _ => Is(problem.InnerException),
    };
}
