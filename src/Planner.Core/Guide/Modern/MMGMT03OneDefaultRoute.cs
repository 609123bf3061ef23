using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A host has one gateway, that of its management.</summary>
public sealed class MMGMT03OneDefaultRoute : ModernRule
{
    public override Level Level => Level.Warning;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("xapi, choice of gateway and DNS", "");
    public override string Title => "A host has one gateway, that of its management";
    public override string Because =>
        "A host has one default route and takes it from the management interface; a gateway elsewhere is ignored, and whoever counts on it "
            + "is misled.";
    public override string Advice => "Clear the gateway of the interface that is not management.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Storage);
    public override string Bad =>
        Examples.Pool(
            Examples.Later,
            Examples.Storage,
            "interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0 gateway=198.51.100.1"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var host in pool.Hosts)
        {
            var faces = pool.InterfacesOf(host).Where(i => i is { Gateway: not null, AddressMode: not AddressMode.None }).ToList();
            if (faces.Count == 0 || !HasGateway(host) && faces.Count == 1) continue;
            var further = HasGateway(host) ? faces : faces[1..];
            Said used = HasGateway(host)
                ? (Said)$"that of management{(host.Gateway is { } gateway ? $", {gateway}," : Said.Nothing)}"
                : $"one of them, such as {faces[0].Gateway},";
            yield return Found(
                $"{host} has a gateway on {Words.List(further.Select(f => (Said)$"{Words.Uplink(pool, f.Uplink)} ({f.Gateway})"))} too; "
                    + $"only {used} is used.",
                [host.Id, .. further.Select(f => f.Id.Ref)]
            ).Mended((host, further), static (_, f) => Cleared(f.host, f.further));
        }
    }

    /// <summary>Where management has none, which of the others is meant only a person knows.</summary>
    private static Fix? Cleared(Host host, List<Interface> further) =>
        HasGateway(host)
            ? new($"clear the further gateways of {host.Name}", further.SelectMany(f => Edit.Of(f, f with { Gateway = null })))
            : null;

    /// <summary>Whether management has a way out; by DHCP it is taken to have one.</summary>
    internal static bool HasGateway(Host host) =>
        host.AddressMode == AddressMode.Dhcp || host is { AddressMode: AddressMode.Static, Gateway: not null };
}
