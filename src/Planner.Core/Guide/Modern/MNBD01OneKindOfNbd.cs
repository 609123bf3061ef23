using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>Disks are offered over NBD in one way, where every host has an address.</summary>
public sealed class MNBD01OneKindOfNbd : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, purposes of networks", "");
    public override string Title => "Disks are offered over NBD in one way, where every host has an address";
    public override string Because =>
        "A pool takes either the encrypted or the open form of NBD, never both; and a host can only serve where it has an address. It "
            + "comes with 7.3.";
    public override string Advice => "Choose one form for the pool, and a network on which all hosts have an address.";

    public override string Good =>
        Examples.Pool(
            Examples.Later,
            Examples.Storage,
            "network Storage uplink=nic:5 role=storage nbd=nbd",
            "network Management uplink=nic:0 role=management nbd=nbd"
        );
    public override string Bad =>
        Examples.Pool(
            Examples.Later,
            Examples.Storage,
            "network Storage uplink=nic:5 role=storage nbd=insecure-nbd",
            "network Management uplink=nic:0 role=management nbd=nbd"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var networks = pool.Networks.Where(n => n.Nbd != NbdPurpose.None).ToList();
        if (networks.Count == 0) yield break;
        if (pool.Pool.Edition < Edition.Xs73)
        {
            yield return Found(
                $"{Words.List(networks)} cannot offer NBD in {Words.Release(pool.Pool.Edition)}.",
                [.. networks.Select(n => n.Id.Ref)]
            );
            yield break;
        }

        var open = networks.Where(n => n.Nbd == NbdPurpose.InsecureNbd).ToList();
        var closed = networks.Where(n => n.Nbd == NbdPurpose.Nbd).ToList();
        if (open.Count > 0 && closed.Count > 0)
            yield return Found(
                $"{Words.List(open)} would offer NBD in the open and {Words.List(closed)} encrypted; {pool.Pool} takes one form.",
                [.. open.Concat(closed).Select(n => n.Id.Ref)]
            );
        foreach (var network in networks)
            if (Addresses.Lacking(pool, network) is { Count: > 0 } lacking)
                yield return Found(
                    $"{network} is to offer NBD, but {Words.List(lacking)} {Said.Words(lacking.Count == 1 ? "has" : "have")} no address on "
                        + $"it.",
                    [network.Id, .. lacking.Select(h => h.Id.Ref)]
                )
                    .Following(lacking.SelectMany(h => Lacks.Address(pool, network, h)))
                    .Telling(lacking.SelectMany(h => Lacks.Address(pool, network, h)));
    }
}
