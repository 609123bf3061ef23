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
        "XenServer takes it for granted and cannot see when it is not so: networks then work on some hosts only, without a message that "
            + "would tell why.";
    public override string Advice => "Move the cable to the physical network the master's NIC is on.";

    public override string Bad => Examples.Pool("cable a=xen02:0 b=swP:p2", "cable a=xen02:1 b=swM:m2");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.OfLinked(pool, (a, b) => a.Wire == b.Wire)
        let swapped = Swapped(pool, odd.Value, odd.Expected)
        select Found(
            $"{Words.Of(odd.Value)} is on {Words.Wire(topology.Design, odd.Value)}; "
                + $"{Words.Of(odd.Expected)} is on {Words.Wire(topology.Design, odd.Expected)}.{odd.Aside}",
            odd.Value.Ref,
            odd.Value.Switch!.Id
        )
            .Telling(Lacks.Wire(odd.Value), Lacks.Carries(odd.Value))
            .Mended(
                (odd.Value, odd.Expected, Swapped: swapped),
                static (t, f) => f.Swapped is null ? Patch.Move(t, f.Value, f.Expected) : Patch.Swap(f.Value, f.Swapped)
            ) with
        {
            Advice = swapped is null ? Advice : Exchange(odd.Value, swapped),
        };

    private static string Exchange(Pif pif, Pif other) =>
        $"Exchange the cables of NIC {Math.Min(pif.Number, other.Number)} and NIC {Math.Max(pif.Number, other.Number)} of {pif.Host}.";

    /// <summary>The NIC of the host that is where this one should be, when each is on the other's network.</summary>
    private static Pif? Swapped(PoolTopology pool, Pif pif, Pif expected) =>
        pool.PifsOf(pif.Host)
            .FirstOrDefault(other =>
                other.IsCabled
                && other.Number != pif.Number
                && other.Wire == expected.Wire
                && pool.Pif(expected.Host, other.Number)?.Wire == pif.Wire
            );
}
