using Marten;
using Npgsql;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Web.Storage.Finding;

namespace Planner.Web.Storage;

/// <summary>
/// Makes designs findable that were kept before there was such a thing, or in an earlier form of it, once and beside other work.
/// </summary>
public sealed class FillFindables(
    IDocumentStore documents,
    DesignStore designs,
    NpgsqlDataSource connections,
    SchemaState schema,
    ILogger<FillFindables> log
) : BackgroundService
{
    private const string Missing = $"""
        select id from {MartenSetup.Schema}.mt_doc_designsummary d where not exists (
            select from {MartenSetup.Schema}.{FindableTable.Name} f where f.design = d.id and f.thing = '' and f.form = $1) limit 100
        """;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    /// <summary>Done when every design there is can be found.</summary>
    public Task Filled => filled.Task;
    private readonly TaskCompletionSource filled = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && !await Try(stoppingToken))
            await Task.WhenAny(Task.Delay(_pause, stoppingToken));
    }

    private async Task<bool> Try(CancellationToken cancel)
    {
        try
        {
            if (await schema.Fault(cancel) is not null) return false;
            while (await Next(cancel) is { Count: > 0 } some)
                foreach (var design in some) await Fill(design, cancel);
            return filled.TrySetResult();
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        catch (Exception e) when (Outage.Is(e))
        {
            log.LogDebug("The database does not take what can be found ({Problem}); trying again.", e.Message);
            return false;
        }
    }

    private async Task<List<Guid>> Next(CancellationToken cancel)
    {
        await using var command = connections.CreateCommand(Missing);
        command.Parameters.Add(new() { Value = Findable.Form });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<Guid> some = [];
        while (await reader.ReadAsync(cancel)) some.Add(reader.GetGuid(0));
        return some;
    }

    /// <summary>Edits of the design wait so long: each of them writes the line of the list that is held here.</summary>
    private async Task Fill(Guid id, CancellationToken cancel)
    {
        await using var session = documents.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        await using var hold = new NpgsqlCommand(
            $"select 1 from {MartenSetup.Schema}.mt_doc_designsummary where id = $1 for update", session.Connection);
        hold.Parameters.Add(new() { Value = id });
        await hold.ExecuteNonQueryAsync(cancel);
        var design = await designs.Load(id) ?? Design.Blank;
        session.QueueSqlCommand($"delete from {MartenSetup.Schema}.{FindableTable.Name} where design = ?::uuid", id);
        FindableChanges.Queue(session, id, DesignEdited.Starting(id, "", design).Events);
        await session.SaveChangesAsync(cancel);
    }
}
