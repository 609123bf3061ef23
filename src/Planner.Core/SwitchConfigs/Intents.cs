using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>A VLAN the switch has to know; without a name where no network of the design has it.</summary>
public sealed record VlanDefinition(VlanId Vlan, VlanName? Name);

/// <summary>What is at the other end of a port's cable.</summary>
public enum PortRole { Free, Host, Switch, Device }

/// <summary>A feature that is switched on or off by name, or left as the switch has it.</summary>
public enum Setting { Leave, On, Off }

/// <summary>How frames are switched at a port, or at the LAG that it is part of.</summary>
/// <param name="Access">The access VLAN.</param>
/// <param name="Native">The native VLAN of a trunk.</param>
/// <param name="Allowed">Every VLAN a trunk carries, the native one included.</param>
/// <param name="SaysDot1q">The design asks for 802.1Q by name.</param>
/// <param name="StpOff">Spanning tree is to be off at this port alone.</param>
public sealed record Switching(
    PortMode Mode,
    VlanId? Access,
    VlanId? Native,
    VlanSet Allowed,
    bool SaysDot1q,
    bool StpOff,
    PortFast Edge,
    Setting BpduGuard,
    Setting PortSecurity,
    int? MaxMacs
)
{
    public bool IsTrunk => Mode == PortMode.Trunk;

    /// <summary>A BPDU filter stands for spanning tree off where a platform cannot turn that off at one port; asked for by name.</summary>
    public bool Filter { get; init; }

    /// <summary>The VLAN of untagged frames.</summary>
    public VlanId? Untagged => IsTrunk ? Native : Access;

    /// <summary>The VLANs whose frames are tagged at a trunk.</summary>
    public VlanSet Tagged =>
        !IsTrunk ? VlanSet.None
        : Native is { } native && Allowed.Has(native.Number) ? VlanSet.Of(Allowed.Numbers.Where(v => v != native.Number))
        : Allowed;
}

/// <summary>Whose NIC is at a port: how much a change there may do harm.</summary>
/// <param name="Leg">The place of the NIC in its bond, from 0; 0 where it is in none.</param>
/// <param name="Manages">The host is managed over it.</param>
public sealed record Serving(Ref Host, int Nic, Ref? Bond, int Leg, bool Manages, PortLabel Name);

/// <summary>What one port is to be.</summary>
/// <param name="Name">As the design has it; the dialect knows whether it is an interface.</param>
/// <param name="Speed">Mb/s; null is auto.</param>
/// <param name="Lag">The LAG that switches its frames; null where it does so itself.</param>
public sealed record PortIntent(
    string Name,
    PortRole Role,
    PortLabel Label,
    Switching Switching,
    int? Speed,
    Duplex Duplex,
    int Mtu,
    LagIntent? Lag,
    bool Shutdown
)
{
    public Ref Id { get; init; }

    /// <summary>The design knows the port by its number alone; the dialect says how its platform would call it.</summary>
    public bool IsNumber => Name.Length is > 0 and <= 3 && Name.All(char.IsAsciiDigit);

    /// <summary>What the switch's ports were made for.</summary>
    public SpeedClass SpeedClass { get; init; }

    /// <summary>The place of its switch in the stack, from 1; 0 where there is none.</summary>
    public int Member { get; init; }

    /// <summary>Planned without a cable, and shut for that.</summary>
    public bool IsSpare { get; init; }

    public Serving? Serves { get; init; }
}

/// <summary>What one LAG is to be.</summary>
/// <param name="IsMlag">Its ports are on two switches that are an MLAG pair.</param>
/// <param name="Ports">Of this device, in the order of their numbers.</param>
public sealed record LagIntent(
    int Number,
    LagMode Mode,
    bool Fallback,
    bool IsMlag,
    PortLabel Label,
    Switching Switching,
    ImmutableArray<string> Ports
)
{
    public Ref Id { get; init; }

    /// <summary>It links the two switches of an MLAG pair.</summary>
    public bool IsPeerLink { get; init; }
    public int Mtu { get; init; } = 1500;
}

/// <summary>One of two switches over which LAGs may span.</summary>
/// <param name="Domain">The number of the pair, the same at both; null where the plan has none.</param>
/// <param name="IsFirst">This is the first of the two.</param>
/// <param name="Link">The LAG between the two; null where the plan has none.</param>
/// <param name="Here">Where this switch is asked whether it lives, when the link between them is down.</param>
public sealed record MlagIntent(int? Domain, bool IsFirst, PortLabel Peer, int? Link, Ip? Here, Ip? There);

/// <summary>Everything one device is to be, in no vendor's words: a switch, or the switches of a stack.</summary>
/// <param name="Switch">The switch's name; of a stack, its members' names.</param>
/// <param name="Revision">Of the design, as it is printed.</param>
/// <param name="MtuByPort">The model sets MTU port by port; otherwise for the whole switch.</param>
/// <param name="Ports">In the order of their numbers.</param>
/// <param name="Refusals">On what must be put right before there can be a configuration; empty when nothing.</param>
/// <param name="Unplanned">Ports that the device's type has and the plan does not mention.</param>
public sealed record SwitchPlan(
    PortLabel Switch,
    PortLabel Model,
    PortLabel Design,
    PortLabel Revision,
    bool MtuByPort,
    ImmutableArray<VlanDefinition> Vlans,
    ImmutableArray<LagIntent> Lags,
    ImmutableArray<PortIntent> Ports,
    ImmutableArray<Refusal> Refusals,
    ImmutableArray<PortLabel> Unplanned)
{
    public MlagIntent? Mlag { get; init; }
    public int Members { get; init; } = 1;

    /// <summary>The VLAN of ports without a cable; null where none are shut.</summary>
    public VlanId? Unused { get; init; }

    /// <summary>The plan of the device that a switch is, or is a member of.</summary>
    public static SwitchPlan For(Topologies.Topology topology, Switch unit, string revision) =>
        DevicePlans.Of(topology).For(unit) with { Revision = PortLabel.Of(revision) };

    /// <summary>The same without labels, LAGs and VLANs: as much as tells whether it can be written.</summary>
    internal static SwitchPlan Bare(Topologies.Topology topology, Switch unit) => new PlanMaker(topology, unit).Bare();

    /// <summary>What the texts of a switch's plan had to be changed for.</summary>
    public IEnumerable<string> Changes =>
        Ports.Where(p => p.Label.Changes.Length > 0)
            .Select(p => $"The description of {p.Name} reads \"{p.Label}\": {string.Join("; ", p.Label.Changes)}.")
            .Concat(
                Lags.Where(l => l.Label.Changes.Length > 0)
                    .Select(l => Invariant($"The description of LAG {l.Number} reads \"{l.Label}\": {string.Join("; ", l.Label.Changes)}."))
            )
            .Concat(
                Vlans.Where(v => v.Name is { IsChanged: true })
                    .Select(v => Invariant($"VLAN {v.Vlan} is named {v.Name} for network \"{PortLabel.Of(v.Name!.Typed)}\"."))
            );

    /// <summary>Every VLAN that a port of the switch names, but for trunks that carry all.</summary>
    public VlanSet Named => VlanSet.Of(Ports.SelectMany(p => NamedAt(p.Switching)));

    private static ImmutableArray<int> NamedAt(Switching at) => at.IsTrunk
        ? at.Allowed.IsAll ? at.Native is { } native ? [native.Number] : [] : at.Allowed.Numbers
        : at.Access is { } access ? [access.Number] : [];

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
