using Microsoft.Extensions.Caching.Memory;
using Planner.Core.Designs;
using Planner.Core.Grids;

namespace Planner.Web.Live;

/// <summary>What was foreseen of pasted texts, for as long as somebody may look at it: it is not worked out again to do it.</summary>
public sealed class ForeseenPastes : IDisposable
{
    /// <summary>Together they may have so many rows.</summary>
    private const int MostRows = 200_000;

    private static readonly TimeSpan _looking = TimeSpan.FromMinutes(5);
    private readonly MemoryCache all = new(new MemoryCacheOptions { SizeLimit = MostRows });

    /// <summary>Its number, to do it by.</summary>
    public Guid Keep(Guid design, Grid grid, Design on, Preview preview)
    {
        var id = Guid.NewGuid();
        all.Set((design, grid, id), (on, preview), new MemoryCacheEntryOptions
        {
            SlidingExpiration = _looking,
            Size = preview.Rows.Length,
        });
        return id;
    }

    /// <summary>Null where it is forgotten, or the design is another one by now.</summary>
    public Preview? Of(Guid design, Grid grid, Guid id, Design now) =>
        all.TryGetValue((design, grid, id), out (Design On, Preview Preview) kept) && ReferenceEquals(kept.On, now) ? kept.Preview : null;

    public void Dispose() => all.Dispose();
}
