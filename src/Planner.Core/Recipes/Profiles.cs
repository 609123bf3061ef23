using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>What the guide wants of the port that faces an uplink.</summary>
internal static class Profiles
{
    /// <summary>VLAN 1, where a switch puts what nobody has configured.</summary>
    private const int Default = 1;

    /// <param name="fast">The switch is one of 10/100 Mb/s, whose ports are set by hand (SWP-10).</param>
    public static SwitchPort Of(UplinkPlan plan, VlanId parking, bool fast)
    {
        var untagged = Untagged(plan, parking);
        var port = new SwitchPort(default)
        {
            // Without PortFast or spanning tree a bond fails over at once (SWP-07); nothing behind a bond of a host closes a loop.
            Stp = plan.Bond is null,
            PortFast = plan.IsTrunk ? PortFast.EdgeTrunk : PortFast.Edge,
            Speed = fast ? plan.Speed : null,
            Duplex = fast ? Duplex.Full : Duplex.Auto,
        };
        return plan.IsTrunk
            ? port with
            {
                Mode = PortMode.Trunk,
                AccessVlan = null,
                NativeVlan = untagged,
                Allowed = VlanSet.Of(plan.Tags),
                Encapsulation = Encapsulation.Dot1q,
            }
            : port with { AccessVlan = untagged };
    }

    /// <summary>The VLAN of what it sends untagged; one that nothing uses where it sends nothing so.</summary>
    public static VlanId Untagged(UplinkPlan plan, VlanId parking) =>
        plan.Vlan is { } vlan ? new(vlan) : plan.HasUntagged ? new(Default) : parking;
}
