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
    private readonly IAuthorizationService permissions;
    private readonly TimeProvider clock;
    private readonly Watchers watchers;
    private readonly FollowedStream stream;
    private readonly Appending appending;
    private readonly SemaphoreSlim turn = new(1, 1);

    internal LiveDesign(
        Guid id,
        DesignStore store,
        DesignHistory history,
        IAuthorizationService permissions,
        TimeProvider clock,
        ILogger log
    )
    {
        (Id, this.permissions, this.clock, LastUsed) = (id, permissions, clock, clock.GetUtcNow());
        watchers = new(id, log);
        stream = new(id, store, history, watchers, clock, log);
        appending = new(id, stream, store, log);
    }

    /// <summary>Raised on another thread after every change, with the newest moment; changes that follow quickly may come as one.</summary>
    public event Action<Moment>? Changed
    {
        add => watchers.Changed += value;
        remove => watchers.Changed -= value;
    }

    public Guid Id { get; }

    /// <summary>The newest version as it stands today: waivers run out and reviews fall due without an edit.</summary>
    public Moment Now => stream.Now;

    /// <summary>The last edits, the newest last.</summary>
    public IReadOnlyList<Step> Recent => stream.Recent;

    /// <summary>The lines of the history after a version up to another, the oldest first.</summary>
    public Task<IReadOnlyList<Step>> Steps(int after, int upTo) => stream.Steps(after, upTo);

    /// <summary>The ids of the people whose edits are among those after a version up to another.</summary>
    public Task<ImmutableHashSet<Guid>> Contributors(int after, int upTo) => stream.Contributors(after, upTo);

    /// <summary>When a version was made.</summary>
    public async Task<DateTimeOffset> When(int version) => (await stream.Steps(version - 1, version)).Single().When;

    /// <summary>The version that an edit led to; null where there is no such edit.</summary>
    public Task<int?> VersionOf(Guid edit) => stream.VersionOf(edit);

    /// <summary>
    /// The latest edit after a version that changed what is read of a thing, of the last few hundred; null where none did.
    /// </summary>
    public async Task<ChangedBy?> LastChange(Ref thing, Func<Thing, string> read, int since) =>
        await stream.LastChange(thing, read, since) is { } step ? new(step.Who, step.When) : null;

    /// <summary>Put away: it takes no edits until it is brought back.</summary>
    public bool IsArchived { get; internal set; }

    internal DateTimeOffset LastUsed { get; private set; }
    internal bool IsWatched => watchers.Any;

    /// <summary>
    /// Does what the command says, or refuses in a sentence. An edit id that this design has already is answered as done. When another node
    /// was first, the command is decided again on what is there now.
    /// </summary>
    public Task<Decision> Send(DesignCommand command, ClaimsPrincipal person, Guid? editId = null) => Take(person, async author =>
    {
        var id = editId ?? Guid.CreateVersion7();
        var signed = command.SignedBy(author.Name, stream.Today);
        return await appending.Do(signed, signed.Say, (signed as TakeBack)?.Edit.Id, author, id);
    });

    /// <summary>Takes back the person's own last edit.</summary>
    public Task<Decision> Undo(ClaimsPrincipal person) =>
        Take(person, author => TakeBack(OwnEdits.Of(stream.Recent, author.Id).Undo, author, "There is nothing of yours to undo."));

    /// <summary>Takes back the person's own last undo, as long as he did nothing else since.</summary>
    public Task<Decision> Redo(ClaimsPrincipal person) =>
        Take(person, author => TakeBack(OwnEdits.Of(stream.Recent, author.Id).Redo, author, "There is nothing of yours to redo."));

    /// <summary>What an undo and a redo of the person's own edits would do now; null where there is nothing.</summary>
    public (Retreat? Undo, Retreat? Redo) Own(ClaimsPrincipal person)
    {
        if (!Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return default;
        var (undo, redo) = OwnEdits.Of(stream.Recent, id);
        return (Of(undo), Of(redo));

        static Retreat? Of(Step? step) => step is null ? null : new(step.Edit, OwnEdits.TakenBack(step.What), step.Subjects);
    }

    /// <summary>An edit of the history as it is kept, for instance to take it back; null when there is none at that version.</summary>
    public Task<DesignEdited?> Edit(int version) => stream.Edit(version);

    /// <summary>Done when the last state that was to be kept whole has been.</summary>
    internal Task Keeping => stream.Keeping;

    internal void Touch() => LastUsed = clock.GetUtcNow();

    /// <summary>Loads what other nodes have done, unless this version is known already.</summary>
    internal async Task CatchUp(int version)
    {
        if (Now.Version >= version) return;
        await turn.WaitAsync();
        try
        {
            if (Now.Version < version) await stream.LoadNew();
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
        if (IsArchived) return new Refused("This design is archived and takes no edits. Bring it back in the list of designs first.");
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

    private async Task<Decision> TakeBack(Step? step, Author author, string nothing) =>
        step is null || await Edit(step.Version) is not { } edit
            ? new Refused(nothing)
            : await appending.Do(new TakeBack(edit), _ => OwnEdits.TakenBack(step.What), step.Edit, author, Guid.CreateVersion7());
}
