using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Web.Storage;

namespace Planner.Web.Live;

/// <summary>A design's stream as far as this node has followed it: the newest moment and every edit up to it.</summary>
/// <remarks>Anybody may read at any time; one at a time may load or add.</remarks>
internal sealed class FollowedStream(Guid design, DesignStore store, Watchers watchers, TimeProvider clock)
{
    private readonly HashSet<Guid> known = [];
    private volatile State state = new(new(0, Design.Blank), []);

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

    public ImmutableArray<Step> History => state.History;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>An edit as it is kept; null when there is none at that version.</summary>
    public async Task<DesignEdited?> Edit(int version) => (await store.Edits(design, version - 1, version)).SingleOrDefault()?.Edit;

    /// <summary>An edit of the history by its id; null when it is not there.</summary>
    public async Task<DesignEdited?> Edit(Guid id) =>
        known.Contains(id) ? await Edit(state.History.Single(step => step.Edit == id).Version) : null;

    /// <summary>Loads what others have done; false when that is nothing.</summary>
    public async Task<bool> LoadNew()
    {
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
        known.UnionWith(edits.Select(kept => kept.Edit.Id));
        var design = edits.Aggregate(Now.Design, (d, kept) => kept.Edit.Apply(d));
        state = new(Now.Next(edits[^1].Step.Version, design, Today), state.History.AddRange(edits.Select(kept => kept.Step)));
        watchers.Tell(() => Now);
    }

    private sealed record State(Moment Moment, ImmutableArray<Step> History);
}
