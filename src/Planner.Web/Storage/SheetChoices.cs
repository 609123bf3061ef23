using Marten;

namespace Planner.Web.Storage;

/// <summary>How people look at sheets.</summary>
public sealed class SheetChoices(IDocumentStore store)
{
    public async Task<SheetChoice> Of(Guid person, string kind)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<SheetChoice>(Id(person, kind)) ?? new(Id(person, kind), null, [], []);
    }

    public async Task Keep(SheetChoice choice)
    {
        await using var session = store.LightweightSession();
        session.Store(choice);
        await session.SaveChangesAsync();
    }

    public static string Id(Guid person, string kind) => $"{person}/{kind}";
}
