using Planner.Core.Designs;

namespace Planner.Core.Guide.Checking;

/// <summary>What can be amiss at a thing, so that later links of the chain cable, NIC, bond, network, VLAN, VM follow from it.</summary>
public enum Amiss
{
    /// <summary>A NIC without a link: nothing plugged in, the port shut, or no such NIC.</summary>
    Link,

    /// <summary>A NIC that faces the port of another NIC of its host, and that one its port.</summary>
    Exchange,

    /// <summary>A NIC on another physical network than it has to be.</summary>
    Wire,

    /// <summary>A NIC whose port does not carry a VLAN: 0 for untagged frames.</summary>
    Vlan,

    /// <summary>A NIC whose port is in another mode, or carries other VLANs, than the ports it has to be like.</summary>
    Carries,

    /// <summary>
    /// A NIC whose port behaves otherwise than those it has to be like: spanning tree, PortFast, speed, MTU and the rest.
    /// </summary>
    Behaves,

    /// <summary>A bond that is not what it has to be on a host.</summary>
    Bond,

    /// <summary>A network that does not work on a host, or at all.</summary>
    Network,

    /// <summary>An address, mask or gateway that is missing or wrong.</summary>
    Address,

    /// <summary>A step of the plan out of its place.</summary>
    Step,

    /// <summary>Any other setting of a thing.</summary>
    Setting,
}

/// <summary>One fact that findings can have in common as their cause.</summary>
/// <param name="At">The NIC, port, network, host, or other thing.</param>
/// <param name="Value">Such as the VLAN; <see cref="Any"/> for whatever value.</param>
/// <param name="On">The host, where the thing is amiss on that one only.</param>
public readonly record struct Trouble(Ref At, Amiss What, int Value = Trouble.Any, Ref On = default)
{
    public const int Any = -1;
}

/// <summary>The place of a rule in the chain in which one thing follows from another.</summary>
public enum Chain
{
    Cable,
    Port,
    Nic,
    Bond,
    Network,
    Vlan,
    Vm,
}
