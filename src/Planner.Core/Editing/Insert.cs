using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Put a device into a rack between others: what stands in its way goes down, as far as it must.</summary>
/// <param name="Device">Whatever fills units of racks, such as a host.</param>
/// <param name="Rack">The rack.</param>
/// <param name="Unit">The lowest number of the units it fills.</param>
/// <param name="Face">The face it is mounted at; null: as it was.</param>
/// <param name="Side">Of half width: the side; null: as it was.</param>
public sealed record Insert(Ref Device, Id<Rack> Rack, RackUnits Unit, RackFace? Face = null, RackSide? Side = null) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if (design.Racks.Find(Rack) is not { } rack) return Refuse($"There is no rack {Rack} any more.");
        var place = new Place(Device, Rack, Unit, Face, Side).Propose(design);
        if (place is not Accepted { Events: [ThingChanged { After: IRacked placed } first] }) return place;
        if (placed.Mounting.Height == 0) return Refuse($"{design.Say(Device)} is 0 U high: nothing has to make room for it.");
        return Pushed(design, rack, new(Device, placed.Mounting)).Ok(out var pushed, out var wrong)
            ? Do([first, .. pushed])
            : Refuse(wrong);
    }

    public override string Say(Design design) => Propose(design) is Accepted { Events: { Length: > 1 } events }
        ? $"Insert {design.Say(Device)} at U{Unit} of {design.Say(Rack)} and push {Shown.Count(events.Length - 1, "device")} down"
        : $"Insert {design.Say(Device)} at U{Unit} of {design.Say(Rack)}";

    /// <summary>From the top down, each as far below those that have their place by then as it must be.</summary>
    private static Parsed<ImmutableArray<DesignEvent>> Pushed(Design design, Rack rack, Mounted inserted)
    {
        List<Mounted> settled = [inserted];
        var events = ImmutableArray.CreateBuilder<DesignEvent>();
        var others = Placement.In(design, rack.Id).Where(d => d.Device != inserted.Device && d.Unit is not null);
        foreach (var other in others.OrderByDescending(d => Bottom(rack, d) + d.Height.Halves).ThenBy(d => d.Device))
        {
            var moved = other;
            while (settled.FindIndex(moved.Meets) is >= 0 and var at)
            {
                var below = Bottom(rack, settled[at]) - other.Height.Halves;
                if (other.Height.IsWhole && below % 2 != 0) below--;
                if (below < 0)
                    return Parsed<ImmutableArray<DesignEvent>>.Not(
                        $"There is no room below for {design.Say(other.Device)} in {design.Say(rack.Id)}.");
                moved = new(other.Device, moved.Mounting with { Unit = rack.Above(new(below), other.Height) });
            }

            settled.Add(moved);
            if (moved == other || design.Find(other.Device) is not { } before) continue;
            events.Add(new ThingChanged(before, ((IRacked)before).Mounted(((IRacked)before).Mounting with { Unit = moved.Unit })));
        }

        return events.ToImmutable();
    }

    /// <summary>How many halves of a unit are below it.</summary>
    private static int Bottom(Rack rack, Mounted device) => rack.Below(device.Mounting)!.Value.Halves;
}
