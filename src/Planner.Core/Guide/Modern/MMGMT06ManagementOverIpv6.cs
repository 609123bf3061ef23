using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>What is to be known of management over IPv6.</summary>
public sealed class MMGMT06ManagementOverIpv6 : ModernRule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("XCP-ng, release 8.3 and requirements", "");
    public override string Title => "Management over IPv6 needs a release that can do it";
    public override string Because =>
        "XCP-ng 8.3 manages hosts over IPv6, and by way of trial over both versions; its first builds lose the settings of a tagged IPv6 "
            + "management network when they restart. Of the other releases it is not stated.";
    public override string Advice => "Manage the hosts over IPv4, or try the release's IPv6 out first.";

    public override string Good =>
        Examples.Pool(Examples.Later, "pool production master=xen01 edition=xcp-8.3", "host xen01 family=ipv6", "host xen02 family=ipv6");
    public override string Bad => Examples.Pool(Examples.Later, "host xen01 family=ipv6", "host xen02 family=ipv6");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var able = EditionLimits.Of(pool.Pool.Edition).Ipv6Management;
        var ipv6 = pool.Hosts.Where(h => h.Family != AddressFamily.Ipv4 || h.Address is { IsV6: true }).ToList();
        if (!able && ipv6.Count > 0)
            yield return Found(
                $"Management of {Words.Hosts(pool, ipv6)} is planned over IPv6; {Words.Release(pool.Pool.Edition)} is not known to do "
                    + $"that.",
                Subjects(ipv6)
            );
        if (!able)
            yield break;
        var tagged = pool.ManagementNetworks.FirstOrDefault(n => n.IsTagged);
        if (ipv6.Count > 0 && tagged is not null)
            yield return Found(
                Level.Warning,
                $"Management of {Words.Hosts(pool, ipv6)} is planned over IPv6 and tagged with VLAN {tagged.Vlan}; early builds of "
                    + $"{Words.Release(pool.Pool.Edition)} lose that when they restart.",
                [.. Subjects(ipv6), tagged.Id]
            );
        if (ipv6.Where(h => h.Family == AddressFamily.Dual).ToList() is { Count: > 0 } dual)
            yield return Found(
                $"Management of {Words.Hosts(pool, dual)} is planned over IPv4 and IPv6 at once, which {Words.Release(pool.Pool.Edition)} "
                    + $"offers by way of trial.",
                Subjects(dual)
            );
    }

    private static Ref[] Subjects(List<Host> hosts) => [.. hosts.Select(h => h.Id.Ref)];
}
