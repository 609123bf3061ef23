using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Put a host, switch or device to another place in the drawing of the cabling, where it stays.</summary>
/// <param name="Device">What is moved.</param>
/// <param name="Above">What stands below it afterwards; null: it is the last.</param>
/// <param name="Side">The side of the switches; null: where there is room.</param>
public sealed record MoveDrawn(Ref Device, Ref? Above, RackSide? Side = null) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if (design.Find(Device) is not IRacked || Device.Nic is not null) return Refuse($"There is no device {Device} any more.");
        if (Above == Device || Above is { } below && (design.Find(below) is not IRacked || below.Prefix != Device.Prefix))
            return Refuse($"{Shown.Capital(design.Say(Device))} does not go there: {Above} is none of its kind.");
        var was = DrawnOrder.PlaceOf(design, Device);
        var place = (was ?? new DrawnPlace(design.Of<DrawnPlace>().Next) { Device = Device }) with { At = At(design), Side = Side };
        return was is null ? Do(new ThingAdded(place)) : was.Equals(place) ? Do() : Do(new ThingChanged(was, place));
    }

    public override string Say(Design design) => $"Move {design.Say(Device)} in the drawing of the cabling";

    /// <summary>Half way between what will be above and below it.</summary>
    private int At(Design design)
    {
        var others = DrawnOrder.Of(design, design.Find(Device)!.Kind.In(design).Select(t => t.Ref).Where(r => r != Device));
        if (Above is not { } below)
            return others is [.., var last] ? Math.Min(DrawnPlace.Farthest, DrawnOrder.At(design, last) + DrawnPlace.Pitch) : 0;
        var index = others.IndexOf(below);
        var (low, high) = (index == 0 ? 0 : DrawnOrder.At(design, others[index - 1]), DrawnOrder.At(design, below));
        return low + (high - low) / 2;
    }
}
