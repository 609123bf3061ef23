using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>A host that differs from the reference.</summary>
/// <param name="Aside">A further sentence when at least two thirds of the members agree against the master; else empty.</param>
public sealed record Odd<T>(Host Host, T Value, Host Reference, T Expected, string Aside);

/// <summary>
/// Comparing a pool's hosts: the master is the reference, so what differs is reported on the other host. A pool of one host has nothing to
/// compare.
/// </summary>
public static class Parity
{
    /// <summary>
    /// The hosts whose value differs from the reference's; hosts without a value, or a reference without one, are left out.
    /// </summary>
    public static IEnumerable<Odd<T>> Of<T>(PoolTopology pool, Func<Host, T?> value, Func<T, T, bool> same) where T : class
    {
        if (pool.Hosts.Length < 2 || pool.Reference is not { } reference || value(reference) is not { } expected) return [];
        List<(Host Host, T Value)>? odd = null;
        foreach (var host in pool.Hosts)
            if (host.Id != reference.Id && value(host) is { } found && !same(found, expected))
                (odd ??= []).Add((host, found));
        return odd is null ? [] : Told(pool, reference, expected, odd, same);
    }

    /// <summary>The same for a value of each NIC number in turn.</summary>
    public static IEnumerable<Odd<Pif>> OfCabled(PoolTopology pool, Func<Pif, Pif, bool> same) =>
        from nic in pool.Nics
        from odd in Of(pool, h => pool.Pif(h, nic.Number) is { IsCabled: true } pif ? pif : null, same)
        select odd;

    private static IEnumerable<Odd<T>> Told<T>(
        PoolTopology pool,
        Host reference,
        T expected,
        List<(Host Host, T Value)> odd,
        Func<T, T, bool> same
    )
    {
        var members = pool.Hosts.Length - 1;
        foreach (var (host, value) in odd)
        {
            var agreeing = odd.Count(o => same(o.Value, value));
            var against = pool.Master is not null && members > 1 && agreeing * 3 >= members * 2;
            yield return new(
                host,
                value,
                reference,
                expected,
                against
                    ? $" {Words.Count(agreeing)} of {members} members agree against master {reference.Name}, so look at the master first."
                    : ""
            );
        }
    }
}
