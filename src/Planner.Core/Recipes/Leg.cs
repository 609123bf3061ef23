using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>A NIC that is to be cabled.</summary>
/// <param name="Port">What its port is to be set to; only the settings count.</param>
internal sealed record Leg(int Nic, SwitchPort Port)
{
    /// <summary>The colour of its cable; empty: none.</summary>
    public string Colour { get; init; } = "";

    /// <summary>The kind of its cable where that is known; null: what fits.</summary>
    public CableType? Type { get; init; }
}

/// <summary>NICs of one host that may be plugged into the same switches.</summary>
/// <param name="Units">The switches, in order.</param>
/// <param name="MostEach">How many of them may be on one switch.</param>
/// <param name="Speed">In Mb/s.</param>
internal sealed record Legs(Host Host, ImmutableArray<Leg> All, ImmutableArray<Switch> Units, int MostEach, int Speed)
{
    /// <summary>How many may be on one switch where they are to be spread as far as there are switches.</summary>
    public static int Spread(int legs, int units) => units == 0 ? legs : (legs + units - 1) / units;

    /// <summary>They form one LACP group at the switches.</summary>
    public bool Lacp { get; init; }

    /// <summary>That group passes traffic without LACP too, as management needs it.</summary>
    public bool Fallback { get; init; }

    /// <summary>The row of switches in the recipe; null where there is none.</summary>
    public int? Row { get; init; }
}

/// <summary>A NIC with the port that was chosen for it.</summary>
internal sealed record Plugged(Legs Legs, Leg Leg, SwitchPort Port);
