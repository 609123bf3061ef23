using System.Xml.Linq;
using Marten;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Planner.Web.Storage;

/// <summary>Keeps the data-protection keys in PostgreSQL, so that sessions survive a restart and every node reads them.</summary>
public sealed class ProtectionKeys(IDocumentStore store) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    // The interface is synchronous, Marten is not; keys are read once at start and then once a day.
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(Read).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => Write(new(friendlyName, element.ToString()))).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> Read()
    {
        await using var session = store.QuerySession();
        return [.. (await session.Query<ProtectionKey>().ToListAsync()).Select(key => XElement.Parse(key.Xml))];
    }

    private async Task Write(ProtectionKey key)
    {
        await using var session = store.LightweightSession();
        session.Store(key);
        await session.SaveChangesAsync();
    }
}
