using System.Collections.Immutable;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>One uplink as a recipe asks for it: the NICs of a bond, or one NIC alone, with what it carries.</summary>
/// <param name="Row">The row of the recipe that says it.</param>
/// <param name="Leg">Of a row of single NICs the place in that row; 0 for a bond.</param>
internal sealed record UplinkPlan(int Row, int Leg, ImmutableArray<int> Numbers, NetworkRole For, BondMode? Bond)
{
    /// <summary>The networks of guests; a tag of null is untagged.</summary>
    public ImmutableArray<(string Name, int? Tag)> Networks { get; init; } = [];

    /// <summary>The VLAN of its untagged frames, where it is stated.</summary>
    public int? Vlan { get; init; }

    /// <summary>The first storage address.</summary>
    public WithMask? Address { get; init; }

    public int Speed { get; init; } = 1000;

    public ImmutableArray<int> Tags => [.. Networks.Where(n => n.Tag is not null).Select(n => n.Tag!.Value)];

    public bool IsTrunk => !Tags.IsEmpty;

    /// <summary>Something on it is sent untagged.</summary>
    public bool HasUntagged => For != NetworkRole.Vm || Networks.Any(n => n.Tag is null);

    public Traffic Traffic => For switch
    {
        NetworkRole.Management => Traffic.Management,
        NetworkRole.Storage => Traffic.Storage,
        _ => Traffic.Guests,
    };

    /// <summary>"NIC 2+3".</summary>
    public string Title => $"NIC {string.Join('+', Numbers)}";
}
