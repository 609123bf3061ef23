using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>The hosts of a pool manage each other in one subnet.</summary>
public sealed class PADDR02HostsManageInOneSubnet : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("Internet Protocol, RFC 791 and RFC 950");
    public override string Title => "The hosts of a pool manage each other in one subnet";
    public override string Because =>
        "On one wire two subnets do not hear each other: a member then reaches the master by a router at best, and by nothing where there "
            + "is none.";
    public override string Advice => "Give the host an address, mask and gateway of the master's subnet.";

    public override string Bad => Examples.Pool("host xen02 ip=198.51.100.12 mask=255.255.255.0 gateway=198.51.100.1");

    public override Chain Link => Chain.Network;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.Of(pool, h => Placed.Management(pool, h), (a, b) => a.Subnet == b.Subnet)
        let apart = odd.Value.At is { } here && odd.Expected.At is { } there && here != there
        select (
            apart
                ? Found(
                    Level.Note,
                    $"{odd.Host} manages in {odd.Value.Subnet}, {odd.Reference} in {odd.Expected.Subnet}; each has to find the other by "
                        + $"its gateway.{odd.Aside}",
                    odd.Host.Id,
                    odd.Reference.Id
                )
                : Found(
                    $"{odd.Host} manages in {odd.Value.Subnet}, {odd.Reference} in {odd.Expected.Subnet}, on the same wire.{odd.Aside}",
                    odd.Host.Id,
                    odd.Reference.Id
                )
        )
            .FollowingEither([Lacks.Address(odd.Host.Id), Lacks.Address(odd.Reference.Id), .. Wires(odd.Value), .. Wires(odd.Expected)]);

    private static IEnumerable<Trouble> Wires(Placed address) => address.Pif is { } pif ? [Lacks.Wire(pif)] : [];
}
