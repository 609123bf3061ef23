using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Management;

/// <summary>The management interface serves one VLAN.</summary>
public sealed class MGMT08OneVlanOnTheManagementInterface : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Creating VLANs on the Primary Management Interface", "37");
    public override string Title => "The management interface serves one VLAN";
    public override string Because => "Up to 7.2 the primary management interface cannot share its NIC or bond with tagged networks.";
    public override string Advice => "Move the tagged networks to another NIC or bond.";

    public override bool HoldsIn(Edition edition) => edition <= Edition.Xs70;
    public override string Bad => Examples.Pool(Examples.Trunk, "network \"VLAN 25\" kind=vlan uplink=nic:0 vlan=25");

    private static Fix? Moved(PoolTopology pool, List<Network> stacked)
    {
        var free = pool
            .Nics.Where(n => pool.Bonds.All(b => !b.Members.Contains(n.Number)))
            .Select(n => new Uplink(n.Number))
            .Concat(pool.Bonds.Select(b => new Uplink(null, b.Id)))
            .Where(u => pool.Hosts.All(h => Carries(pool, h, u, stacked))
            && !pool.Networks.Any(n => n.Uplink == u && stacked.Exists(s => s.Vlan == n.Vlan)))
            .ToList();
        return free is [var uplink]
            ? new(
                $"move {Words.List(stacked.Select(n => n.Name))} to {Words.Uplink(pool, uplink)}",
                stacked.SelectMany(n => Edit.Of(n, n with { Uplink = uplink }))
            )
            : null;
    }

    private static bool Carries(PoolTopology pool, Host host, Uplink uplink, List<Network> networks) =>
        pool.PifsOf(uplink, host) is { IsEmpty: false } pifs
        && pifs.All(p =>
            p.HasLink
            && !pool.IsManagement(p)
            && networks.TrueForAll(n => p.Port!.Tags(n.Vlan!.Value.Number))
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var management in pool.ManagementNetworks.Where(n => n.Uplink is not null))
        {
            var stacked = pool
                .Networks.Where(n => n.IsTagged && n.Uplink == management.Uplink && n.Role != NetworkRole.Management)
                .ToList();
            if (stacked.Count > 0)
                yield return Found(
                    $"{Words.List(stacked)} {Said.Words(stacked.Count == 1 ? "shares" : "share")} {Words.Uplink(pool, management.Uplink)} "
                        + $"with management network {management}; {Words.Release(pool.Pool.Edition)} takes no tagged network there.",
                    [stacked[0].Id, management.Id, .. stacked.Skip(1).Select(n => n.Id.Ref)]
                ).Mended((pool, stacked), static (_, f) => Moved(f.pool, f.stacked));
        }
    }
}
