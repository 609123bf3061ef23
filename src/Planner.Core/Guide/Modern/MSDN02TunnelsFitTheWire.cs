using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A tunnelled frame fits the network it is sent through.</summary>
public sealed class MSDN02TunnelsFitTheWire : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Xen Orchestra, SDN controller", "");
    public override string Title => "A tunnelled frame fits the network it is sent through";
    public override string Because =>
        "GRE wraps each frame in 46 further bytes and VXLAN in 50; where the wire below has no room for them, large frames vanish.";
    public override string Advice => "Set the guests' MTU to 1400, or raise the MTU of the network below on NICs and switch ports too.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).Controller == ControllerType.XoSdn;
    public override string Good => Examples.Pool(Xcp, "network Lab kind=private-cross tunnel=vxlan mtu=1450");
    public override string Bad =>
        Examples.Pool(
            Xcp,
            Examples.Storage,
            "network Lab kind=private-cross tunnel=vxlan transport=nic:5",
            "port s1 switch=swS access=40 portfast=edge mtu=9000",
            "port s2 switch=swS access=40 portfast=edge mtu=9000"
        );

    private static string Xcp => $"{Examples.Later}\npool production master=xen01 edition=xcp-8.3 controller-type=xo-sdn";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.Type == NetworkKind.PrivateCross
        let below = Below(pool, network)
        where below is not null && network.Mtu + Wrapping(network) > below.Mtu
        select Found(
            $"{network} has MTU {Words.Count(network.Mtu)} and {Words.Count(Wrapping(network))} bytes of {(network.Tunnel == TunnelProtocol.Vxlan ? "VXLAN" : "GRE")} round it, but {below} below carries {Words.Count(below.Mtu)}.",
            network.Id,
            below.Id
        );

    /// <summary>
    /// A network of its own below the tunnels is raised where its NICs and ports have room; anything else is a person's choice.
    /// </summary>
    public override Fix? FixOf(Topology topology, Finding finding)
    {
        var network = topology.Design.Networks[new(finding.Subjects[0].Number)];
        var pool = topology.Pool(network.Pool);
        if (Below(pool, network) is not { Role: not NetworkRole.Management } below) return null;
        var needed = network.Mtu + Wrapping(network);
        return pool
            .Hosts.SelectMany(h => pool.Of(below, h).Pifs)
            .All(p => p.Nic.MaxMtu >= needed && (p.Port is null || p.Port.Mtu >= needed))
            ? new($"raise the MTU of {below.Name} to {Words.Count(needed)}", new Change(below.Id, "mtu", Words.Count(needed)))
            : null;
    }

    /// <summary>Without a protocol named it is GRE, which takes less.</summary>
    private static int Wrapping(Network network) => network.Tunnel == TunnelProtocol.Vxlan ? 50 : 46;

    private static Network? Below(PoolTopology pool, Network network) => network.Transport is { } transport
        ? pool.Networks.FirstOrDefault(n => n is { Type: NetworkKind.External, Sriov: false, IsTagged: false } && n.Uplink == transport)
        : pool.ManagementNetworks.FirstOrDefault();
}
