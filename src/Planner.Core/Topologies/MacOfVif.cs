using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>An Ethernet address and the virtual interface that has it.</summary>
public sealed record MacOfVif(Mac Mac, Vm Vm, Vif Vif);
