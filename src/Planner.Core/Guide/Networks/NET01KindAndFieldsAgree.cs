using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
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
        "External networks have an uplink, VLAN networks an uplink and a tag, private networks neither. Anything in between cannot be "
            + "built.";
    public override string Advice => "Declare the kind that its uplink and tag make it, or change those.";

    public override string Bad => Examples.Pool("network Office uplink=nic:1 vlan=20");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        let wrong = Wrong(pool, network)
        where wrong is not null
        select Found($"{network} is declared {Codecs.WordOf(network.Type)} but {wrong}.", network.Id)
            .Telling(new Trouble(network.Id, Amiss.Setting))
            .Mended((pool, network), static (_, f) => Declared(f.pool, f.network));

    /// <summary>The kind that its fields make it; null where another network has that place on the uplink.</summary>
    private static Fix? Declared(PoolTopology pool, Network network)
    {
        return network switch
        {
            { Type: NetworkKind.External, Vlan.Number: 0 } => As($"clear the tag of {network.Name}", network with { Vlan = null }),
            { Type: NetworkKind.External } => As($"declare {network.Name} a VLAN network", network with { Type = NetworkKind.Vlan }),
            { Type: NetworkKind.Vlan } => As($"declare {network.Name} external", network with { Type = NetworkKind.External }),
            _ => null,
        };

        Fix? As(string what, Network meant) =>
            pool.Networks.Any(n => n.Id != meant.Id && n.Uplink == meant.Uplink && n.Uplink is not null && n.Vlan == meant.Vlan)
                ? null
                : new(what, Edit.Of(network, meant));
    }

    private static Said? Wrong(PoolTopology pool, Network network) => network switch
    {
        { Type: NetworkKind.External, Vlan: { } tag } => $"has VLAN tag {tag}",
        { Type: NetworkKind.Vlan, Vlan: null } => Said.Words("has no VLAN tag"),
        { IsPrivate: true, Uplink: { } uplink } => $"has uplink {Words.Uplink(pool, uplink)}",
        { IsPrivate: true, Vlan: { } tag } => $"has VLAN tag {tag}",
        _ => null,
    };
}
