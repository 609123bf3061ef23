
namespace Planner.Core.Designs.Values;

/// <summary>What a network or a NIC is there for.</summary>
public enum NetworkRole { Vm, Management, Storage, Unused }
