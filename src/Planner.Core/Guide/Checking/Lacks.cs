using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>The settings of a port that are no matter of VLANs, each a trouble of its own.</summary>
public enum PortSetting
{
    Stp = 1,
    PortFast,
    BpduGuard,
    PortSecurity,
    Speed,
    Duplex,
    Mtu,

    /// <summary>Spanning tree runs and holds the port up.</summary>
    Waits,
}

/// <summary>
/// What is amiss with NICs and their ports, so that a network does not work: what findings tell, and what others follow from.
/// </summary>
internal static class Lacks
{
    /// <summary>Of an address: there is none.</summary>
    private const int None = 0;

    public static Trouble Link(Pif pif) => new(pif.Ref, Amiss.Link);

    public static Trouble Wire(Pif pif) => new(pif.Ref, Amiss.Wire);

    /// <summary>A NIC faces the port that another NIC of its host should face, and that one its port.</summary>
    public static Trouble Exchanged(Pif pif) => new(pif.Ref, Amiss.Exchange);

    /// <summary>The legs of a bond face unlike ports, and nothing tells which of them is wrong.</summary>
    public static Trouble Legs(Id<Bond> bond, Host host) => new(bond, Amiss.Carries, On: host.Id);

    /// <summary>A port that is shut.</summary>
    public static Trouble Shut(SwitchPort port) => new(port.Id, Amiss.Link);

    /// <summary>The frames of a port of a device, or of a management controller, are not taken by the port that they come to.</summary>
    public static Trouble Untaken(Ref station) => new(station, Amiss.Vlan);

    /// <summary>The two ends of a cable between switches treat frames differently.</summary>
    public static Trouble Ends(Cable cable) => new(cable.Id, Amiss.Carries);

    /// <summary>A VLAN that networks need gets lost at a cable between switches.</summary>
    public static Trouble Lost(Cable cable) => new(cable.Id, Amiss.Vlan);

    /// <summary>The way between switches that a VLAN of a NIC needs does not let it through.</summary>
    public static Trouble Way(Pif pif, int vlan) => new(pif.Ref, Amiss.Wire, vlan);

    /// <summary>The port of a NIC is in the wrong mode or carries the wrong VLANs.</summary>
    public static Trouble Carries(Pif pif) => new(pif.Ref, Amiss.Carries);

    /// <summary>A VLAN that the port of a NIC does not carry; without one any.</summary>
    public static Trouble Vlan(Pif pif, int vlan = Trouble.Any) => new(pif.Ref, Amiss.Vlan, vlan);

    public static Trouble Setting(Pif pif, PortSetting setting) => new(pif.Ref, Amiss.Behaves, (int)setting);

    public static Trouble Network(Network network, Host host) => new(network.Id, Amiss.Network, On: host.Id);

    /// <summary>A network has another uplink on a host than it has to have there.</summary>
    public static Trouble Elsewhere(Network network, Host host) => new(network.Id, Amiss.Setting, On: host.Id);

    /// <summary>A NIC is plugged into another switch than it has to be.</summary>
    public static Trouble Elsewhere(Pif pif) => new(pif.Ref, Amiss.Setting);

    /// <summary>A bond has other members on a host than it has to have there.</summary>
    public static Trouble Bond(Id<Bond> bond, Host host) => new(bond, Amiss.Bond, On: host.Id);

    /// <summary>A host switches frames by another back-end than it has to.</summary>
    public static Trouble Backend(Host host) => new(host.Id, Amiss.Setting);

    /// <summary>An address, mask or gateway of a host's management or of a further interface is wrong.</summary>
    public static Trouble Address(Ref of) => new(of, Amiss.Address);

    /// <summary>A host has no address on a network; the same as having none where that leaves the host.</summary>
    public static IEnumerable<Trouble> Address(PoolTopology pool, Network network, Host host) =>
        network.Role == NetworkRole.Management ? [new(host.Id, Amiss.Address, None)]
        : pool.Of(network, host).Uplink is { } uplink ? Address(pool, uplink, host)
        : [new(network.Id, Amiss.Address, None, host.Id)];

    /// <summary>A host has no address on a NIC or bond, which is management's where that is there.</summary>
    public static IEnumerable<Trouble> Address(PoolTopology pool, Uplink uplink, Host host) =>
        pool.ManagementNetworks.Any(n => !n.IsTagged && pool.Of(n, host).Uplink == uplink)
            ? [new(host.Id, Amiss.Address, None)]
            : Unaddressed(host, pool.Numbers(uplink, host));

    /// <summary>A host has no address on NICs.</summary>
    public static IEnumerable<Trouble> Unaddressed(Host host, IEnumerable<int> nics) =>
        nics.Select(n => new Trouble(host.Id.Ref with { Nic = n }, Amiss.Address, None));

    /// <summary>
    /// Why a network does not work on a host, NIC by NIC, each with what else could be its cause; none where no NIC is meant for it.
    /// </summary>
    /// <param name="like">The host on which it is as it has to be; null where that is not known.</param>
    public static IEnumerable<ImmutableArray<Trouble>> Of(PoolTopology pool, Attachment at, Attachment? like)
    {
        if (at.Uplink is not { } uplink)
        {
            if (at.Network.Uplink is not null) yield return [Elsewhere(at.Network, at.Host)];
            yield break;
        }

        foreach (var number in pool.Numbers(uplink, at.Host))
            if (At(at, number, like) is { } trouble)
                yield return [trouble, .. Moved(pool, at, number)];
    }

    /// <summary>The NICs of a network on a host that have no link, each with what else could be the cause.</summary>
    public static IEnumerable<ImmutableArray<Trouble>> Links(PoolTopology pool, Attachment at) =>
        Of(pool, at, null).Where(row => row[0].What is Amiss.Link or Amiss.Setting);

    private static Trouble? At(Attachment at, int number, Attachment? like) =>
        at.Pifs.FirstOrDefault(p => p.Number == number) is not { HasLink: true } pif
            ? new Trouble(at.Host.Id.Ref with { Nic = number }, Amiss.Link)
        : pif.SegmentFor(at.Network.Vlan) is not { } segment
            ? IsElsewhere(pif, like) ? Wire(pif) : Vlan(pif, at.Network.IsTagged ? at.Network.Vlan!.Value.Number : 0)
        : like?.Segment is not { } expected || segment == expected ? null
        : IsElsewhere(pif, like) ? Wire(pif)
        : segment.Vlan == expected.Vlan ? Way(pif, segment.Vlan)
        : null;

    /// <summary>The NIC is used on this host because the host is not as the pool states.</summary>
    private static IEnumerable<Trouble> Moved(PoolTopology pool, Attachment at, int number)
    {
        if (at.Uplink != at.Network.Uplink) yield return Elsewhere(at.Network, at.Host);
        if (at.Uplink?.Bond is { } bond && pool.Bonds.FirstOrDefault(b => b.Id == bond)?.Members.Contains(number) == false)
            yield return Bond(bond, at.Host);
    }

    /// <summary>A finding about NICs without a link as what follows from their ports being shut, where no cable is missing.</summary>
    public static Finding BehindShutPorts(Finding finding, IReadOnlyCollection<Pif> pifs) =>
        pifs.All(p => p.IsCabled) ? finding.Following(pifs.Select(Link)) with { Link = Chain.Nic } : finding;

    /// <summary>What NICs without a link lack.</summary>
    public static Said CableOrLink(IEnumerable<Pif> pifs) => Said.Words(pifs.Any(p => p.IsCabled) ? "link" : "cable");

    private static bool IsElsewhere(Pif pif, Attachment? like) => like?.Wire is { } expected && pif.Wire != expected;
}
