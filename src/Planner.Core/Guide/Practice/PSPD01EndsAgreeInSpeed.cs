using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>The two ends of a cable have a common speed, and the links of a bond or LAG run at one.</summary>
public sealed class PSPD01EndsAgreeInSpeed : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("IEEE 802.3, clauses 28 and 73; IEEE 802.1AX");
    public override string Title => "The two ends of a cable have a common speed, and the links of a bond or LAG run at one";
    public override string Because =>
        "Ends without a common speed have no link at all, and a group of unequal links lets its slowest or none of them carry the load.";
    public override string Advice => "Plug the NIC into a port that does its speed, and group links of one speed.";

    public override string Good => Examples.Pool("nic number=1 speed=10000", "switch swP speed-class=10G+");
    public override string Bad =>
        Examples.Pool(
            "nic number=1 speed=25000",
            "cable a=xen01:1 b=swP:p1 type=mmf-om4",
            "cable a=xen02:1 b=swP:p2 type=mmf-om4"
        );

    public override Chain Link => Chain.Nic;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        pool.Linked.SelectMany(p => NoCommon(topology, p)).Concat(pool.BondsOnHosts.SelectMany(b => Legs(topology, b)));

    internal override IEnumerable<Finding> Check(Topology topology, SwitchFacts device) =>
        device.Ports.Where(p => p is { Lag: not null, Shutdown: false }).GroupBy(p => p.Lag!.Value)
            .SelectMany(g => Members(topology, topology.Design.Lags[g.Key], g));

    private IEnumerable<Finding> NoCommon(Topology topology, Pif pif)
    {
        var (nic, port) = (Socket.Of(pif), Socket.Of(topology, pif.Port!));
        if (Socket.Common(nic, port) is null)
            yield return Found(
                $"{Words.Of(pif)} is {Socket.Shown(pif.Speed)}, {Words.Port(pif)} is {Socket.Shown(port.Speeds[^1])}: "
                    + $"there is no common speed.",
                pif.Ref,
                pif.Port!.Id
            );
    }

    /// <summary>Of NICs that differ by themselves M-BOND-14 speaks; one leg at a time may have any speed.</summary>
    private IEnumerable<Finding> Legs(Topology topology, BondOnHost bond)
    {
        if (bond.Bond.Mode == BondMode.ActiveBackup || bond.Pifs.DistinctBy(p => p.Speed).Count() > 1) yield break;
        var legs = bond.Pifs.Where(p => p.HasLink)
            .Select(p => (Pif: p, Speed: Socket.Common(Socket.Of(p), Socket.Of(topology, p.Port!))))
            .Where(l => l.Speed > 0)
            .ToList();
        if (legs.DistinctBy(l => l.Speed).Skip(1).Any())
            yield return Found(
                Level.Warning,
                $"{bond.Bond} on {bond.Host} runs at unequal speeds: "
                    + $"{Words.List(legs.Select(l => (Said)$"NIC {l.Pif.Number} at {Socket.Shown(l.Speed!.Value)}"))}.",
                [bond.Bond.Id, .. legs.Select(l => l.Pif.Ref)]
            );
    }

    /// <summary>Links between switches only: what faces a bond is told there.</summary>
    private IEnumerable<Finding> Members(Topology topology, Lag lag, IEnumerable<SwitchPort> ports)
    {
        var members = ports.Select(p => (Port: p, Speed: Runs(topology, p)))
            .Where(m => m.Speed > 0)
            .ToList();
        if (members.DistinctBy(m => m.Speed).Skip(1).Any())
            yield return Found(
                Level.Warning,
                $"{lag} of {topology.Design.Switches[lag.Switch]} runs at unequal speeds: "
                    + $"{Words.List(members.Select(m => (Said)$"port {m.Port} at {Socket.Shown(m.Speed!.Value)}"))}.",
                [lag.Id, .. members.Select(m => m.Port.Id.Ref)]
            );
    }

    private static int? Runs(Topology topology, SwitchPort port)
    {
        var own = Socket.Of(topology, port);
        return topology.Peer(port.Id) is null ? port.Speed
            : topology.PeerPort(port.Id) is { } other ? Socket.Common(own, Socket.Of(topology, other))
            : null;
    }
}
