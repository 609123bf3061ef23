using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>
/// Two NICs of a host, each facing a port that is set up as it has to be for the other one: their cables are exchanged, or the settings of
/// their ports.
/// </summary>
/// <param name="One">The NIC with the lower number.</param>
internal sealed record Exchange(Odd<Pif> One, Odd<Pif> Other)
{
    public IEnumerable<Odd<Pif>> Both => [One, Other];

    /// <summary>Where the switches differ, other settings would leave the NICs on each other's switch.</summary>
    public bool IsOnOneSwitch => Topology.OneSwitch(One.Value.Switch!, Other.Value.Switch!);

    public bool Is(Odd<Pif> odd) => ReferenceEquals(One, odd) || ReferenceEquals(Other, odd);

    /// <summary>The pairs among NICs whose ports are not as they have to be; a NIC is in one pair at most.</summary>
    /// <param name="alike">Whether two ports are set up alike.</param>
    public static IEnumerable<Exchange> Among(IReadOnlyList<Odd<Pif>> odds, Func<Pif, Pif, bool> alike)
    {
        var taken = new HashSet<Odd<Pif>>(ReferenceEqualityComparer.Instance);
        foreach (var host in odds.GroupBy(o => (o.Host.Id, o.Reference.Id)))
            foreach (var one in host)
                if (
                    !taken.Contains(one)
                    && host.FirstOrDefault(o => o.Value.Number > one.Value.Number && !taken.Contains(o) && Are(one, o, alike)) is { } other
                )
                {
                    taken.UnionWith([one, other]);
                    yield return new(one, other);
                }
    }

    public Fix Cables() => Patch.Swap(One.Value, Other.Value);

    public Fix? Settings(Topology topology) =>
        Mend.Like(topology, One.Value, One.Expected, Mend.PortLike) is { } first
        && Mend.Like(topology, Other.Value, Other.Expected, Mend.PortLike) is { } second
            ? new($"{first.What}, and {second.What}", [.. first.Commands, .. second.Commands])
            : null;

    /// <summary>On another physical network CAB-03 says so.</summary>
    private static bool Are(Odd<Pif> one, Odd<Pif> other, Func<Pif, Pif, bool> alike) =>
        one.Value.Wire == one.Expected.Wire
        && Fits(one.Value, other.Expected, alike)
        && Fits(other.Value, one.Expected, alike);

    private static bool Fits(Pif pif, Pif model, Func<Pif, Pif, bool> alike) =>
        pif.Wire == model.Wire && Topology.OneSwitch(pif.Switch!, model.Switch!) && alike(pif, model);
}
