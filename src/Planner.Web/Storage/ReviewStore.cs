using System.Globalization;
using JasperFx;
using JasperFx.Events;
using Marten;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Reviews;

namespace Planner.Web.Storage;

/// <summary>The reviews in PostgreSQL: a stream of its own beside each design's, and the files of approved revisions.</summary>
public sealed class ReviewStore(IDocumentStore store)
{
    public async Task<Review> Load(Guid design) =>
        (await Events(design)).Aggregate(Review.None, (review, happened) => happened.Apply(review));

    /// <summary>
    /// Decides and keeps what comes of it, with the files given for it, in one transaction; decides again when somebody else was first. The
    /// review afterwards, or the sentence of the refusal.
    /// </summary>
    public async Task<Parsed<Review>> Do(Guid design, ReviewCommand command, IReadOnlyList<FrozenFile> files)
    {
        while (true)
        {
            var events = await Events(design);
            var review = events.Aggregate(Review.None, (so, happened) => happened.Apply(so));
            if (!command.Decide(review).Ok(out var next, out var refusal)) return Parsed<Review>.Not(refusal);
            if (await Append(design, events.Count, next, next.Apply(review), files)) return next.Apply(review);
        }
    }

    /// <summary>A file as it was on the day the version was approved; null when that version was not, or had no such file.</summary>
    public async Task<FrozenFile?> File(Guid design, int version, string path)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<FrozenFile>(FrozenFile.IdOf(design, version, path));
    }

    /// <summary>The latest revision of every design that has one.</summary>
    public async Task<IReadOnlyDictionary<Guid, LatestRevision>> Latest()
    {
        await using var session = store.QuerySession();
        return (await session.Query<LatestRevision>().ToListAsync()).ToDictionary(latest => latest.Id);
    }

    private async Task<IReadOnlyList<ReviewEvent>> Events(Guid design)
    {
        await using var session = store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(StreamOf(design))).Select(kept => (ReviewEvent)kept.Data)];
    }

    private async Task<bool> Append(Guid design, int version, ReviewEvent happened, Review after, IReadOnlyList<FrozenFile> files)
    {
        await using var session = store.LightweightSession();
        if (version == 0) session.Events.StartStream(StreamOf(design), happened);
        else session.Events.Append(StreamOf(design), version + 1, happened);
        if (after.Latest is { } latest) session.Store(new LatestRevision(design, latest.Letter, latest.Says, latest.Version));
        session.Insert(files.ToArray());
        session.QueueSqlCommand(
            string.Create(CultureInfo.InvariantCulture, $"notify {DesignStore.Channel}, '{design}:{DesignNews.Review}'")
        );
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
            )
        {
            return false;
        }
    }

    private static Guid StreamOf(Guid design) => Streams.Of($"review of {design}");
}

/// <summary>Letter and status of a design's latest revision, for the list of designs.</summary>
/// <param name="Version">The design's version that it is; 0 where that was not kept yet.</param>
public sealed record LatestRevision(Guid Id, string Letter, string Status, int Version = 0);
