using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;

namespace Planner.Core.Gestures;

/// <summary>Let switch ports carry networks as the plan has these: with their tags, the management network without.</summary>
internal sealed record CarryNetworks(ImmutableArray<Id<Network>> Networks, ImmutableArray<Id<SwitchPort>> Ports) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        var vlans = Networks.Select(n => design.Networks[n]).Select(n => (Network: n, Vlan: Planned.Of(design, n))).ToList();
        return vlans.Find(v => v.Vlan is null) is { Network: { } unknown }
            ? Refuse($"Nothing says in which VLAN the untagged frames of network {unknown.Name} are: give it a tag, or the pool its "
                + "management VLAN.")
            : DoAll(design, vlans.Select(v => new CarryVlan(Ports, v.Vlan!.Value.Vlan, v.Vlan.Value.Tagged)));
    }

    public override string Say(Design design) =>
        $"Carry {(Networks is [var only] ? design.Say(only) : $"{Networks.Length} networks")} at "
            + (Ports is [var port] ? design.Say(port) : $"{Ports.Length} ports");
}

/// <summary>The VLANs that a plan states.</summary>
public static class Planned
{
    /// <summary>That of a network, and whether its frames have a tag; null where nothing says it.</summary>
    public static (VlanId Vlan, bool Tagged)? Of(Design design, Network network) =>
        network.IsPrivate ? null
        : network is { IsTagged: true, Vlan: { } tag } ? (new VlanId(tag.Number), true)
        : network.Role == NetworkRole.Management && design.Pools[network.Pool].ManagementVlan is { } vlan ? (vlan, false)
        : null;

    /// <summary>All of a design: by number, with whether they are tagged and the names of the networks in them.</summary>
    public static ImmutableArray<(VlanId Vlan, bool Tagged, string Names)> In(Design design) =>
    [
        .. from network in design.Networks
           let vlan = Of(design, network)
           where vlan is not null
           group network.Name by vlan.Value into one
           orderby one.Key.Vlan.Number, one.Key.Tagged
           select (one.Key.Vlan, one.Key.Tagged, string.Join(", ", one.Distinct())),
    ];
}
