using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>Clustering runs on one network on which every host has one lasting IPv4 address.</summary>
public sealed class MCLUS01ClusteringHasItsNetwork : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, clustering", "");
    public override string Title => "Clustering runs on one network on which every host has one lasting IPv4 address";
    public override string Because =>
        "The heartbeat binds to an address on each host. Where that is missing, doubtful or can be unplugged, the cluster is refused, or "
            + "hosts fence themselves later. It comes with 7.6.";
    public override string Advice =>
        "Choose an untagged network, or management itself, and give each host one address on it that must stay plugged.";

    public override string Good => Examples.Pool(Clustered, "network Storage uplink=nic:5 role=storage cluster=yes");
    public override string Bad =>
        Examples.Pool(
            Clustered,
            "network Storage uplink=nic:5 role=storage cluster=yes",
            "interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0 disallow-unplug=no"
        );

    private static string Clustered => $"{Examples.Later}\n{Examples.Storage}\npool production master=xen01 edition=8.0-8.2 clustering=yes";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (!pool.Pool.Clustering)
            return [];
        if (!EditionLimits.Of(pool.Pool.Edition).Clustering)
            return [Found($"{pool.Pool} is to be clustered, which {Words.Release(pool.Pool.Edition)} cannot do.", pool.Pool.Id)];
        var networks = pool.Networks.Where(n => n.Cluster).ToList();
        return networks switch
        {
            [] => [Found(Level.Warning, $"{pool.Pool} is to be clustered, but no network is marked as carrying it.", pool.Pool.Id)],
            [var network] => Unfit(network) is { } unfit
                ? [Found($"Clustering of {pool.Pool} cannot use {network}: {unfit}.", network.Id)]
                : pool.Hosts.SelectMany(h => On(pool, network, h)),
            _ =>
            [
                Found(
                    $"{Words.List(networks)} are {Said.Words(networks.Count == 2 ? "both" : "all")} marked as carrying clustering; "
                        + $"{pool.Pool} uses one.",
                    [.. networks.Select(n => n.Id.Ref)]
                ),
            ],
        };
    }

    private static Said? Unfit(Network network) =>
        network.IsPrivate ? Said.Words("a private network has no addresses of hosts")
        : network is { IsTagged: true, Role: not NetworkRole.Management }
            ? (Said)$"it is tagged with VLAN {network.Vlan} and is not management"
        : null;

    private IEnumerable<Finding> On(PoolTopology pool, Network network, Host host)
    {
        var management = network.Role == NetworkRole.Management;
        var faces =
            pool.Of(network, host).Uplink is { } uplink && !network.IsTagged
                ? pool.InterfacesOf(host).Where(i => i.Uplink == uplink && i.AddressMode != AddressMode.None).ToList()
                : [];
        var addresses = faces.Count + (management && host.AddressMode != AddressMode.None ? 1 : 0);
        if (addresses == 0)
            yield return Found($"{host} has no address on {network}, which carries clustering.", host.Id, network.Id)
                .Following(Lacks.Address(pool, network, host))
                .Telling(Lacks.Address(pool, network, host));
        if (addresses > 1)
            yield return Found(
                $"{host} has {addresses} addresses on {network}; clustering takes exactly one.",
                [host.Id, network.Id, .. faces.Select(f => f.Id.Ref)]
            );
        if (management && host.Family == AddressFamily.Ipv6)
            yield return Found($"{host} has only IPv6 on {network}; clustering uses IPv4.", host.Id, network.Id);
        foreach (var face in faces)
            if (!face.DisallowUnplug)
                yield return Found(
                    $"The {face} of {host} on {Words.Uplink(pool, face.Uplink)} carries clustering and may be unplugged.",
                    face.Id,
                    host.Id,
                    network.Id
                ).Mended(
                    (host, face),
                    static (_, f) =>
                        new($"keep the {f.face.Title} of {f.host.Name} plugged", Edit.Of(f.face, f.face with { DisallowUnplug = true }))
                );
    }
}
