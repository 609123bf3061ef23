using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A pool has one encrypted network for each tunnel protocol.</summary>
public sealed class MSDN03OneEncryptedNetworkOfAProtocol : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Xen Orchestra, SDN controller", "");
    public override string Title => "A pool has at most one encrypted GRE and one encrypted VXLAN network";
    public override string Because =>
        "The keys belong to the tunnels between two hosts, not to a network, so a second encrypted network of the same protocol has no "
            + "tunnels of its own.";
    public override string Advice => "Leave one network of the protocol encrypted, or use the other protocol for the second.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).Controller == ControllerType.XoSdn;

    public override string Good =>
        Examples.Pool(
            Xcp,
            "network Lab kind=private-cross tunnel=vxlan encrypted=yes",
            "network Test kind=private-cross tunnel=gre encrypted=yes"
        );
    public override string Bad =>
        Examples.Pool(
            Xcp,
            "network Lab kind=private-cross tunnel=gre encrypted=yes",
            "network Test kind=private-cross tunnel=gre encrypted=yes"
        );

    private static string Xcp => $"{Examples.Later}\npool production master=xen01 edition=xcp-8.3 controller-type=xo-sdn";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from same in pool
            .Networks.Where(n => n is { Type: NetworkKind.PrivateCross, Encrypted: true, Tunnel: not TunnelProtocol.None })
            .GroupBy(n => n.Tunnel)
        where same.Skip(1).Any()
        select Found(
            $"{Words.List(same)} are encrypted {Said.Words(same.Key == TunnelProtocol.Gre ? "GRE" : "VXLAN")} networks; {pool.Pool} can "
                + $"have one.",
            [.. same.Select(n => n.Id.Ref)]
        );
}
