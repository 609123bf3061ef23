using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using Planner.Core.Grids;

namespace Planner.Web.Live;

/// <summary>The grids of the moments people look at, each made once and shared; the last few are kept to tell what differs.</summary>
public sealed class GridViews : IDisposable
{
    private const int Kept = 4;
    private static readonly MemoryCacheEntryOptions _unused = new() { SlidingExpiration = TimeSpan.FromMinutes(10) };
    private readonly ConditionalWeakTable<Moment, ConcurrentDictionary<(Grid, bool), Lazy<GridView>>> made = [];
    private readonly MemoryCache latest = new(new MemoryCacheOptions());
    private readonly Lock turn = new();

    /// <param name="isEarly">Without waiting for what is found.</param>
    public GridView Of(Guid design, Moment moment, Grid grid, bool isEarly = false) =>
        made.GetOrCreateValue(moment).GetOrAdd((grid, isEarly), _ => new(() => Make(design, moment, grid, isEarly))).Value;

    /// <summary>That of an earlier version, as long as it is known.</summary>
    public GridView? At(Guid design, Grid grid, int version, bool isEarly = false) =>
        Latest(design, grid).FirstOrDefault(v => v.Version == version && v.IsEarly == isEarly);

    public void Dispose() => latest.Dispose();

    private ImmutableArray<GridView> Latest(Guid design, Grid grid) =>
        latest.TryGetValue((design, grid), out ImmutableArray<GridView> known) ? known : [];

    private GridView Make(Guid design, Moment moment, Grid grid, bool isEarly)
    {
        var view = new GridView(moment, grid, Latest(design, grid).FirstOrDefault(), isEarly);
        lock (turn) latest.Set((design, grid), (ImmutableArray<GridView>)[view, .. Latest(design, grid).Take(Kept - 1)], _unused);
        return view;
    }
}
