using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The LAG of a management bond passes traffic without LACP too.</summary>
public sealed class MBOND09ManagementLagsFallBack : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("XCP-ng, installation and upgrade with LACP", "");
    public override string Title => "The LAG of a management bond passes traffic without LACP too";
    public override string Because =>
        "The installer does not speak LACP: with ports that insist on it, a host can be neither installed nor upgraded over the network.";
    public override string Advice => "Let the LAG fall back, or plan a plain port for installation and upgrades.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).BondModes.Contains(BondMode.Lacp);
    public override string Good => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp, Management, Guests);
    public override string Bad =>
        Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp, Management, Guests, "lag po2 switch=swL number=2");

    private const string Management = "network Management uplink=bond:guests role=management";
    private const string Guests = "network Guests uplink=nic:0";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.Bonds
        where bond.Mode == BondMode.Lacp && pool.ManagementNetworks.Any(n => n.Uplink?.Bond == bond.Id)
        let lags = pool
            .Hosts.SelectMany(h => BondPorts.InLags(pool.On(bond, h)))
            .Select(p => p.Port!.Lag!.Value)
            .Distinct()
            .Select(l => topology.Design.Lags[l])
            .Where(l => !l.Fallback)
            .ToList()
        where lags.Count > 0
        select Found(
            $"{bond} carries management over LAG {Words.List(lags)} without LACP fallback; the installer does not speak LACP.",
            [bond.Id, .. lags.Select(l => l.Id.Ref)]
        ).Mended(
            lags,
            static (_, lags) =>
                new($"let LAG {Words.List(lags)} fall back", lags.SelectMany(l => Edit.Of(l, l with { Fallback = true })))
        );
}
