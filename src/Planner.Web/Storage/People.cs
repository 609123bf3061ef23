using JasperFx;
using Marten;
using Planner.Web.Access;

namespace Planner.Web.Storage;

/// <summary>Everybody who may use this portal, and whether its first account was made.</summary>
public sealed class People(IDocumentStore store)
{
    public async Task<IReadOnlyList<Person>> All()
    {
        await using var session = store.QuerySession();
        return await session.Query<Person>().OrderBy(person => person.Name).ToListAsync();
    }

    public async Task<bool> IsOpen()
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Opening>(Opening.Only) is not null;
    }

    /// <summary>Keeps the first person. False when somebody else was first.</summary>
    public async Task<bool> Open(Person first)
    {
        await using var session = store.LightweightSession();
        session.Insert(first);
        session.Insert(new Opening(Opening.Only, first.Id));
        return await Saved(session);
    }

    /// <summary>Keeps a person without password and the given token, when nobody is there yet. False when somebody is.</summary>
    public async Task<bool> Bootstrap(Person person, ApiToken token)
    {
        await using var session = store.LightweightSession();
        if (await session.Query<Person>().AnyAsync()) return false;
        session.Insert(person);
        session.Insert(token);
        return await Saved(session);
    }

    private static async Task<bool> Saved(IDocumentSession session)
    {
        try
        {
            await session.SaveChangesAsync();
            return true;
        }
        catch (DocumentAlreadyExistsException)
        {
            return false;
        }
    }
}
