using Planner.Core.Designs.Fields;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Grids;

/// <summary>What cells are read from: a design with what follows from it, and how its things are called.</summary>
internal sealed record GridSight(Topology Topology, Naming Names)
{
    public static GridSight Of(Topology topology) => new(topology, ByName.Of(topology.Design));
}
