using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Web.Storage;

namespace Planner.Web.Live;

/// <summary>A design's stream as far as this node has followed it: the newest moment and every edit up to it.</summary>
/// <remarks>Anybody may read at any time; one at a time may load or add.</remarks>
internal sealed class FollowedStream(
    Guid design,
    DesignStore store,
    DesignHistory history,
    Watchers watchers,
    TimeProvider clock,
    ILogger log
)
{
    private const int Window = 300;
    private volatile State state = new(new(0, Design.Blank), []);

    /// <summary>The version at which the design was last kept whole.</summary>
    private int kept;

    /// <summary>Done when the last state that was to be kept whole has been.</summary>
    public Task Keeping { get; private set; } = Task.CompletedTask;

    /// <summary>The newest version as it stands today: waivers run out and reviews fall due without an edit.</summary>
    public Moment Now
    {
        get
        {
            var now = state;
            if (now.Moment.Today == Today) return now.Moment;
            Interlocked.CompareExchange(
                ref state,
                now with { Moment = now.Moment.Next(now.Moment.Version, now.Moment.Design, Today) },
                now
            );
            return state.Moment;
        }
    }

    /// <summary>The last edits, the newest last.</summary>
    public ImmutableArray<Step> Recent => state.Recent;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>An edit as it is kept; null when there is none at that version.</summary>
    public async Task<DesignEdited?> Edit(int version) => (await store.Edits(design, version - 1, version)).SingleOrDefault()?.Edit;

    /// <summary>An edit of the history by its id; null when it is not there.</summary>
    /// <summary>The version that an edit led to; null where there is no such edit.</summary>
    public async Task<int?> VersionOf(Guid edit) =>
        state.Recent.LastOrDefault(step => step.Edit == edit)?.Version ?? await history.VersionOf(design, edit);

    /// <summary>The ids of the people whose edits are among those after a version up to another.</summary>
    public Task<ImmutableHashSet<Guid>> Contributors(int after, int upTo) => history.Contributors(design, after, upTo);

    /// <summary>The lines of the history after a version up to another, the oldest first.</summary>
    public async Task<IReadOnlyList<Step>> Steps(int after, int upTo)
    {
        var now = state;
        var first = now.Recent.IsEmpty ? int.MaxValue : now.Recent[0].Version;
        IReadOnlyList<Step> older = after + 1 < first ? await history.Steps(design, after, Math.Min(upTo, first - 1)) : [];
        return [.. older, .. now.Recent.Where(step => step.Version > after && step.Version <= upTo)];
    }

    /// <summary>
    /// Of the last edits the latest that changed what is read of a thing; null where none of them did. Only the things of small edits are
    /// noted, so that of a large one must be looked up.
    /// </summary>
    public async Task<Step?> LastChange(Ref thing, Func<Thing, string> read, int since)
    {
        foreach (var step in state.Recent.Reverse().TakeWhile(s => s.Version > since))
        {
            if (!step.MayBeAbout(thing) || await Edit(step.Version) is not { } edit) continue;
            if (edit.Events.OfType<ThingChanged>().Any(e => e.After.Ref == thing && read(e.Before) != read(e.After))) return step;
        }

        return null;
    }

    /// <summary>Loads what others have done; false when that is nothing.</summary>
    public async Task<bool> LoadNew()
    {
        if (Now.Version == 0) await Start();
        var edits = await store.Edits(design, Now.Version);
        Follow(edits);
        return edits.Count > 0;
    }

    /// <summary>Goes on to an edit that this node has just appended.</summary>
    public void Add(DesignEdited edit, Author author) =>
        Follow([new(Step.Of(Now.Version + 1, edit, clock.GetUtcNow(), author), edit)]);

    private void Follow(IReadOnlyList<KeptEdit> edits)
    {
        if (edits.Count == 0) return;
        var after = edits.Aggregate(Now.Design, (d, edit) => edit.Edit.Apply(d));
        var steps = state.Recent.AddRange(edits.Select(edit => edit.Step));
        if (steps.Length > 2 * Window) steps = [.. steps[^Window..]];
        state = new(Now.Next(edits[^1].Step.Version, after, Today), steps);
        watchers.Tell(() => Now);
        if (Now.Version - kept >= KeptDesign.Every(after)) Keeping = Keep(Now.Version, after);
    }

    /// <summary>Begins with the design as it was last kept whole.</summary>
    private async Task Start()
    {
        if (await store.Kept(design) is not { } start) return;
        kept = start.Version;
        state = new(new(start.Version, start.Restored(), Today), [.. await history.Steps(design, start.Version - Window, start.Version)]);
    }

    private async Task Keep(int version, Design whole)
    {
        var before = kept;
        kept = version;
        try
        {
            await store.Keep(design, version, whole);
        }
        catch (Exception e)
        {
            kept = before;
            log.LogWarning("{Design} was not kept whole at version {Version} ({Problem}); it will be later.", design, version, e.Message);
        }
    }

    private sealed record State(Moment Moment, ImmutableArray<Step> Recent);
}
