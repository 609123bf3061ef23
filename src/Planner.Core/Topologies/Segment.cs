using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>A physical network by its name: the one that is declared, or else the switches that are cabled to each other.</summary>
/// <param name="Of">A <see cref="PhysicalNetwork"/>, or the first of the linked switches, or their logical switch.</param>
public sealed record Wire(Ref Of);

/// <summary>All that a frame reaches on layer 2, known by the first switch, and its lowest VLAN there, that are in it.</summary>
public readonly record struct Domain(Id<Switch> Switch, int Vlan);

/// <summary>Where frames enter layer 2. Two are equal when frames get from one to the other, whatever their VLAN is called there.</summary>
/// <param name="Wire">The physical network that the port is on.</param>
/// <param name="Vlan">The VLAN that frames are in behind the port.</param>
/// <param name="Domain">What they reach.</param>
public readonly record struct Segment(Wire Wire, int Vlan, Domain Domain)
{
    public bool Equals(Segment other) => Domain == other.Domain;
    public override int GetHashCode() => Domain.GetHashCode();
}
