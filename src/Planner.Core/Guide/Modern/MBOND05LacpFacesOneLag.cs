using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The ports of an LACP bond form one LACP group for each host.</summary>
public sealed class MBOND05LacpFacesOneLag : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("XCP-ng, networking: bonds", "");
    public override string Title => "The ports of an LACP bond form one LACP group for each host";
    public override string Because =>
        "LACP is an agreement between two ends: the switch has to bundle exactly the ports that the host bundles, and by the same protocol.";
    public override string Advice => "Give each host a LAG of its own with mode LACP that holds the ports of this bond and no others.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).BondModes.Contains(BondMode.Lacp);
    public override string Good => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp);
    public override string Bad => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp, "port r2 switch=swR access=30 stp=no");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.BondsOnHosts
        where bond.Bond.Mode == BondMode.Lacp
        let legs = bond.Pifs.Where(p => p.IsCabled).ToList()
        where legs.Count > 0
        let wrong = Wrong(topology, legs)
        where wrong is not null
        select Found($"{bond.Bond} on {bond.Host}: {wrong}.", [bond.Bond.Id, bond.Host.Id, .. legs.Select(p => p.Port!.Id.Ref)]);

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (BondPorts.Of(topology, finding) is not { } bond) return null;
        var ports = bond.Pifs.Where(p => p.IsCabled).ToList();
        if (!ports.All(p => CanShare(topology, p.Switch!, ports[0].Switch!))) return null;
        var what = $"give {bond.Bond.Name} on {bond.Host.Name} an LACP group";
        if (ports.All(p => p.Port!.Lag is { } lag && lag == ports[0].Port!.Lag) && Others(topology, ports).Count == 0)
            return new(what, new Change(ports[0].Port!.Lag!.Value, "mode", "lacp"));
        var number = Free(topology, ports);
        var management = ports.Any(topology.PoolOf(bond.Host).IsManagement) ? "yes" : "no";
        var lag = new Id<Lag>(Lag.About.Next(topology.Design));
        return new(
            what,
            [
                new Add(
                    "lag",
                    ("name", $"po{number}"),
                    ("switch", ports[0].Switch!.Id.ToString()),
                    ("number", number),
                    ("fallback", management)
                ),
                .. ports.Select(p => new Change(p.Port!.Id, "lag", lag.ToString())),
            ]
        );
    }

    private static string? Wrong(Topology topology, List<Pif> legs)
    {
        var lags = legs.Select(p => p.Port!.Lag).Distinct().ToList();
        if (lags is not [{ } only])
            return $"{BondPorts.Names(legs)} {(legs.Count == 1 ? "is in no LACP group" : "are not in one LACP group")}";
        var lag = topology.Design.Lags[only];
        return lag.Mode != LagMode.Lacp ? $"LAG {lag.Name} of {BondPorts.Names(legs)} is static and speaks no LACP"
            : Others(topology, legs) is { Count: > 0 } others
                ? $"LAG {lag.Name} holds {Words.List(others.Select(p => Faces(topology, p)))} too"
            : null;
    }

    private static List<SwitchPort> Others(Topology topology, List<Pif> legs)
    {
        var lag = topology.Design.Lags[legs[0].Port!.Lag!.Value];
        return
        [
            .. legs.Select(p => p.Switch!.Id)
                .Append(lag.Switch)
                .Distinct()
                .SelectMany(topology.PortsOf)
                .Where(p => p.Lag == lag.Id && legs.All(l => l.Port!.Id != p.Id)),
        ];
    }

    private static string Faces(Topology topology, SwitchPort port) =>
        $"port {port.Name} of {topology.Design.Switches[port.Switch].Name}{(topology.PeerPif(port) is { } pif ? $", facing {Words.Of(pif)}" : "")}";

    private static bool CanShare(Topology topology, Switch a, Switch b) => a.Id == b.Id
        || Topology.OneSwitch(a, b) && topology.Design.LogicalSwitches.Find(a.LogicalSwitch)?.Link is SwitchLink.Stack or SwitchLink.Mlag;

    /// <summary>The lowest number that no LAG of these switches or of their logical switch has.</summary>
    private static string Free(Topology topology, List<Pif> legs)
    {
        var taken = topology
            .Design.Lags.Where(l => Topology.OneSwitch(topology.Design.Switches[l.Switch], legs[0].Switch!))
            .Select(l => l.Number)
            .ToHashSet();
        return Words.Count(Enumerable.Range(1, 4096).First(n => !taken.Contains(n)));
    }
}
