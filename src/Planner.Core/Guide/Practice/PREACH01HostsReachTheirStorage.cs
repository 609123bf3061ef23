using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>Hosts reach the storage targets of their subnets.</summary>
public sealed class PREACH01HostsReachTheirStorage : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("IEEE 802.1Q; guide p. 20-21 on ports of storage, p. 14-16 on hosts that are alike");
    public override string Title => "Hosts reach their storage targets";
    public override string Because =>
        "A storage target answers where its own port puts it: in another VLAN, behind a link that does not carry its VLAN or without a "
            + "cable it is not there, however right the hosts are.";
    public override string Advice => "Put the port of the target into the VLAN in which the hosts' storage addresses are.";

    public override string Good =>
        Examples.Pool(
            Examples.Storage,
            "port s3 switch=swS access=40 portfast=edge",
            "device san type=storage-array",
            "device-port c0 device=san purpose=storage-target ip=198.51.100.90 mask=255.255.255.0",
            "cable a=san:c0 b=swS:s3"
        );
    public override string Bad => Good.Replace("s3 switch=swS access=40", "s3 switch=swS access=41", StringComparison.Ordinal);

    public override Chain Link => Chain.Vlan;

    internal override IEnumerable<Finding> CheckWhole(Topology topology)
    {
        var targets = topology.Design.Of<DevicePort>().Where(p => p is { Purpose: DevicePortPurpose.StorageTarget, Address: not null })
            .Select(p => Station.Of(topology, p, topology.Fabric)).ToList();
        if (targets.Count == 0) return [];
        var faces = topology.Pools.SelectMany(p => Placed.In(p), (pool, at) => (Pool: pool, At: at)).ToList();
        var meant = targets.Select(t => (t, Faces: Of(faces, t).ToList())).ToList();
        return Missed.In(topology, meant.Select(m => (m.t, m.Faces.AsEnumerable()))).Select(m => Told(topology, m))
            .Concat(Routed(faces, meant.Where(m => m.Faces.Count == 0).Select(m => m.t)));
    }

    /// <summary>The addresses in the target's subnet: of each host those for storage, or else whichever it has there.</summary>
    private static IEnumerable<(PoolTopology Pool, Placed At)> Of(List<(PoolTopology Pool, Placed At)> faces, Station target) =>
        from host in faces.Where(f => f.At.Subnet.Contains(target.At.Address!.Value)).GroupBy(f => f.At.Host.Id)
        let stores = host.Where(f => f.At.Of is Interface { Purpose: InterfacePurpose.Storage }).ToList()
        from face in stores.Count > 0 ? stores : [.. host]
        select face;

    private Finding Told(Topology topology, Missed missed)
    {
        var who = missed.IsOneHost ? (Said)$"{missed.Faces[0].At.Host} does not reach"
            : missed.Faces.Select(f => f.Pool.Pool).Distinct().ToList() is [var pool] ? $"No host of {pool} reaches"
            : Said.Words("No host reaches");
        var finding = Found($"{who} storage {Words.Targets(missed.Stations.Length)} {missed.Ports}: {missed.Why(topology)}.",
            [.. missed.Subjects]).Following(missed.From(topology));
        return missed.Mendable(topology, finding);
    }

    /// <summary>Targets in a subnet in which no host has an address, though hosts have addresses for storage.</summary>
    private IEnumerable<Finding> Routed(List<(PoolTopology Pool, Placed At)> faces, IEnumerable<Station> targets) =>
        from device in targets.GroupBy(t => t.Device.Id)
        where faces.Exists(f => f.At.Of is Interface { Purpose: InterfacePurpose.Storage })
        select Found(
            Level.Warning,
            $"No host has an address in the subnet of {Words.List(device.Select(t => (Said)$"{t.At} ({t.At.Address!.Value})"))} of "
                + $"{device.First().Device}; what they store there would have to be routed.",
            [.. device.Select(t => t.At.Id.Ref)]
        );
}
