using Npgsql;
using Planner.Web.Storage.Embedded;
using Planner.Web.Tests.Portal;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Planner.Web.Tests.Portal;

/// <summary>One private PostgreSQL for the whole test process, in a temporary folder, gone with it.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private EmbeddedPostgres? _postgres;
    private int _databases;

    private string Address => _postgres?.ConnectionString ?? throw new InvalidOperationException("The server has not started.");

    public async ValueTask InitializeAsync()
    {
        _postgres = await EmbeddedPostgres.Start(_folder.Path);
        // Nothing here has to survive a power cut.
        await Run("alter system set fsync = off");
        await Run("select pg_reload_conf()");
    }

    /// <summary>The address of a new empty database.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await Run($"create database {name}");
        return new NpgsqlConnectionStringBuilder(Address) { Database = name, MaxPoolSize = 10 }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null) await _postgres.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
