
namespace Planner.Core.Designs.Values;

/// <summary>What a step of the work plan does; the order of the first six is the guide's.</summary>
public enum TaskKind { Cable, Switch, Install, PoolJoin, Bond, Network, Vlan, Mgmt, Storage, Vm, Verify, Restart }
