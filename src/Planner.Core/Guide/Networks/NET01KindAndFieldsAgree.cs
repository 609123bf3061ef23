using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Networks;

/// <summary>A network is one of the four kinds, and its uplink and tag say the same.</summary>
public sealed class NET01KindAndFieldsAgree : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Introduction to XenServer Networking", "8-10");
    public override string Title => "A network is one of the four kinds, and its uplink and tag say the same";
    public override string Because =>
        "External networks have an uplink, VLAN networks an uplink and a tag, private networks neither. Anything in between cannot be built.";
    public override string Advice => "Declare the kind that its uplink and tag make it, or change those.";

    public override string Bad => Examples.Pool("network Office uplink=nic:1 vlan=20");

    public override Fix? FixOf(Topology topology, Finding finding) => finding.First<Network>(topology) switch
    {
        { Type: NetworkKind.External, Vlan.Number: 0 } network => new($"clear the tag of {network.Name}", Mend.Set(network, "vlan", "")),
        { Type: NetworkKind.External } network => new($"declare {network.Name} a VLAN network", Mend.Set(network, "kind", "vlan")),
        { Type: NetworkKind.Vlan } network => new($"declare {network.Name} external", Mend.Set(network, "kind", "external")),
        _ => null,
    };

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        let wrong = Wrong(pool, network)
        where wrong is not null
        select Found($"{network} is declared {Codecs.WordOf(network.Type)} but {wrong}.", network.Id);

    private static string? Wrong(PoolTopology pool, Network network) => network switch
    {
        { Type: NetworkKind.External, Vlan: { } tag } => $"has VLAN tag {tag}",
        { Type: NetworkKind.Vlan, Vlan: null } => "has no VLAN tag",
        { IsPrivate: true, Uplink: { } uplink } => $"has uplink {Words.Uplink(pool, uplink)}",
        { IsPrivate: true, Vlan: { } tag } => $"has VLAN tag {tag}",
        _ => null,
    };
}
