using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Put a device at its place of a rack, or take it out of its rack.</summary>
/// <param name="Device">Whatever stands in racks, such as a host.</param>
/// <param name="Rack">The rack; null takes the device out.</param>
/// <param name="Unit">The lowest number of the units it fills; what is 0 U high takes none.</param>
/// <param name="Face">The face it is mounted at; null: as it was.</param>
/// <param name="Side">Of half width or 0 U: the side; null: as it was.</param>
public sealed record Place(Ref Device, Id<Rack>? Rack, RackUnits? Unit, RackFace? Face = null, RackSide? Side = null) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        return design.Find(Device) switch
        {
            IRacked device => Move((Thing)device, device.Mounted(At(device.Mounting))),
            null => Refuse($"There is no {Device} any more."),
            var other => Refuse($"A {other.Kind.Word} does not go into a rack."),
        };
    }

    public override string Say(Design design) =>
        Rack is not { } rack ? $"Take {design.Say(Device)} out of its rack"
        : (design.Find(Device) as IRacked) is { } device && At(device.Mounting).Spot is { } spot
            ? $"Place {design.Say(Device)} at {spot} of {design.Say(rack)}"
        : $"Put {design.Say(Device)} into {design.Say(rack)}";

    private Mounting At(Mounting was) => Rack is null ? was.Unplaced : was with
    {
        Rack = Rack,
        Unit = was.Height == 0 ? null : Unit,
        Face = Face ?? was.Face,
        Side = Side ?? was.Side,
    };

    private static Decision Move(Thing before, Thing after) =>
        before.Equals(after) ? Refuse($"{before.Title} already is there.") : Do(new ThingChanged(before, after));
}
