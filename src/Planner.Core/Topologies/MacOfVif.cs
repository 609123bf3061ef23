using Planner.Core.Designs;

namespace Planner.Core.Topologies;

/// <summary>An Ethernet address and the virtual interface that has it.</summary>
public sealed record MacOfVif(Mac Mac, Vm Vm, Vif Vif);
