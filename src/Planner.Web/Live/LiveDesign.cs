using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Web.Access;
using Planner.Web.Storage;

namespace Planner.Web.Live;

/// <summary>
/// A design that is open on this node: everybody who has it open shares this, sees the same moment, and sends commands here.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore that is only waited for asynchronously holds nothing to dispose of.")]
public sealed class LiveDesign
{
    private readonly DesignStore store;
    private readonly IAuthorizationService permissions;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly HashSet<Guid> known = [];
    private volatile State state = new(new(0, Design.Blank), []);

    internal LiveDesign(Guid id, DesignStore store, IAuthorizationService permissions, TimeProvider clock, ILogger log) =>
        (Id, this.store, this.permissions, this.clock, this.log, LastUsed) = (id, store, permissions, clock, log, clock.GetUtcNow());

    /// <summary>Raised on another thread after every change, with the newest moment; changes that follow quickly may come as one.</summary>
    public event Action<Moment>? Changed;

    public Guid Id { get; }

    /// <summary>The newest version as it stands today: waivers run out and reviews fall due without an edit.</summary>
    public Moment Now
    {
        get
        {
            var now = state;
            if (now.Moment.Today == Today)
                return now.Moment;
            Interlocked.CompareExchange(
                ref state,
                now with { Moment = now.Moment.Next(now.Moment.Version, now.Moment.Design, Today) },
                now
            );
            return state.Moment;
        }
    }


    /// <summary>Every edit, the newest last.</summary>
    public IReadOnlyList<Step> History => state.History;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    internal DateTimeOffset LastUsed { get; private set; }
    internal bool IsWatched => Changed is not null;

    /// <summary>
    /// Does what the command says, or refuses in a sentence. An edit id that this design has already is answered as done. When another node
    /// was first, the command is decided again on what is there now.
    /// </summary>
    public Task<Decision> Send(DesignCommand command, ClaimsPrincipal person, Guid? editId = null) => Take(person, async author =>
    {
        var id = editId ?? Guid.CreateVersion7();
        var signed = command.SignedBy(author.Name, Today);
        return await Done(id) ?? await Do(signed, (signed as TakeBack)?.Edit.Id, signed.Say, author, id);
    });

    /// <summary>Takes back the person's own last edit.</summary>
    public Task<Decision> Undo(ClaimsPrincipal person) =>
        Take(person, author => TakeBack(OwnEdits.Of(state.History, author.Id).Undo, author, "There is nothing of yours to undo."));

    /// <summary>Takes back the person's own last undo, as long as he did nothing else since.</summary>
    public Task<Decision> Redo(ClaimsPrincipal person) =>
        Take(person, author => TakeBack(OwnEdits.Of(state.History, author.Id).Redo, author, "There is nothing of yours to redo."));

    /// <summary>Whether there is something to undo for the person with this id.</summary>
    public bool CanUndo(string person) => Guid.TryParse(person, out var id) && OwnEdits.Of(state.History, id).Undo is not null;
    public bool CanRedo(string person) => Guid.TryParse(person, out var id) && OwnEdits.Of(state.History, id).Redo is not null;
    public bool CanUndo(ClaimsPrincipal person) => CanUndo(person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
    public bool CanRedo(ClaimsPrincipal person) => CanRedo(person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");

    /// <summary>An edit of the history as it is kept, for instance to take it back; null when there is none at that version.</summary>
    public async Task<DesignEdited?> Edit(int version) => (await store.Edits(Id, version - 1, version)).SingleOrDefault()?.Edit;

    internal void Touch() => LastUsed = clock.GetUtcNow();

    /// <summary>Loads what other nodes have done, unless this version is known already.</summary>
    internal async Task CatchUp(int version)
    {
        if (Now.Version >= version) return;
        await turn.WaitAsync();
        try
        {
            if (Now.Version < version) await LoadNew();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Decision> Take(ClaimsPrincipal person, Func<Author, Task<Decision>> act)
    {
        if (!(await permissions.AuthorizeAsync(person, Policies.Edit)).Succeeded)
            return new Refused("You may read this design but not change it.");
        Touch();
        await turn.WaitAsync();
        try
        {
            return await act(Author.Of(person));
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Decision> TakeBack(Step? step, Author author, string nothing)
    {
        if (step is null || await Edit(step.Version) is not { } edit) return new Refused(nothing);
        var say = step.What.StartsWith("Undo: ", StringComparison.Ordinal) ? $"Redo: {step.What[6..]}"
            : step.What.StartsWith("Redo: ", StringComparison.Ordinal) ? $"Undo: {step.What[6..]}"
            : $"Undo: {step.What}";
        return await Do(new TakeBack(edit), step.Edit, _ => say, author, Guid.CreateVersion7());
    }

    private async Task<Decision> Do(DesignCommand command, Guid? takesBack, Func<Design, string> say, Author author, Guid id)
    {
        while (true)
        {
            var now = Now;
            if (command.Decide(now.Design) is not Accepted accepted) return command.Decide(now.Design);
            var edit = new DesignEdited(id, say(now.Design), accepted.Events, takesBack);
            if (await Append(now.Version, edit, author))
            {
                Follow([new(Step.Of(now.Version + 1, edit, clock.GetUtcNow(), author), edit)]);
                return accepted;
            }

            var isBehind = await LoadNew();
            if (await Done(id) is { } done) return done;
            if (!isBehind) return new Refused("The id of this edit has been used before, for another design.");
        }
    }

    /// <summary>The answer to an edit that is in the history already; null when it is not.</summary>
    private async Task<Accepted?> Done(Guid edit) =>
        known.Contains(edit) && await Edit(state.History.Single(step => step.Edit == edit).Version) is { } kept
            ? new Accepted(kept.Events)
            : null;

    /// <summary>Appends, also through a restart of the database: trying again is safe because an edit's id is kept once.</summary>
    private async Task<bool> Append(int version, DesignEdited edit, Author author)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await store.Append(Id, version, edit, author);
            }
            catch (Exception e) when (tries < 12 && Outage.Is(e))
            {
                log.LogWarning("The database did not take an edit of {Design} ({Problem}); trying again.", Id, e.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(100 * tries));
            }
        }
    }

    private async Task<bool> LoadNew()
    {
        var edits = await store.Edits(Id, Now.Version);
        Follow(edits);
        return edits.Count > 0;
    }

    private void Follow(IReadOnlyList<KeptEdit> edits)
    {
        if (edits.Count == 0) return;
        known.UnionWith(edits.Select(kept => kept.Edit.Id));
        var design = edits.Aggregate(Now.Design, (d, kept) => kept.Edit.Apply(d));
        state = new(Now.Next(edits[^1].Step.Version, design, Today), state.History.AddRange(edits.Select(kept => kept.Step)));
        foreach (var watcher in Changed?.GetInvocationList().Cast<Action<Moment>>() ?? []) _ = Task.Run(() => Tell(watcher));
    }

    private void Tell(Action<Moment> watcher)
    {
        try
        {
            watcher(Now);
        }
        catch (Exception e)
        {
            log.LogError(e, "Somebody who watches {Design} failed.", Id);
        }
    }

    private sealed record State(Moment Moment, ImmutableArray<Step> History);
}
