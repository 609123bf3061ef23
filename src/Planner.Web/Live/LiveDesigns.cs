using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Caching.Memory;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Web.Access;
using Planner.Web.Storage;

namespace Planner.Web.Live;

/// <summary>The designs that are open on this node, each once, whoever looks at it.</summary>
public sealed class LiveDesigns(
    DesignStore store,
    DesignHistory history,
    ReviewStore reviews,
    IAuthorizationService permissions,
    TimeProvider clock,
    ILogger<LiveDesign> log
) : IDisposable
{
    private static readonly TimeSpan _unused = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<Guid, Lazy<Task<LiveDesign?>>> open = [];
    private readonly MemoryCache past = new(new MemoryCacheOptions { SizeLimit = 50 });

    /// <summary>The design, opened when it is not yet; null when there is none with this id.</summary>
    public async ValueTask<LiveDesign?> Open(Guid id)
    {
        var opening = open.GetOrAdd(id, _ => new(() => Load(id)));
        try
        {
            if (await opening.Value is { } live)
            {
                live.Touch();
                return live;
            }
        }
        catch
        {
            open.TryRemove(new(id, opening)); // the next one tries anew
            throw;
        }

        open.TryRemove(new(id, opening));
        return null;
    }

    /// <summary>
    /// Keeps a new design and opens it; sent again with the same key, it makes no second one. Throws for a person who may not edit: ask
    /// before.
    /// </summary>
    public async Task<LiveDesign> Create(
        Design design, string what, ClaimsPrincipal person, Guid? key = null, Filing? filed = null)
    {
        if (!(await permissions.AuthorizeAsync(person, Policies.Edit)).Succeeded)
            throw new UnauthorizedAccessException("You may read designs but not make one.");
        if (Integrity.Fault(design) is { } fault)
            throw new InvalidOperationException(fault);
        var id = await store.Create(design, what, Author.Of(person), key, filed);
        return await Open(id) ?? throw new InvalidOperationException($"The design {id} was made but cannot be found.");
    }

    /// <summary>A new design that begins as this one is now, filed beside it; null where there is none. Throws as making one.</summary>
    public async Task<LiveDesign?> Copy(Guid id, ClaimsPrincipal person, Guid? key = null)
    {
        if (await Open(id) is not { Now: var now }) return null;
        var copy = now.Design with { Name = Names.Kept($"{Short(now.Design.Name)} (copy)") };
        var filed = await store.Filed(id);
        return await Create(copy, $"Copy of {now.Design.Name}, version {now.Version}", person, key, filed);

        static string Short(string name) => name.Length + 7 > Names.Longest ? name[..(Names.Longest - 7)].TrimEnd() : name;
    }

    /// <summary>How a design is filed; null where there is none.</summary>
    public Task<Filing?> Filed(Guid id) => store.Filed(id);

    /// <summary>Files a design elsewhere in the list; one sentence where that is refused.</summary>
    /// <param name="seen">How it was filed for whom asks; where that is not so any more it is refused. Null: whatever it is.</param>
    public async Task<string?> File(Guid id, Filing filing, ClaimsPrincipal person, Filing? seen = null)
    {
        if (!(await permissions.AuthorizeAsync(person, Policies.Edit)).Succeeded) return "You may read this design but not change it.";
        if (await store.File(id, filing, seen) is { } refusal) return refusal;
        Note(id, filing);
        return null;
    }

    /// <summary>All designs, the latest changed first.</summary>
    public async Task<ImmutableArray<DesignSummary>> List()
    {
        var latest = await reviews.Latest();
        return
        [
            .. (await store.List()).Select(design =>
                latest.TryGetValue(design.Id, out var revision)
                    ? design with
                    {
                        Letter = revision.Letter,
                        Status = revision.Version == design.Version ? revision.Status : $"Draft after {revision.Letter}",
                    }
                    : design
            ),
        ];
    }

    /// <summary>A design as it was at a version; null when there is no such design or version.</summary>
    public async ValueTask<Moment?> At(Guid id, int version)
    {
        if (await Open(id) is not { } live || version < 1 || version > live.Now.Version)
            return null;
        if (live.Now is var now && now.Version == version)
            return now;
        if (past.TryGetValue((id, version), out Moment? known))
            return known;
        if (await store.Load(id, version) is not { } design)
            return null;
        return past.Set(
            (id, version),
            new Moment(version, design, DateOnly.FromDateTime((await live.When(version)).UtcDateTime)),
            new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = _unused }
        );
    }

    /// <summary>Lets go of designs that nobody watches and nobody has used for ten minutes.</summary>
    internal void LetGo()
    {
        foreach (var (id, opening) in open)
            if (Loaded(opening) is { IsWatched: false } live && clock.GetUtcNow() - live.LastUsed > _unused)
                open.TryRemove(new(id, opening));
    }

    /// <summary>A design has got to a version somewhere; follows when it is open here.</summary>
    internal Task Heard(Guid id, int version) =>
        open.TryGetValue(id, out var opening) && Loaded(opening) is { } live ? live.CatchUp(version) : Task.CompletedTask;

    /// <summary>Asks the database for the versions of all open designs and follows.</summary>
    internal async Task CatchUp()
    {
        if (open.IsEmpty) return;
        foreach (var line in await store.Lines([.. open.Keys]))
        {
            Note(line.Id, line.Filing);
            await Heard(line.Id, line.Version);
        }
    }

    public void Dispose() => past.Dispose();

    /// <summary>An open design is put away, or not any more; another node's word comes with the next question for versions.</summary>
    private void Note(Guid id, Filing filing)
    {
        if (open.TryGetValue(id, out var opening) && Loaded(opening) is { } live) live.IsArchived = filing.IsArchived;
    }

    private static LiveDesign? Loaded(Lazy<Task<LiveDesign?>> opening) =>
        opening is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? opening.Value.Result : null;

    private async Task<LiveDesign?> Load(Guid id)
    {
        var live = new LiveDesign(id, store, history, permissions, clock, log);
        await live.CatchUp(1);
        if (live.Now.Version == 0) return null;
        live.IsArchived = await store.Filed(id) is { IsArchived: true };
        return live;
    }
}
