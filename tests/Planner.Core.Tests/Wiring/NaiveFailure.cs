using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Tests.Wiring;

/// <summary>
/// What becomes of a network when something fails: the legs each host had and has, and the hosts that are cut off from each other.
/// </summary>
internal sealed class NaiveFailure
{
    /// <summary>Hosts that the network reached before, each with the NICs it used and those it is left with.</summary>
    public IReadOnlyList<(Host Host, List<Leg> Had, List<Leg> Has)> Hosts { get; }

    /// <summary>Pairs of hosts that met before, both still have the network, and do not meet any more; the lower id first.</summary>
    public IReadOnlySet<(Id<Host>, Id<Host>)> Parted { get; }

    public NaiveFailure(Design design, Network network, NaiveTalk before, NaiveTalk after)
    {
        Hosts =
        [
            .. from host in design.Hosts
               where host.Pool == network.Pool
               let had = before.Legs(network, host)
               where had.Count > 0
               select (host, had, after.Legs(network, host, had.Select(l => l.Nic))),
        ];
        var left = Hosts.Where(h => h.Has.Count > 0).ToList();
        Parted = left.SelectMany(a => left.Where(b => a.Host.Id < b.Host.Id).Select(b => (a, b)))
            .Where(p => before.Meet(p.a.Had[0], p.b.Had[0]) && !after.Meet(p.a.Has[0], p.b.Has[0]))
            .Select(p => (p.a.Host.Id, p.b.Host.Id)).ToHashSet();
    }
}
