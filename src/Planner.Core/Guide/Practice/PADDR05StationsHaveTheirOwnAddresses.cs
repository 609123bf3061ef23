using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>Management controllers and ports of devices have addresses of their own, in a VLAN that gets to them.</summary>
public sealed class PADDR05StationsHaveTheirOwnAddresses : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("Internet Protocol, RFC 826 and RFC 950; IEEE 802.1Q");
    public override string Title => "Controllers and devices have addresses of their own";
    public override string Because =>
        "Two machines that answer for one address take each other off the network, and what stands in a VLAN that its port does not carry "
            + "is not reached when it is needed most.";
    public override string Advice => "Give one of them another address, or let the port carry the VLAN.";

    public override string Good =>
        Examples.Pool(
            "device san type=storage-array",
            "device-port c0 device=san ip=192.0.2.90 mask=255.255.255.0 mac=00:00:5e:00:53:90",
            "bmc iLO host=xen01 ip=192.0.2.111 mask=255.255.255.0 gateway=192.0.2.1 mac=00:00:5e:00:53:01",
            "bmc iLO host=xen02 ip=192.0.2.112 mask=255.255.255.0 gateway=192.0.2.1 mac=00:00:5e:00:53:02"
        );
    public override string Bad =>
        Good.Replace("ip=192.0.2.111", "ip=192.0.2.90", StringComparison.Ordinal)
            .Replace("ip=192.0.2.112", "ip=192.0.2.12", StringComparison.Ordinal)
            .Replace("00:00:5e:00:53:02", "00:00:5e:00:53:01", StringComparison.Ordinal);

    public override Chain Link => Chain.Port;

    /// <summary>Something with addresses: a controller, a port of a device, a host or an interface of one.</summary>
    private sealed record Station(Ref At, Ip? Address, Mac? Mac, VlanId? Vlan, (Ip Gateway, Subnet Of)? Way);

    internal override IEnumerable<Finding> CheckWhole(Topology topology)
    {
        var stations = Stations(topology.Design).ToList();
        if (stations.Count == 0) return [];
        var others = stations.Concat(Hosts(topology.Design)).ToList();
        return Twice(topology, others, s => s.Address, "address")
            .Concat(Twice(topology, others, s => s.Mac, "MAC"))
            .Concat(stations.Select(s => Untaken(topology, s) ?? Astray(topology, s)).OfType<Finding>());
    }

    /// <summary>Whoever has what another has, told once of each; hosts among themselves are for other rules.</summary>
    private IEnumerable<Finding> Twice<T>(Topology topology, IEnumerable<Station> all, Func<Station, T?> of, string what)
        where T : struct =>
        from shared in all.Where(s => of(s) is not null).GroupBy(s => of(s)!.Value)
        let users = shared.OrderByDescending(s => s.At.Prefix == Host.Prefix || s.At.Prefix == Interface.Prefix).ThenBy(s => s.At).ToList()
        from user in users.Skip(1).Where(s => s.At.Prefix == Bmc.Prefix || s.At.Prefix == DevicePort.Prefix)
        select Found(
            $"{Named(topology, user.At).Capital()} has the {Said.Words(what)} of {Named(topology, users[0].At)}, {shared.Key.ToString()!}.",
            user.At,
            users[0].At
        );

    private Finding? Untaken(Topology topology, Station station) =>
        station.Vlan is { } vlan && topology.PeerPort(station.At) is { } port && !port.Tags(vlan.Number)
            ? Found(
                $"{Named(topology, station.At).Capital()} sends in VLAN {vlan}, which "
                    + $"{Words.Port(port, topology.Design.Switches[port.Switch])} does not carry tagged.",
                station.At,
                port.Id
            ).Telling(Lacks.Untaken(station.At))
            : null;

    private Finding? Astray(Topology topology, Station station) =>
        station.Way is { } way && !way.Of.Contains(way.Gateway)
            ? Found(
                Level.Warning,
                $"The gateway of {Named(topology, station.At)}, {way.Gateway}, is not in its subnet {way.Of}.",
                station.At
            )
            : null;

    private static Said Named(Topology topology, Ref at) => Said.Of(at, topology.Design.Say(at));

    private static IEnumerable<Station> Stations(Design design) =>
        design.Of<Bmc>().Select(b => new Station(b.Id, b.Address, b.Mac, b.Vlan, Way(b)))
            .Concat(design.Of<DevicePort>().Select(p => new Station(p.Id, p.Address, p.Mac, p.Vlan, null)));

    private static (Ip, Subnet)? Way(Bmc bmc) =>
        bmc is { Address: { } ip, Mask: { } mask, Gateway: { } gateway } ? (gateway, new Subnet(ip, mask).Whole) : null;

    private static IEnumerable<Station> Hosts(Design design) =>
        design.Hosts.Select(h => new Station(h.Id, h.Address, null, null, null))
            .Concat(design.Interfaces.Select(i => new Station(i.Id, i.Address, null, null, null)))
            .Concat(design.HostNics.Select(n => new Station(n.Host.Ref with { Nic = n.Nic }, null, n.Mac, null, null)));
}
