using Marten;
using Npgsql;

namespace Planner.Web.Storage;

/// <summary>The device types of this installation, beside those that come with Planner.</summary>
public sealed class TypeStore(IDocumentStore store, NpgsqlDataSource connections)
{
    /// <summary>Changes whenever they do; costs far less than reading them.</summary>
    public async Task<string> Stamp()
    {
        await using var command = connections.CreateCommand(
            $"select count(*) || ' ' || coalesce(max(mt_last_modified)::text, '') from {MartenSetup.Schema}.mt_doc_storedtype"
        );
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public async Task<IReadOnlyList<StoredType>> All()
    {
        await using var session = store.QuerySession();
        return await session.Query<StoredType>().OrderBy(type => type.Id).ToListAsync();
    }

    /// <summary>How many there are, without some.</summary>
    public async Task<int> Count(string[] besides)
    {
        await using var session = store.QuerySession();
        return await session.Query<StoredType>().CountAsync(type => !besides.Contains(type.Id));
    }

    /// <summary>Keeps all or none, each in the place of one with its slug.</summary>
    public async Task Keep(IEnumerable<StoredType> types)
    {
        await using var session = store.LightweightSession();
        session.Store(types);
        await session.SaveChangesAsync();
    }

    /// <summary>False when there is none of this slug.</summary>
    public async Task<bool> Drop(string slug)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<StoredType>(slug) is not { } type) return false;
        session.Delete(type);
        await session.SaveChangesAsync();
        return true;
    }
}
