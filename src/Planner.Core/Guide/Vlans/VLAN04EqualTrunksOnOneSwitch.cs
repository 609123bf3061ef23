using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>The NIC of a VLAN network faces an equal trunk on the same switch on every host.</summary>
public sealed class VLAN04EqualTrunksOnOneSwitch : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "The NIC of a VLAN network faces an equal trunk on the same switch on every host";
    public override string Because =>
        "One host on the trunk is not enough: the VLAN has to arrive at the same NIC of each host of the pool.";
    public override string Advice => "Cable the NIC to a trunk like the master's, on the same switch.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad =>
        Examples.Pool(Examples.Trunk, "port t2 switch=swT mode=trunk native=1 allowed=25-30 encapsulation=dot1q portfast=edge-trunk");

    public override Chain Link => Chain.Vlan;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Hosts.Length < 2) yield break;
        foreach (var nic in pool.Nics)
        {
            var tagged = pool
                .Hosts.SelectMany(h => pool.NetworksOn(h, nic.Number))
                .Where(n => n is { IsTagged: true, IsPrivate: false })
                .Distinct()
                .ToList();
            if (tagged.Count == 0) continue;
            var expected = Expected(pool, nic.Number);
            foreach (var pif in pool.Corresponding(nic.Number))
                if (!pool.MayLack(pif.Host, pif.Number) && Wrong(pif, expected) is var (wrong, from))
                    yield return Found(
                        $"{Words.List(tagged)} {Said.Words(tagged.Count == 1 ? "uses" : "use")} NIC {nic.Number} of every host, "
                            + $"but {Words.Of(pif)} {wrong}.",
                        [pif.Ref, .. tagged.Select(n => n.Id.Ref)]
                    )
                        .FollowingEither(from)
                        .Likewise(pool.Pool.Id)
                        .Mended((pool, pif, expected), static (t, f) => Trunk(t, f.pool, f.pif, f.expected));
        }
    }

    /// <summary>The NIC to be like: the master's, or that of members who agree against it.</summary>
    private static Pif? Expected(PoolTopology pool, int nic) =>
        Parity.Reference(pool, h => pool.Pif(h, nic) is { HasLink: true } pif ? pif : null, Equal) is var (_, pif, _) ? pif : null;

    private static bool Equal(Pif a, Pif b) =>
        Topology.OneSwitch(a.Switch!, b.Switch!) && a.Port!.Mode == b.Port!.Mode && a.Port.Allowed == b.Port.Allowed;

    private static (Said Words, Trouble[] From)? Wrong(Pif pif, Pif? expected) =>
        !pif.IsPresent ? (Said.Words("does not exist"), [Lacks.Link(pif)])
        : pif.Port is not { } port ? (Said.Words("is not cabled"), [Lacks.Link(pif)])
        : port.Shutdown ? ($"faces {port} of {pif.Switch}, which is shut down", [Lacks.Link(pif)])
        : port.Mode == PortMode.Access ? ($"faces an access port, {port} of {pif.Switch}", [Lacks.Carries(pif)])
        : expected is null || pif.Host.Id == expected.Host.Id ? null
        : !Topology.OneSwitch(pif.Switch!, expected.Switch!)
            ? ($"goes to {pif.Switch}, not to {expected.Switch}", [Lacks.Wire(pif), Lacks.Wire(expected), Lacks.Elsewhere(pif)])
        : expected.Port!.Mode == PortMode.Trunk && port.Allowed != expected.Port.Allowed
            ? (
                $"faces {Words.Carries(port)}, where {expected.Host} has {Words.Carries(expected.Port)}",
                [Lacks.Carries(pif), Lacks.Carries(expected)]
            )
        : null;

    private static Fix? Trunk(Topology topology, PoolTopology pool, Pif pif, Pif? expected) =>
        !pif.IsCabled ? Patch.In(topology, pif)
        : expected is null || expected.Host.Id == pif.Host.Id || expected.Port!.Mode != PortMode.Trunk
            ? new(
                $"set trunk mode on {Mend.On([pif])}",
                Mend.Carry(pif.Port!, [.. pool.TaggedOn(pif).Select(n => n.Vlan!.Value.Number)])
            )
        : Topology.OneSwitch(pif.Switch!, expected.Switch!) ? Mend.Like(pif, expected, Mend.VlansLike)
        : Patch.Move(topology, pif, expected);
}
