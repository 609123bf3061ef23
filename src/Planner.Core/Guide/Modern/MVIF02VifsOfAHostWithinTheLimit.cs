using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The VMs of a host have no more virtual interfaces than were tested.</summary>
public sealed class MVIF02VifsOfAHostWithinTheLimit : ModernRule
{
    private const int Most = 512;

    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("XCP-ng and XenServer, configuration limits", "");
    public override string Title => "The VMs of a host have at most 512 virtual interfaces";
    public override string Because => "Each is served by the host's control domain; more than 512 of them were never tested.";
    public override string Advice => "Give some VMs another home host.";

    public override string Good => Examples.Pool(Examples.Later);
    public override string Bad =>
        Examples.Pool([
            Examples.Later,
            .. Enumerable.Range(1, 74).Select(n => $"vm v{n} home=xen02"),
            .. Enumerable.Range(0, 518).Select(n => $"vif id=VIF{n + 2} vm=v{n / 7 + 1} device={n % 7} network=Office"),
        ]);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var vifs = pool.Vms.Where(v => v.Home is not null).ToLookup(v => v.Home!.Value, v => topology.VifsOf(v.Id).Count());
        foreach (var host in pool.Hosts)
            if (vifs[host.Id].Sum() is var all and > Most)
                yield return Found(
                    $"The VMs at home on {host} have {all} virtual interfaces; {Most} is the most that was tested.",
                    host.Id
                );
    }
}
