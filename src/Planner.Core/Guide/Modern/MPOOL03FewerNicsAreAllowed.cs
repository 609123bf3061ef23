using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Pools;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A host with other NICs than the master's may join, but not every VM can run everywhere then.</summary>
public sealed class MPOOL03FewerNicsAreAllowed : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("XenServer, administrator's guide; XCP-ng, requirements", "");
    public override string Title => "Hosts with unequal NICs do not run every VM";
    public override string Because =>
        "Later releases let hosts have different numbers of NICs, but a network is missing where its NIC is; that is an error as soon as a "
            + "VM which moves between hosts needs it.";
    public override string Advice => "Fit the host with the NICs it lacks, or keep the VMs of these networks on other hosts.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Later, Examples.Bond, "host-nic host=xen02 nic=2 present=no", "- cable a=xen02:2");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var odd in NicSets.Odd(pool))
        {
            var without = odd.Missing.Count > 0 ? Without(topology, pool, odd.Host) : [];
            var there = odd.More.Count > 0 ? Without(topology, pool, odd.Reference) : [];
            var agile = without
                .Concat(there)
                .Any(n => topology.VifsOn(n.Id).Any(v => topology.Design.Vms[v.Vm] is { Agile: true } or { HaProtected: true }));
            yield return Found(
                agile ? Level.Error : Level.Warning,
                $"{odd.Words}{Lost(without, odd.Host)}{Lost(there, odd.Reference)}.{odd.Aside}",
                odd.Subjects
            ).Telling(odd.Troubles);
        }
    }

    /// <summary>The networks with VMs on them that have no NIC on this host.</summary>
    private static List<Network> Without(Topology topology, PoolTopology pool, Host host) =>
        [.. pool.Networks.Where(n => pool.Of(n, host) is { Uplink: not null, Pifs.IsEmpty: true } && topology.VifsOn(n.Id).Any())];

    private static Said Lost(List<Network> networks, Host host) =>
        networks.Count == 0 ? Said.Nothing : $"; VMs on {Words.List(networks)} cannot run on {host}";
}
