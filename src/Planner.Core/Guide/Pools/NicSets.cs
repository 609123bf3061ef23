using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>A host that has other NICs than the reference.</summary>
/// <param name="Aside">A further sentence, or empty.</param>
internal sealed record OddNics(Host Host, Host Reference, IReadOnlyList<int> Missing, IReadOnlyList<int> More, Said Aside)
{
    /// <summary>"xen02 lacks NIC 1, unlike xen01", without a full stop.</summary>
    public Said Words =>
        $"{Host} {Lacking}{(Missing.Count > 0 && More.Count > 0 ? Said.Words(" and ") : Said.Nothing)}{Excess}, unlike {Reference}";

    /// <summary>The NICs that are not there have no link.</summary>
    public IEnumerable<Trouble> Troubles => Missing.Select(n => new Trouble(Host.Id.Ref with { Nic = n }, Amiss.Link));

    /// <summary>The host, then the NICs.</summary>
    public Ref[] Subjects => [Host.Id, .. Missing.Concat(More).Select(n => Host.Id.Ref with { Nic = n })];

    private Said Lacking => Missing.Count > 0 ? $"lacks {Checking.Words.Nics(Missing)}" : Said.Nothing;

    private Said Excess => More.Count > 0 ? $"has {Checking.Words.Nics(More)} in excess" : Said.Nothing;
}

/// <summary>Which NICs the hosts of a pool have.</summary>
internal static class NicSets
{
    public static IEnumerable<OddNics> Odd(PoolTopology pool) =>
        from odd in Parity.Of(pool, h => Present(pool, h), (a, b) => a.SequenceEqual(b))
        select new OddNics(odd.Host, odd.Reference, [.. odd.Expected.Except(odd.Value)], [.. odd.Value.Except(odd.Expected)], odd.Aside);

    private static List<int> Present(PoolTopology pool, Host host) => [.. pool.PifsOf(host).Where(p => p.IsPresent).Select(p => p.Number)];
}
