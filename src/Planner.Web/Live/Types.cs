using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Planner.Core.DeviceTypes;
using Planner.Web.Access;
using Planner.Web.Storage;

namespace Planner.Web.Live;

/// <summary>The catalogue of this installation: what comes with Planner, and what its architects brought in.</summary>
public sealed class Types(TypeStore store, IAuthorizationService permissions)
{
    public const int Most = 10_000;

    private volatile State state = new("none", TypeCatalogue.Own, [], []);

    /// <param name="Read">The types that were brought in, by the lines they were read of.</param>
    private sealed record State(
        string Stamp,
        TypeCatalogue Types,
        ImmutableDictionary<string, string> By,
        Dictionary<string, DeviceType> Read
    );

    public async Task<TypeCatalogue> Now() => (await Latest()).Types;

    /// <summary>Who brought which types in, by their slugs; the others come with Planner.</summary>
    public async Task<ImmutableDictionary<string, string>> Brought() => (await Latest()).By;

    /// <summary>Keeps the types that can be read; each file is answered for by itself.</summary>
    /// <returns>Null when the person may not.</returns>
    public async Task<ImmutableArray<ReadFile>?> Bring(IEnumerable<(string Name, string Text)> files, ClaimsPrincipal person)
    {
        if (!await May(person)) return null;
        ImmutableArray<ReadFile> read =
            [.. DeviceTypeYaml.ReadAll(files).Select(f => f with { Type = f.Type.Then(r => r with { Type = Known(r.Type) }) })];
        var types = read.Where(f => f.Type.Wrong is null).Select(f => f.Type.Value!.Type).ToList();
        if (await store.Count(besides: [.. types.Select(t => t.Slug)]) + types.Count > Most)
            return [.. read.Select(f => f with { Type = TooMany })];
        await store.Keep(types.Select(t => new StoredType(t.Slug, DeviceTypeLine.Write(t), person.DisplayName())));
        return read;
    }

    /// <summary>Takes a type out that was brought in; designs that use it keep it.</summary>
    /// <returns>Null when the person may not; false where nobody brought one of this slug in.</returns>
    public async Task<bool?> Remove(string slug, ClaimsPrincipal person) => await May(person) ? await store.Drop(slug) : null;

    private static Planner.Core.Designs.Values.Parsed<ReadType> TooMany =>
        Planner.Core.Designs.Values.Parsed<ReadType>.Not($"A catalogue holds at most {Most:N0} types besides Planner's own.");

    private async Task<bool> May(ClaimsPrincipal person) => (await permissions.AuthorizeAsync(person, Policies.Edit)).Succeeded;

    /// <summary>Files do not say what a device is for; of a model that Planner knows, that stays.</summary>
    private static DeviceType Known(DeviceType type) => type.Kind == DeviceKind.Unknown && TypeCatalogue.Own.Find(type.Slug) is { } own
        ? type with { Kind = own.Kind }
        : type;

    /// <summary>What was read once is not read again.</summary>
    private async Task<State> Latest()
    {
        var (stamp, before) = (await store.Stamp(), state);
        if (before.Stamp == stamp) return before;
        var all = await store.All();
        Dictionary<string, DeviceType> read = [];
        foreach (var (_, line, _) in all)
            if (before.Read.TryGetValue(line, out var type)) read[line] = type;
            else if (DeviceTypeYaml.Read(line).Ok(out var found, out _)) read[line] = found.Type;
        return state = new(stamp, TypeCatalogue.Own.With(read.Values), all.ToImmutableDictionary(t => t.Id, t => t.By), read);
    }
}
