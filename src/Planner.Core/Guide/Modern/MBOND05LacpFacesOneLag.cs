using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The ports of an LACP bond form one LACP group for each host.</summary>
public sealed class MBOND05LacpFacesOneLag : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("XCP-ng, networking: bonds", "");
    public override string Title => "The ports of an LACP bond form one LACP group for each host";
    public override string Because =>
        "LACP is an agreement between two ends: the switch has to bundle exactly the ports that the host bundles, and by the same "
            + "protocol.";
    public override string Advice => "Give each host a LAG of its own with mode LACP that holds the ports of this bond and no others.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).BondModes.Contains(BondMode.Lacp);
    public override string Good => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp);
    public override string Bad => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp, "port r2 switch=swR access=30 stp=no");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.BondsOnHosts
        where bond.Bond.Mode == BondMode.Lacp
        let legs = bond.Pifs.Where(p => p.HasLink).ToList()
        where legs.Count > 0
        let wrong = Wrong(topology, bond, legs)
        where wrong is not null
        select Found($"{bond.Bond} on {bond.Host}: {wrong}.", [bond.Bond.Id, bond.Host.Id, .. legs.Select(p => p.Port!.Id.Ref)])
            .Mended((pool, bond), static (t, f) => Grouped(t, f.pool, f.bond));

    /// <summary>The LAG that holds exactly the ports becomes LACP; else there is a new one.</summary>
    private static Fix? Grouped(Topology topology, PoolTopology pool, BondOnHost bond)
    {
        var pifs = bond.Pifs.Where(p => p.IsCabled).ToList();
        if (!pifs.All(p => CanShare(topology, p.Switch!, pifs[0].Switch!))) return null;
        if (pifs.All(p => p.Port!.Lag is { } lag && lag == pifs[0].Port!.Lag) && Others(topology, bond, pifs).Count == 0)
            return Lacp(bond, topology.Design.Lags[pifs[0].Port!.Lag!.Value]);
        var number = OneDevice.FreeLagNumbers(topology.Design, pifs[0].Switch!).First();
        var lag = new Lag(new(Lag.About.Next(topology.Design)))
        {
            Name = $"po{number}",
            Switch = pifs[0].Switch!.Id,
            Number = number,
            Fallback = pifs.Any(pool.IsManagement),
        };
        return new(
            $"give {bond.Bond.Name} on {bond.Host.Name} LACP group {lag.Name} of its own{(lag.Fallback ? ", which falls back" : "")}",
            [Edit.New(lag), .. pifs.SelectMany(p => Edit.Of(p.Port!, p.Port! with { Lag = lag.Id }))]
        );
    }

    private static Fix Lacp(BondOnHost bond, Lag lag) =>
        new($"let LAG {lag.Name} of {bond.Bond.Name} on {bond.Host.Name} speak LACP", Edit.Of(lag, lag with { Mode = LagMode.Lacp }));

    private static Said? Wrong(Topology topology, BondOnHost bond, List<Pif> legs)
    {
        var lags = legs.Select(p => p.Port!.Lag).Distinct().ToList();
        if (lags is not [{ } only])
            return $"{BondPorts.Names(legs)} {Said.Words(legs.Count == 1 ? "is in no LACP group" : "are not in one LACP group")}";
        var lag = topology.Design.Lags[only];
        return lag.Mode != LagMode.Lacp ? $"LAG {lag} of {BondPorts.Names(legs)} is static and speaks no LACP"
            : Others(topology, bond, legs) is { Count: > 0 } others
                ? (Said)$"LAG {lag} holds {Words.List(others.Select(p => Faces(topology, p)))} too"
            : null;
    }

    /// <summary>The ports of the legs' LAG that face no leg of the bond, be it shut.</summary>
    private static List<SwitchPort> Others(Topology topology, BondOnHost bond, List<Pif> legs)
    {
        var lag = topology.Design.Lags[legs[0].Port!.Lag!.Value];
        return
        [
            .. legs.Select(p => p.Switch!.Id)
                .Append(lag.Switch)
                .Distinct()
                .SelectMany(topology.PortsOf)
                .Where(p => p.Lag == lag.Id && bond.Pifs.All(l => l.Port?.Id != p.Id)),
        ];
    }

    private static Said Faces(Topology topology, SwitchPort port) =>
        $"{Words.Port(port, topology.Design.Switches[port.Switch])}"
            + $"{(topology.PeerPif(port) is { } pif ? $", facing {Words.Of(pif)}" : Said.Nothing)}";

    private static bool CanShare(Topology topology, Switch a, Switch b) => a.Id == b.Id
        || Topology.OneSwitch(a, b) && topology.Design.LogicalSwitches.Find(a.LogicalSwitch)?.Link is SwitchLink.Stack or SwitchLink.Mlag;
}
