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
}

/// <summary>What is amiss with NICs and their ports, so that a network does not work: what findings tell, and what others follow from.</summary>
internal static class Lacks
{
    public static Trouble Link(Pif pif) => new(pif.Ref, Amiss.Link);

    public static Trouble Wire(Pif pif) => new(pif.Ref, Amiss.Wire);

    /// <summary>The port of a NIC is in the wrong mode or carries the wrong VLANs.</summary>
    public static Trouble Carries(Pif pif) => new(pif.Ref, Amiss.Carries);

    /// <summary>A VLAN that the port of a NIC does not carry; without one any.</summary>
    public static Trouble Vlan(Pif pif, int vlan = Trouble.Any) => new(pif.Ref, Amiss.Vlan, vlan);

    public static Trouble Setting(Pif pif, PortSetting setting) => new(pif.Ref, Amiss.Behaves, (int)setting);

    public static Trouble Network(Network network, Host host) => new(network.Id, Amiss.Network, On: host.Id);

    /// <summary>Why a network does not work on a host, NIC by NIC; none where no NIC is meant for it there.</summary>
    /// <param name="wire">Where it has to be; null where that is not known.</param>
    public static IEnumerable<Trouble> Of(PoolTopology pool, Attachment at, Wire? wire)
    {
        if (at.Uplink is not { } uplink) yield break;
        foreach (var number in pool.Numbers(uplink, at.Host))
            if (at.Pifs.FirstOrDefault(p => p.Number == number) is not { IsCabled: true, Port.Shutdown: false } pif)
                yield return new(at.Host.Id.Ref with { Nic = number }, Amiss.Link);
            else if (wire is { } expected && pif.Wire != expected)
                yield return Wire(pif);
            else if (pif.SegmentFor(at.Network.Vlan) is null)
                yield return Vlan(pif, at.Network.IsTagged ? at.Network.Vlan!.Value.Number : 0);
    }
}
