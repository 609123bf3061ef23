using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>Live migration has one network, on which every host has an address.</summary>
public sealed class MMIG01MigrationHasItsNetwork : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi and XCP-ng 8.3, migration network", "");
    public override string Title => "Live migration has one network, on which every host has an address";
    public override string Because =>
        "A VM's memory is sent from host to host by their addresses on that network; a host without an interface or an address there can "
            + "neither send nor receive.";
    public override string Advice => "Give each host an address on the network, or let migration use management.";

    public override bool HoldsIn(Edition edition) => edition is Edition.Xs8 or Edition.Xcp83;
    public override string Good => Examples.Pool(Xs8, "network Storage uplink=nic:5 role=storage migration=yes");
    public override string Bad => Examples.Pool(Xs8, "network Office uplink=nic:1 migration=yes");

    private static string Xs8 => $"{Examples.Later}\n{Examples.Storage}\npool production master=xen01 edition=xs8";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var networks = pool.Networks.Where(n => n.Migration).ToList();
        if (networks.Count > 1)
            yield return Found(
                $"{Words.List(networks)} are {Said.Words(networks.Count == 2 ? "both" : "all")} marked as carrying live migration; "
                    + $"{pool.Pool} uses one.",
                [.. networks.Select(n => n.Id.Ref)]
            );
        foreach (var network in networks)
        {
            var absent = network.IsPrivate ? [] : pool.Hosts.Where(h => pool.Of(network, h).Pifs.IsEmpty).ToList();
            var lacking = Addresses.Lacking(pool, network).Except(absent).ToList();
            if (absent.Count > 0)
                yield return Found(
                    $"{network} is to carry live migration, but does not exist on {Words.List(absent)}.",
                    [network.Id, .. absent.Select(h => h.Id.Ref)]
                );
            if (lacking.Count > 0)
                yield return Found(
                    $"{network} is to carry live migration, but {Words.List(lacking)} {Said.Words(lacking.Count == 1 ? "has" : "have")} no "
                        + $"address on it.",
                    [network.Id, .. lacking.Select(h => h.Id.Ref)]
                )
                    .Following(lacking.SelectMany(h => Lacks.Address(pool, network, h)))
                    .Telling(lacking.SelectMany(h => Lacks.Address(pool, network, h)));
        }
    }
}
