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

    private volatile State state = new("none", TypeCatalogue.Own, []);

    private sealed record State(string Stamp, TypeCatalogue Types, ImmutableDictionary<string, string> By);

    public async Task<TypeCatalogue> Now() => (await Latest()).Types;

    /// <summary>Who brought which types in, by their slugs; the others come with Planner.</summary>
    public async Task<ImmutableDictionary<string, string>> Brought() => (await Latest()).By;

    /// <summary>Keeps the types that can be read; each file is answered for by itself.</summary>
    /// <returns>Null when the person may not.</returns>
    public async Task<ImmutableArray<ReadFile>?> Bring(IEnumerable<(string Name, string Text)> files, ClaimsPrincipal person)
    {
        if (!await May(person)) return null;
        var read = DeviceTypeYaml.ReadAll(files);
        var types = read.Where(f => f.Type.Wrong is null).Select(f => f.Type.Value!.Type).ToList();
        var known = (await Latest()).By;
        if (known.Count + types.Count(t => !known.ContainsKey(t.Slug)) > Most)
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

    private async Task<State> Latest()
    {
        var stamp = await store.Stamp();
        if (state.Stamp == stamp) return state;
        var all = await store.All();
        var types = all.Select(t => DeviceTypeYaml.Read(t.Line)).Where(t => t.Wrong is null).Select(t => t.Value!.Type);
        return state = new(stamp, TypeCatalogue.Own.With(types), all.ToImmutableDictionary(t => t.Id, t => t.By));
    }
}
