using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>A host that differs from what its pool has to be like.</summary>
/// <param name="Host">The host that is to change: a member, or the master where most members agree against it.</param>
/// <param name="Reference">The host to be like: the master, or the first of the members that agree against it.</param>
/// <param name="Aside">A further sentence where members agree against the master; else nothing.</param>
public sealed record Odd<T>(Host Host, T Value, Host Reference, T Expected, Said Aside);

/// <summary>
/// Comparing a pool's hosts: the master is the reference, so what differs is reported on the other host. Only where at least two members,
/// and at least two thirds of all, agree with each other against the master, it is the master that differs, told once. A pool of one host
/// has nothing to compare.
/// </summary>
public static class Parity
{
    /// <summary>
    /// The hosts whose value differs from the reference's; hosts without a value are left out. Where that is not the master's, members that
    /// are as the master is are wrong by it, not by themselves.
    /// </summary>
    public static IEnumerable<Odd<T>> Of<T>(PoolTopology pool, Func<Host, T?> value, Func<T, T, bool> same)
        where T : class
    {
        if (Reference(pool, value, same) is not var (reference, expected, aside)) return [];
        List<Odd<T>>? odd = null;
        var wrong = pool.Master is { } master && master.Id != reference.Id && value(master) is { } his && !same(his, expected) ? his : null;
        foreach (var host in pool.Hosts)
            if (host.Id != reference.Id && value(host) is { } found && !same(found, expected)
                && (wrong is null || host.Id == pool.Master?.Id || !same(found, wrong)))
                (odd ??= []).Add(new(host, found, reference, expected, host.Id == pool.Master?.Id ? aside : Said.Nothing));
        return odd ?? [];
    }

    /// <summary>The same for each NIC number in turn, as far as the NICs have a link.</summary>
    public static IEnumerable<Odd<Pif>> OfLinked(PoolTopology pool, Func<Pif, Pif, bool> same) =>
        from nic in pool.Nics
        from odd in Of(pool, h => pool.Pif(h, nic.Number) is { HasLink: true } pif ? pif : null, same)
        select odd;

    /// <summary>
    /// The host that others have to be like, with its value: the master, or the first of the members that agree against it; null where
    /// there is nothing to compare with.
    /// </summary>
    public static (Host Host, T Value, Said Aside)? Reference<T>(PoolTopology pool, Func<Host, T?> value, Func<T, T, bool> same)
        where T : class
    {
        if (pool.Hosts.Length < 2 || pool.Reference is not { } reference || value(reference) is not { } expected) return null;
        if (pool.Master is null || pool.Hosts.Length < 3) return (reference, expected, Said.Nothing);
        List<(Host Host, T Value, int Count)> against = [];
        foreach (var host in pool.Hosts)
        {
            if (host.Id == reference.Id || value(host) is not { } found || same(found, expected)) continue;
            var at = against.FindIndex(a => same(a.Value, found));
            if (at < 0) against.Add((host, found, 1));
            else against[at] = against[at] with { Count = against[at].Count + 1 };
        }

        var members = pool.Hosts.Length - 1;
        var most = against.Count == 0 ? default : against.MaxBy(a => a.Count);
        return most.Count >= 2 && most.Count * 3 >= members * 2
            ? (most.Host, most.Value, $" {most.Count} of {members} members agree with each other against the master.")
            : (reference, expected, Said.Nothing);
    }
}
