using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Management;

/// <summary>The management address is complete.</summary>
public sealed class MGMT03ManagementAddressIsComplete : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Networking Configuration after Installation", "13-14");
    public override string Title => "The management address is complete";
    public override string Because =>
        "Without an address, a mask and a gateway in the same subnet the host cannot be reached from other networks.";
    public override string Advice => "Take the mask and the gateway of the management subnet, or let the host ask DHCP.";

    public override string Bad => Examples.Pool("host xen02 ip=192.0.2.12 mask=255.255.255.0");

    public override Chain Link => Chain.Nic;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from host in pool.Hosts
        let wrong = Wrong(host) ?? Beside(host)
        where wrong is not null
        let finding = Found($"Management of {host}: {wrong}.", host.Id)
            .Telling(Lacks.Address(host.Id))
            .Likewise(pool.Pool.Id)
            .Mended(host, static (t, host) => Completed(t, host))
        select host.Address is { } ip && ip == host.Gateway ? finding.Following(Lacks.Address(host.Id)) : finding;

    /// <summary>Mask and gateway of the subnet in which the address is; which address a host gets is for a person.</summary>
    private static Fix? Completed(Topology topology, Host host) =>
        host is { AddressMode: AddressMode.Static, Address: { } ip }
        && Addressing.Management(topology, host) is var (subnet, gateway)
        && ip != gateway
        && subnet.IsHostAddress(ip)
            ? new(
                $"give management of {host.Name} the mask {subnet.Mask.Beside(ip)} and the gateway {gateway}",
                Edit.Of(host, host with { Mask = subnet.Mask, Gateway = gateway })
            )
            : null;

    private static Said? Wrong(Host host) => host switch
    {
        { AddressMode: AddressMode.Dhcp } => null,
        { AddressMode: AddressMode.None } => Said.Words("it is planned without an address"),
        { Address: { } ip } when !Goes(host, ip) =>
            $"it is planned over {Version(!ip.IsV6)}, but {ip} is an {Version(ip.IsV6)} address",
        { Address: { } ip, Mask: { } mask, Gateway: { } gateway } => Wrong(new(ip, mask), ip, gateway),
        _ => Missing(host).ToList() is var missing
            ? (Said)$"{Words.List(missing)} {Said.Words(missing.Count == 1 ? "is" : "are")} missing"
            : null,
    };

    /// <summary>The IPv6 address of a host with both; without one it takes what its routers tell.</summary>
    private static Said? Beside(Host host) => host switch
    {
        { Address6: null, Gateway6: null } => null,
        { Family: not AddressFamily.Dual } =>
            $"it is planned over {Version(host.Family == AddressFamily.Ipv6)} alone, but has an IPv6 address or gateway beside",
        { Address6: null } => Said.Words("it has an IPv6 gateway and no IPv6 address"),
        { Address6.Address: { IsV6: false } ip } => $"it is planned over both versions, but {ip} is another IPv4 address",
        { Address: { IsV6: true } ip } => $"it is planned over both versions, but {ip} is another IPv6 address",
        { Address6: { Mask: null } } => Said.Words("the prefix length of its IPv6 address is missing"),
        { Address6: { Mask: { } prefix } beside, Gateway6: { } gateway } => Wrong(new(beside.Address, prefix), beside.Address, gateway),
        _ => null,
    };

    private static Said? Wrong(Subnet subnet, Ip ip, Ip gateway) =>
        ip.IsNoHost ? $"{ip} is not an address that a host can have"
        : ip.IsLinkLocal ? $"{ip} is link-local, so that it cannot be reached from other networks"
        : !subnet.Mask.Fits(ip) ? $"{subnet.Mask} is not the mask of an IPv4 address"
        : ip.IsV6 != gateway.IsV6 ? $"{ip} is an {Version(ip.IsV6)} address, and gateway {gateway} an {Version(gateway.IsV6)} address"
        : ip == gateway ? $"{ip} is the gateway's own address"
        : !subnet.IsHostAddress(ip) ? $"{ip} is the network's {Said.Words(ip.IsV6 ? "own" : "or the broadcast")} address of {subnet.Whole}"
        : !subnet.IsGateway(gateway) ? $"gateway {gateway} is no host of {subnet.Whole}"
        : (Said?)null;

    /// <summary>Whether an address is of the IP version that the host is managed over; a host with both has one of them here.</summary>
    private static bool Goes(Host host, Ip address) =>
        host.Family == AddressFamily.Dual || address.IsV6 == (host.Family == AddressFamily.Ipv6);

    private static Said Version(bool v6) => Said.Words(v6 ? "IPv6" : "IPv4");

    private static IEnumerable<Said> Missing(Host host)
    {
        if (host.Address is null) yield return Said.Words("the address");
        if (host.Mask is null) yield return Said.Words(host.Family == AddressFamily.Ipv6 ? "the prefix length" : "the subnet mask");
        if (host.Gateway is null) yield return Said.Words("the gateway");
    }
}
