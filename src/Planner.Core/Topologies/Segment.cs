using Planner.Core.Designs.Model;
using Planner.Core.Designs;

namespace Planner.Core.Topologies;

/// <summary>A physical network: the one that is declared, or else the switches that are linked.</summary>
/// <param name="Of">A <see cref="PhysicalNetwork"/>, or the first of the linked switches, or their logical switch.</param>
public readonly record struct Wire(Ref Of);

/// <summary>A layer-2 broadcast domain: a VLAN on a physical network.</summary>
public readonly record struct Segment(Wire Wire, int Vlan);
