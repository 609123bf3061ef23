using System.Collections.Immutable;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>What a family of switches can do, as far as it decides what is written.</summary>
/// <param name="Interfaces">How its interfaces are named.</param>
/// <param name="Reserved">VLANs that the platform keeps for itself.</param>
public sealed record Platform(InterfaceNames Interfaces, VlanSet Reserved)
{
    /// <summary>What a line of remarks begins with; null where such lines are no part of the text.</summary>
    public string? Sign { get; init; }

    /// <summary>A line between sections; null where there is none.</summary>
    public string? Between { get; init; }

    /// <summary>The most characters of a description.</summary>
    public int LongestLabel { get; init; } = PortLabel.Longest;

    /// <summary>Characters that its descriptions do not take, beside those that none take.</summary>
    public string NotInLabels { get; init; } = "";

    /// <summary>VLANs have names, or descriptions that bear them.</summary>
    public bool NamesVlans { get; init; } = true;

    /// <summary>Spanning tree can be turned off at one port.</summary>
    public bool StpOff { get; init; }

    /// <summary>It has a filter that stands for it; with neither, only PortFast is left.</summary>
    public bool BpduFilter { get; init; } = true;
    public bool BpduGuard { get; init; } = true;
    public bool PortSecurity { get; init; }

    /// <summary>A port can be given half duplex, or full, by name.</summary>
    public bool Duplex { get; init; } = true;

    /// <summary>How MTU is set.</summary>
    public MtuScope Mtu { get; init; }

    /// <summary>LAGs without LACP.</summary>
    public bool StaticLags { get; init; } = true;
    public bool Fallback { get; init; } = true;

    /// <summary>LAGs over two switches, in words that the dialect knows.</summary>
    public bool Mlag { get; init; } = true;

    /// <summary>What two switches have to be told to be a pair.</summary>
    public PairNeeds Pair { get; init; } = PairNeeds.Number | PairNeeds.Link | PairNeeds.Keepalive;

    /// <summary>A port is free for anything else only when its LAG has let it go; LAGs are changed before ports.</summary>
    public bool LagsHoldPorts { get; init; }

    /// <summary>A port is told nothing for itself once it is in a LAG.</summary>
    public bool LagsTakePorts { get; init; }

    /// <summary>Everything takes effect at once, when it is committed.</summary>
    public bool IsTransactional { get; init; }
    public int HighestLag { get; init; } = 4096;
    public int LeastMembers { get; init; } = 1;

    /// <summary>A trunk can let through all VLANs by name.</summary>
    public bool HasAll { get; init; } = true;

    /// <summary>VLAN 1 exists and may be a trunk's native VLAN.</summary>
    public bool HasVlan1 { get; init; } = true;

    /// <summary>The ending of its files.</summary>
    public string Ending { get; init; } = "cfg";
    public string ContentType { get; init; } = "text/plain";
}

/// <summary>What a platform wants to know of a pair of switches.</summary>
[Flags]
public enum PairNeeds { None = 0, Number = 1, Link = 2, Keepalive = 4 }

/// <summary>Where a platform sets its MTU.</summary>
public enum MtuScope { Port, Vlan, None }

/// <summary>What keeps a device reachable while it is changed, in its platform's words.</summary>
/// <param name="Before">Commands that change nothing, each with what it must show.</param>
/// <param name="Enter">Lines before the change: a copy of what is there, and a clock that brings it back.</param>
/// <param name="Leave">Lines right after the change.</param>
/// <param name="Keep">Lines that stop the clock and save, once the checks have passed.</param>
/// <param name="Restore">Lines that bring back the copy.</param>
public sealed record Safety(
    ImmutableArray<Check> Before,
    ImmutableArray<string> Enter,
    ImmutableArray<string> Leave,
    ImmutableArray<string> Keep,
    ImmutableArray<string> Restore)
{
    /// <summary>Commands after the change, each with what it must show.</summary>
    public ImmutableArray<Check> After { get; init; } = [];

    /// <summary>One sentence on what happens when the way to the device is lost.</summary>
    public required string Net { get; init; }
}

/// <summary>A command that shows something, and what it must show.</summary>
public sealed record Check(string Command, string Shows);
