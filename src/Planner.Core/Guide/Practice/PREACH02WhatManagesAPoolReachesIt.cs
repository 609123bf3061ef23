using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>The vSwitch Controller and the stations of the people reach the management of the hosts.</summary>
public sealed class PREACH02WhatManagesAPoolReachesIt : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("IEEE 802.1Q; guide p. 30-32 on the vSwitch Controller, p. 29-30 on XenCenter");
    public override string Title => "What manages a pool reaches its management network";
    public override string Because =>
        "The vSwitch Controller builds the networks between the hosts over their management addresses, and XenCenter speaks to the "
            + "master's: in their subnet and outside their VLAN it reaches none of them.";
    public override string Advice => "Put its port into the VLAN of the hosts' management.";

    public override string Good =>
        Examples.Pool(
            "pool production master=xen01 controller-type=dvsc controller=192.0.2.50",
            "port m3 switch=swM access=10 portfast=edge",
            "device dvsc type=appliance",
            "device-port eth0 device=dvsc ip=192.0.2.50 mask=255.255.255.0",
            "cable a=dvsc:eth0 b=swM:m3"
        );
    public override string Bad => Good.Replace("m3 switch=swM access=10", "m3 switch=swM access=20", StringComparison.Ordinal);

    public override Chain Link => Chain.Vlan;

    internal override IEnumerable<Finding> CheckWhole(Topology topology)
    {
        var stations = topology.Design.Of<DevicePort>().Where(p => p.Address is not null && IsManaging(topology.Design, p))
            .Select(p => Station.Of(topology, p, topology.Fabric)).ToList();
        if (stations.Count == 0) return [];
        var faces = topology.Pools.SelectMany(p => p.Hosts.Select(h => (Pool: p, At: Placed.Management(p, h))))
            .Where(f => f.At is not null).Select(f => (f.Pool, f.At!)).ToList();
        return Missed.In(topology, stations.Select(s => (s, Of(faces, s)))).Select(m => Told(topology, m));
    }

    private static bool IsManaging(Design design, DevicePort port) =>
        design.Of<Device>()[port.Device].Type == DeviceRole.Workstation
        || design.Pools.Any(p => IsController(p, port)) && port.Purpose is DevicePortPurpose.Data or DevicePortPurpose.Management;

    private static bool IsController(Pool pool, DevicePort port) =>
        pool.Controller.Length > 0 && Ip.Parse(pool.Controller).Ok(out var ip, out _) && ip == port.Address;

    /// <summary>The hosts in whose management subnet it is; further away is for routers, of which the plan says nothing.</summary>
    private static IEnumerable<(PoolTopology Pool, Placed At)> Of(IEnumerable<(PoolTopology Pool, Placed At)> faces, Station station) =>
        faces.Where(f => f.At.Subnet.Contains(station.At.Address!.Value)
            && (station.Device.Type == DeviceRole.Workstation || IsController(f.Pool.Pool, station.At)));

    private Finding Told(Topology topology, Missed missed)
    {
        var whom = missed.IsOneHost ? (Said)$"the management of {missed.Faces[0].At.Host}"
            : $"no management address of {Words.List(missed.Faces.Select(f => f.Pool.Pool).Distinct())}";
        return missed.Mendable(topology, Found(
            $"{missed.Ports} {Said.Words(missed.IsOneHost ? "does not reach" : "reaches")} {whom}: {missed.Why(topology)}.",
            [.. missed.Subjects]
        ).Following(missed.From(topology)));
    }
}
