using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
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
            $"{network} has MTU {network.Mtu} and {Wrapping(network)} bytes of "
                + $"{Said.Words(network.Tunnel == TunnelProtocol.Vxlan ? "VXLAN" : "GRE")} round it, but {below} below carries "
                + $"{below.Mtu}.",
            network.Id,
            below.Id
        ).Mended((pool, network, below), static (_, f) => Raised(f.pool, f.below, f.network.Mtu + Wrapping(f.network)));

    /// <summary>
    /// A network of its own below the tunnels is raised where its NICs and ports have room; anything else is a person's choice.
    /// </summary>
    private static Fix? Raised(PoolTopology pool, Network below, int needed) =>
        below.Role != NetworkRole.Management
        && needed <= Mtus.Highest
        && pool
            .Hosts.SelectMany(h => pool.Of(below, h).Pifs)
            .All(p => p.Nic.MaxMtu >= needed && (p.Port is null || p.Port.Mtu >= needed))
            ? new($"raise the MTU of {below.Name} to {needed}", Mtus.Set([below], needed))
            : null;

    /// <summary>Without a protocol named it is GRE, which takes less.</summary>
    private static int Wrapping(Network network) => network.Tunnel == TunnelProtocol.Vxlan ? 50 : 46;

    private static Network? Below(PoolTopology pool, Network network) => network.Transport is { } transport
        ? pool.Networks.FirstOrDefault(n => n is { Type: NetworkKind.External, Sriov: false, IsTagged: false } && n.Uplink == transport)
        : pool.ManagementNetworks.FirstOrDefault();
}
