using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>A way from a switch port to a switch port, with what 802.1Q lets through.</summary>
internal sealed record Link(Channel Channel, SwitchPort A, SwitchPort B)
{
    /// <summary>The cable it is called by.</summary>
    public Cable Cable => Channel.Lead;

    /// <summary>A shut port is no link.</summary>
    public bool IsUp => !A.Shutdown && !B.Shutdown;

    /// <summary>True when frames of this VLAN get from one end to the other and stay in it.</summary>
    public bool Carries(int vlan) => Stops(A, vlan) is null;

    public IReadOnlyList<SwitchPort> Ends => [A, B];

    public SwitchPort Other(SwitchPort end) => end.Id == A.Id ? B : A;

    /// <summary>The VLAN in which frames of this one arrive that leave by an end; null where they do not.</summary>
    public int? Across(SwitchPort from, int vlan) =>
        !IsUp ? null
        : from.UntaggedVlan?.Number == vlan ? Other(from).Takes(null)
        : from.Tags(vlan) ? Other(from).Takes(vlan)
        : null;

    /// <summary>The end that stops frames of this VLAN which come to one, or lets them into another; null where they pass.</summary>
    public SwitchPort? Stops(SwitchPort from, int vlan) =>
        from.Shutdown || !Other(from).Shutdown && !from.Carries(vlan) ? from
        : Across(from, vlan) != vlan ? Other(from)
        : null;
}
