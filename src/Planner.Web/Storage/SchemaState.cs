using Marten;
using Npgsql;
using Weasel.Core.Migrations;

namespace Planner.Web.Storage;

/// <summary>Whether the database answers and has the schema this version needs. Once it has, it is not asked again.</summary>
public sealed class SchemaState(IDocumentStore store, NpgsqlDataSource connections)
{
    public const string Missing =
        "The database does not have the tables this version of Planner needs: apply the SQL files of the folder migrations.";
    private volatile bool _matches;

    public bool IsKnownGood => _matches;

    /// <summary>Null when ready, else one sentence saying what is wrong.</summary>
    public async Task<string?> Fault(CancellationToken cancel)
    {
        try
        {
            await using var command = connections.CreateCommand("select 1");
            await command.ExecuteScalarAsync(cancel);
        }
        catch (NpgsqlException)
        {
            return "The database does not answer.";
        }

        return _matches || await Matches(cancel) ? null : Missing;
    }

    private async Task<bool> Matches(CancellationToken cancel)
    {
        try
        {
            await store.Storage.Database.AssertDatabaseMatchesConfigurationAsync(cancel);
            return _matches = true;
        }
        catch (DatabaseValidationException)
        {
            return false;
        }
    }
}
