using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>All hosts of a pool are managed over the same IP version.</summary>
public sealed class MPOOL05OneManagementAddressFamily : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, checks before a host joins", "");
    public override string Title => "All hosts of a pool are managed over the same IP version";
    public override string Because => "A host whose management interface has an address of the other version is refused when it joins.";
    public override string Advice => "Install the host with the master's IP version on its management interface.";

    public override bool HoldsIn(Edition edition) => edition is Edition.Xs8 or Edition.Xcp83;

    public override string Good =>
        Examples.Pool(Examples.Later, "pool production master=xen01 edition=xcp-8.3", "host xen01 family=ipv6", "host xen02 family=ipv6");
    public override string Bad => Examples.Pool(Examples.Later, "pool production master=xen01 edition=xcp-8.3", "host xen02 family=ipv6");

    // Which of its two versions a host with both counts by is not part of the plan.
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.Of(pool, h => h.Family == AddressFamily.Dual ? null : h, (a, b) => a.Family == b.Family)
        select Found(
            $"{odd.Host} is managed over {Name(odd.Value)}, {odd.Reference} over {Name(odd.Expected)}.{odd.Aside}",
            odd.Host.Id,
            odd.Reference.Id
        );

    private static string Name(Host host) => host.Family == AddressFamily.Ipv6 ? "IPv6" : "IPv4";
}
