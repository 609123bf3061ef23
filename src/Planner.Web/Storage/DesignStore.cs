using System.Globalization;
using JasperFx;
using JasperFx.Events;
using Marten;
using Marten.Patching;
using Npgsql;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Web.Storage.Finding;

namespace Planner.Web.Storage;

/// <summary>
/// The designs in PostgreSQL: a stream of edits each, state being the fold. A design's version is the number of its edits. An edit's id is
/// the id of the stored event and unique, so that no edit is kept twice.
/// </summary>
public sealed class DesignStore(IDocumentStore store, TimeProvider clock)
{
    /// <summary>The channel on which every append is announced as "id:version".</summary>
    public const string Channel = "planner";

    /// <summary>Keeps a new design; its id is that of its first edit.</summary>
    /// <param name="key">Sent again by the same person it makes no second design; nobody chooses an id by it.</param>
    public async Task<Guid> Create(Design design, string what, Author author, Guid? key = null, Filing? filed = null)
    {
        var filing = filed ?? Filing.Of(design);
        var id = key is null ? Guid.CreateVersion7() : Streams.Of($"design {key} of {author.Id}");
        await using var session = store.LightweightSession();
        session.Events.StartStream(id, Envelope(session, DesignEdited.Starting(id, what, design), author));
        session.Insert(new DesignSummary(id, design.Name, 1, clock.GetUtcNow(), author.Name) { Site = filing.Site, Tags = filing.Tags });
        FindableChanges.Queue(session, id, DesignEdited.Starting(id, "", design).Events);
        Announce(session, id, 1);
        return await Saved(session) || await Load(id) is not null
            ? id
            : throw new InvalidOperationException($"The design {id} was not kept and is not there.");
    }

    /// <summary>
    /// Keeps an edit of a design that has this many edits. False when it has more by now, or has this very edit already: load what is new
    /// and look.
    /// </summary>
    public async Task<bool> Append(Guid id, int expectedVersion, DesignEdited edit, Author author)
    {
        await using var session = store.LightweightSession();
        session.Events.Append(id, expectedVersion + 1, Envelope(session, edit, author));
        var summary = session
            .Patch<DesignSummary>(id)
            .Set(s => s.Version, expectedVersion + 1)
            .Set(s => s.Changed, clock.GetUtcNow())
            .Set(s => s.By, author.Name);
        if (edit.Events.OfType<DesignRenamed>().LastOrDefault() is { } renamed)
            summary.Set(s => s.Name, renamed.After);
        FindableChanges.Queue(session, id, edit.Events);
        Announce(session, id, expectedVersion + 1);
        return await Saved(session);
    }

    /// <summary>The design as it is, or as it was at a version; null when there is no such design or version.</summary>
    public async Task<Design?> Load(Guid id, int? version = null)
    {
        if (version is < 1) return null;
        var start = await Kept(id, version);
        var edits = await Edits(id, start?.Version ?? 0, version);
        var last = edits is [.., var newest] ? newest.Step.Version : start?.Version;
        return last is null || version > last
            ? null
            : edits.Aggregate(start?.Restored() ?? Design.Blank, (design, kept) => kept.Edit.Apply(design));
    }

    /// <summary>The last state of a design that was kept, at or before a version if given; null where there is none.</summary>
    public async Task<KeptDesign?> Kept(Guid id, int? version = null)
    {
        await using var session = store.QuerySession();
        var most = version ?? int.MaxValue;
        return await session.Query<KeptDesign>().Where(kept => kept.Of == id && kept.Version <= most)
            .OrderByDescending(kept => kept.Version).FirstOrDefaultAsync();
    }

    /// <summary>Keeps a design as it was at a version, so that it can be read from there.</summary>
    public async Task Keep(Guid id, int version, Design design)
    {
        await using var session = store.LightweightSession();
        session.Store(KeptDesign.At(id, version, design));
        await session.SaveChangesAsync();
    }

    /// <summary>The edits after a version, oldest first; up to another version if given.</summary>
    public async Task<IReadOnlyList<KeptEdit>> Edits(Guid id, int after, int? upTo = null)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(id, version: upTo ?? 0, fromVersion: after + 1);
        return [.. events.OfType<IEvent<DesignEdited>>().Select(Kept)];
    }

    /// <summary>All designs, the latest changed first.</summary>
    public async Task<IReadOnlyList<DesignSummary>> List()
    {
        await using var session = store.QuerySession();
        return await session.Query<DesignSummary>().OrderByDescending(summary => summary.Changed).ToListAsync();
    }

    /// <summary>The lines that these designs have in the list now.</summary>
    public async Task<IReadOnlyList<DesignSummary>> Lines(IReadOnlyCollection<Guid> designs)
    {
        await using var session = store.QuerySession();
        Guid[] ids = [.. designs];
        return await session.Query<DesignSummary>().Where(summary => ids.Contains(summary.Id)).ToListAsync();
    }

    /// <summary>Files a design elsewhere in the list; the sentence when it is not there, or not as it was seen any more.</summary>
    public async Task<string?> File(Guid id, Filing filing, Filing? seen)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<DesignSummary>(id) is not { } summary) return "There is no such design.";
        if (seen is not null && !seen.Equals(summary.Filing)) return $"Somebody else has filed {summary.Name} elsewhere since.";
        session.Patch<DesignSummary>(id)
            .Set(s => s.Site, filing.Site)
            .Set(s => s.Tags, filing.Tags)
            .Set(s => s.IsArchived, filing.IsArchived);
        await session.SaveChangesAsync();
        return null;
    }

    /// <summary>How a design is filed; null where there is none.</summary>
    public async Task<Filing?> Filed(Guid id)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<DesignSummary>(id))?.Filing;
    }

    private static KeptEdit Kept(IEvent<DesignEdited> kept) =>
        new(Step.Of((int)kept.Version, kept.Data, kept.Timestamp, Author.Parse(kept.UserName)), kept.Data);

    private static IEvent Envelope(IDocumentSession session, DesignEdited edit, Author author)
    {
        var envelope = session.Events.BuildEvent(edit);
        envelope.Id = edit.Id;
        envelope.UserName = author.ToString();
        return envelope;
    }

    private static void Announce(IDocumentSession session, Guid id, int version) =>
        session.QueueSqlCommand(string.Create(CultureInfo.InvariantCulture, $"notify {Channel}, '{id}:{version}'"));

    private static async Task<bool> Saved(IDocumentSession session)
    {
        try
        {
            await session.SaveChangesAsync();
            return true;
        }
        catch (Exception e)
            when (e
                    is ConcurrencyException
                        or JasperFx.Events.ExistingStreamIdCollisionException
                        or Marten.Exceptions.ExistingStreamIdCollisionException
                        or DocumentAlreadyExistsException
                || IsTaken(e)
            )
        {
            return false;
        }
    }

    private static bool IsTaken(Exception? problem) =>
        problem is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        || problem?.InnerException is { } inner && IsTaken(inner);
}
