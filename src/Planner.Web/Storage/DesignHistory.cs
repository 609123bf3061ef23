using System.Collections.Immutable;
using Marten;
using Npgsql;
using Planner.Core.Editing;

namespace Planner.Web.Storage;

/// <summary>The lines of designs' histories, some at a time, without all that the edits did.</summary>
public sealed class DesignHistory(NpgsqlDataSource connections, IDocumentStore store)
{
    private const string Lines = $"""
        select version, timestamp, user_name,
            data - 'events' || jsonb_build_object('events', jsonb_path_query_array(data, '$.events[0 to 49]'))
        from {MartenSetup.Schema}.mt_events
        where stream_id = $1 and type = 'design_edited' and version > $2 and version <= $3 order by version
        """;
    private const string Authors = $"""
        select distinct user_name from {MartenSetup.Schema}.mt_events
        where stream_id = $1 and type = 'design_edited' and version > $2 and version <= $3
        """;
    private const string Version =
        $"select version from {MartenSetup.Schema}.mt_events where id = $1 and stream_id = $2 and type = 'design_edited'";

    /// <summary>The lines after a version up to another, the oldest first.</summary>
    public async Task<IReadOnlyList<Step>> Steps(Guid design, int after, int upTo)
    {
        await using var command = connections.CreateCommand(Lines);
        foreach (var value in (object[])[design, (long)after, (long)upTo]) command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        List<Step> steps = [];
        while (await reader.ReadAsync())
        {
            await using var data = await reader.GetStreamAsync(3);
            var edit = store.Options.Serializer().FromJson<DesignEdited>(data);
            var author = Author.Parse(await reader.IsDBNullAsync(2) ? null : reader.GetString(2));
            steps.Add(Step.Of((int)reader.GetInt64(0), edit, reader.GetFieldValue<DateTimeOffset>(1), author));
        }

        return steps;
    }

    /// <summary>The ids of the people whose edits are among those after a version up to another.</summary>
    public async Task<ImmutableHashSet<Guid>> Contributors(Guid design, int after, int upTo)
    {
        await using var command = connections.CreateCommand(Authors);
        foreach (var value in (object[])[design, (long)after, (long)upTo]) command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync();
        var people = ImmutableHashSet.CreateBuilder<Guid>();
        while (await reader.ReadAsync()) people.Add(Author.Parse(await reader.IsDBNullAsync(0) ? null : reader.GetString(0)).Id);
        return people.ToImmutable();
    }

    /// <summary>The version that an edit led to; null where the design has no such edit.</summary>
    public async Task<int?> VersionOf(Guid design, Guid edit)
    {
        await using var command = connections.CreateCommand(Version);
        foreach (var value in (Guid[])[edit, design]) command.Parameters.Add(new() { Value = value });
        return (int?)(long?)await command.ExecuteScalarAsync();
    }
}
