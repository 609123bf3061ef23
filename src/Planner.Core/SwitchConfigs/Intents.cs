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
}

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
}

/// <summary>What one LAG is to be.</summary>
/// <param name="IsMlag">Its ports are on two switches that are an MLAG pair.</param>
public sealed record LagIntent(int Number, LagMode Mode, bool Fallback, bool IsMlag, PortLabel Label, Switching Switching);

/// <summary>Everything a switch is to be, in no vendor's words.</summary>
/// <param name="Switch">The switch's name.</param>
/// <param name="Revision">Of the design, as it is printed.</param>
/// <param name="MtuByPort">The model sets MTU port by port; otherwise for the whole switch.</param>
/// <param name="Ports">In the order of their numbers.</param>
/// <param name="Refusals">On what must be put right before there can be a configuration; empty when nothing.</param>
/// <param name="Changes">Sentences on labels that could not stand as they were typed.</param>
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
    ImmutableArray<string> Changes)
{
    /// <summary>The plan of one switch of a design.</summary>
    public static SwitchPlan For(Topologies.Topology topology, Switch unit, string revision) =>
        new PlanMaker(topology, unit).Make(revision);

    /// <summary>The same without labels, LAGs and VLANs: as much as tells whether it can be written.</summary>
    internal static SwitchPlan Bare(Topologies.Topology topology, Switch unit) => new PlanMaker(topology, unit).Bare();

    /// <summary>Every VLAN that a port of the switch names, but for trunks that carry all.</summary>
    public VlanSet Named => VlanSet.Of(Ports.SelectMany(p => NamedAt(p.Switching)));

    private static ImmutableArray<int> NamedAt(Switching at) => at.IsTrunk
        ? at.Allowed.IsAll ? at.Native is { } native ? [native.Number] : [] : at.Allowed.Numbers
        : at.Access is { } access ? [access.Number] : [];
}
