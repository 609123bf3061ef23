namespace Planner.Core.Designs.Model;

/// <summary>What connects a network to the wire on every host: a NIC number or a bond.</summary>
public readonly record struct Uplink(int? Nic, Id<Bond>? Bond = null);
