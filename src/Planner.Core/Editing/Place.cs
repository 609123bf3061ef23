using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;

namespace Planner.Core.Editing;

/// <summary>Put a host or a switch on units of a rack, or take it out of its rack.</summary>
/// <param name="Device">A host or a switch.</param>
/// <param name="Rack">The rack; null takes the device out.</param>
/// <param name="Unit">The lowest unit it fills, from 1 at the bottom.</param>
public sealed record Place(Ref Device, Id<Rack>? Rack, int? Unit) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if (Unit is < 1 or > 60) return Refuse($"U{Unit} is not a unit of a rack.");
        return design.Find(Device) switch
        {
            Host host => Move(host, host with { Rack = Rack, Unit = Rack is null ? null : Unit }),
            Switch unit => Move(unit, unit with { Rack = Rack, Unit = Rack is null ? null : Unit }),
            null => Refuse($"There is no {Device} any more."),
            var other => Refuse($"A {other.Kind.Word} does not go into a rack."),
        };
    }

    public override string Say(Design design) =>
        Rack is { } rack ? $"Place {design.Say(Device)} at U{Unit} of {design.Say(rack)}" : $"Take {design.Say(Device)} out of its rack";

    private static Decision Move(Thing before, Thing after) =>
        before.Equals(after) ? Refuse($"{before.Title} already is there.") : Do(new ThingChanged(before, after));
}
