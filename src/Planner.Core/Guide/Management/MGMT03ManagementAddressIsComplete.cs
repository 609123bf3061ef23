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

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from host in pool.Hosts
        let wrong = Wrong(host)
        where wrong is not null
        let finding = Found($"Management of {host}: {wrong}.", host.Id)
            .Telling(Lacks.Address(host.Id))
            .Mended(host, static (t, host) => Completed(t, host))
        select host.Address is { } ip && ip == host.Gateway ? finding.Following(Lacks.Address(host.Id)) : finding;

    /// <summary>Mask and gateway of the subnet in which the address is; which address a host gets is for a person.</summary>
    private static Fix? Completed(Topology topology, Host host) =>
        host is { AddressMode: AddressMode.Static, Address: { } ip }
        && Addressing.Management(topology, host) is var (subnet, gateway)
        && ip != gateway
        && subnet.IsHostAddress(ip)
            ? new(
                $"give management of {host.Name} the mask {subnet.Mask} and the gateway {gateway}",
                Edit.Of(host, host with { Mask = subnet.Mask, Gateway = gateway })
            )
            : null;

    private static Said? Wrong(Host host) => host switch
    {
        { AddressMode: AddressMode.Dhcp } => null,
        { AddressMode: AddressMode.None } => Said.Words("it is planned without an address"),
        { Address: { } ip, Mask: { } mask, Gateway: { } gateway } => Wrong(new(ip, mask), ip, gateway),
        _ => Missing(host).ToList() is var missing ? $"{Words.List(missing)} {Said.Words(missing.Count == 1 ? "is" : "are")} missing" : null,
    };

    private static Said? Wrong(Subnet subnet, Ip4 ip, Ip4 gateway) =>
        ip == gateway ? $"{ip} is the gateway's own address"
        : !subnet.IsHostAddress(ip) ? $"{ip} is the network's or the broadcast address of {subnet.Network}/{subnet.Mask.Bits}"
        : !subnet.IsHostAddress(gateway) ? $"gateway {gateway} is no host of {subnet.Network}/{subnet.Mask.Bits}"
        : null;

    private static IEnumerable<Said> Missing(Host host)
    {
        if (host.Address is null) yield return Said.Words("the address");
        if (host.Mask is null) yield return Said.Words("the subnet mask");
        if (host.Gateway is null) yield return Said.Words("the gateway");
    }
}
