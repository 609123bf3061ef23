using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>Where and how a thing stands in a rack, and what it asks of one.</summary>
public sealed record Mounting
{
    public Id<Rack>? Rack { get; init; }

    /// <summary>The lowest number of the units it fills; null where it has no place yet, and for what is 0 U high.</summary>
    public RackUnits? Unit { get; init; }

    /// <summary>What is 0 U high hangs beside the units and takes none.</summary>
    public RackUnits Height { get; init; } = 1;

    public RackFace Face { get; init; }

    /// <summary>Of what takes half the width or no unit; null: whichever is free, the left one first.</summary>
    public RackSide? Side { get; init; }

    /// <summary>Null: as its model is known to be.</summary>
    public RackWidth? Width { get; init; }
    public RackDepth Depth { get; init; }

    /// <summary>From its rails to its back, in mm.</summary>
    public int? DepthMm { get; init; }

    /// <summary>In kg.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Its power draw in W, which it gives off as heat.</summary>
    public int? Power { get; init; }

    /// <summary>True where it is known which part of which rack it fills.</summary>
    public bool IsPlaced => Rack is not null && (Unit is not null || Height == 0);

    /// <summary>
    /// Where in its rack, of what <see cref="Placement"/> found, as "U20", "U20 rear", "U20 left", "0U rear left"; null where it has no
    /// place.
    /// </summary>
    public string? Spot => !IsPlaced ? null : (Height == 0 ? "0U" : $"U{Unit}") + Beside;

    /// <summary>What tells its place from the usual, at the front and over the full width: " rear left".</summary>
    public string Beside =>
        (Face == RackFace.Rear ? " rear" : "")
        + (Height == 0 || Width == RackWidth.Half ? Side == RackSide.Right ? " right" : " left" : "");

    /// <summary>Out of its rack.</summary>
    public Mounting Unplaced => this with { Rack = null, Unit = null };
}
