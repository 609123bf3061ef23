using Npgsql;

namespace Planner.Web.Storage.Embedded;

/// <summary>
/// The PostgreSQL that Planner starts for itself in its data folder: loopback only, with a password nobody else has.
/// A server left running by a crash is adopted; of several programs on one folder the first owns the server, the others are guests.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string Name = "planner";
    private readonly Cluster _cluster;
    private readonly FileStream? _owner;
    private readonly SemaphoreSlim _one = new(1);

    private EmbeddedPostgres(Cluster cluster, FileStream? owner) => (_cluster, _owner) = (cluster, owner);

    public string ConnectionString { get; private set; } = "";

    public bool IsOwner => _owner is not null;

    /// <summary>Starts or adopts the server of a data folder. Throws <see cref="PostgresFailed"/>.</summary>
    public static async Task<EmbeddedPostgres> Start(string folder, string? binaries = null)
    {
        var full = Path.GetFullPath(folder);
        var owner = OwnerLock.TryTake(full);
        try
        {
            var postgres = new EmbeddedPostgres(new(full, PostgresBinaries.Find(binaries), PostgresAccount.Current(), Name), owner);
            await postgres.Open();
            return postgres;
        }
        catch
        {
            if (owner is not null) await owner.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the server again, on the same port, when it has died. True when it had.</summary>
    public async Task<bool> Revive()
    {
        await _one.WaitAsync();
        try
        {
            if (!IsOwner || _cluster.IsAlive) return false;
            await _cluster.Start(new NpgsqlConnectionStringBuilder(ConnectionString).Port);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_owner is null) return;
        await _one.WaitAsync();
        await _cluster.Stop();
        await _owner.DisposeAsync();
        _one.Dispose();
    }

    private async Task Open()
    {
        if (IsOwner && !_cluster.Exists)
            await _cluster.Make();
        var port =
            await _cluster.RunningPort(mayCome: !IsOwner)
            ?? (
                IsOwner
                    ? await _cluster.Start(FreePort.Next())
                    : throw new PostgresFailed("Another Planner holds this data folder, but its PostgreSQL does not answer.")
            );
        await _cluster.MakeDatabase(port, Name);
        ConnectionString = _cluster.Address(port, Name);
    }
}
