using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Cabling;

/// <summary>The same NIC of every host is on the same physical network.</summary>
public sealed class CAB03SameNicSamePhysicalNetwork : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Cabling Configuration for XenServer", "17-19");
    public override string Title => "The same NIC of every host is on the same physical network";
    public override string Because =>
        "XenServer takes it for granted and cannot see when it is not so: networks then work on some hosts only, without a message that would tell why.";
    public override string Advice => "Move the cable to the physical network the master's NIC is on.";

    public override string Bad => Examples.Pool("cable a=xen02:0 b=swP:p2", "cable a=xen02:1 b=swM:m2");

    public override Fix? FixOf(Topology topology, Finding finding) =>
        finding.Pifs(topology).FirstOrDefault() is not { } pif ? null
        : topology.PoolOf(pif.Host) is var pool
        && pool.Reference is { } reference
        && pool.Pif(reference, pif.Number) is { } expected
        && Swapped(pool, pif, expected) is { } other
            ? Patch.Swap(pif, other)
        : Patch.Move(topology, pif);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.OfCabled(pool, (a, b) => a.Wire == b.Wire)
        select Found(
            $"{Words.Of(odd.Value)} is on {Words.Wire(topology.Design, odd.Value)}; {Words.Of(odd.Expected)} is on {Words.Wire(topology.Design, odd.Expected)}.{odd.Aside}",
            odd.Value.Ref,
            odd.Value.Switch!.Id
        ) with
        { Advice = Swap(pool, odd) ?? Advice };

    /// <summary>When two NICs of the host are on each other's networks, their cables are exchanged.</summary>
    private static string? Swap(PoolTopology pool, Odd<Pif> odd) =>
        Swapped(pool, odd.Value, odd.Expected) is { } swapped
            ? $"Exchange the cables of NIC {Math.Min(odd.Value.Number, swapped.Number)} and NIC {Math.Max(odd.Value.Number, swapped.Number)} of {odd.Host.Name}."
            : null;

    private static Pif? Swapped(PoolTopology pool, Pif pif, Pif expected) =>
        pool.PifsOf(pif.Host).FirstOrDefault(other => other.IsCabled && other.Number != pif.Number && other.Wire == expected.Wire
            && pool.Pif(expected.Host, other.Number)?.Wire == pif.Wire);
}
