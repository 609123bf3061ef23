using Marten;
using Marten.Exceptions;
using Planner.Web.Access;

namespace Planner.Web.Storage;

/// <summary>The keys for the HTTP API: made, found by their hash, revoked.</summary>
public sealed class Tokens(IDocumentStore store, TimeProvider clock)
{
    private static readonly TimeSpan _precision = TimeSpan.FromMinutes(1);

    /// <summary>Makes a token; the answer is the only time its secret can be seen.</summary>
    public async Task<string> Make(Guid person, string name)
    {
        var secret = ApiToken.NewSecret();
        await using var session = store.LightweightSession();
        session.Insert(new ApiToken { Id = ApiToken.Hash(secret), Person = person, Name = name, Made = clock.GetUtcNow() });
        await session.SaveChangesAsync();
        return secret;
    }

    public async Task<IReadOnlyList<ApiToken>> Of(Guid person)
    {
        await using var session = store.QuerySession();
        return await session.Query<ApiToken>().Where(token => token.Person == person).OrderBy(token => token.Made).ToListAsync();
    }

    /// <summary>Removes a token of this person; another's stays.</summary>
    public async Task Revoke(Guid person, string id)
    {
        await using var session = store.LightweightSession();
        session.DeleteWhere<ApiToken>(token => token.Id == id && token.Person == person);
        await session.SaveChangesAsync();
    }

    /// <summary>Whose token this is, or null; notes its use to the minute.</summary>
    public async Task<Person?> Owner(string secret, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<ApiToken>(ApiToken.Hash(secret), cancel) is not { } token) return null;
        var now = clock.GetUtcNow();
        if (token.Used is null || now - token.Used > _precision)
        {
            session.Update(token with { Used = now }); // not Store: a token revoked meanwhile must not come back
            try
            {
                await session.SaveChangesAsync(cancel);
            }
            catch (NonExistentDocumentException)
            {
                return null;
            }
        }

        return await session.LoadAsync<Person>(token.Person, cancel);
    }
}
