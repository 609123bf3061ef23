namespace Planner.Core.Designs;

/// <summary>The guide's four kinds of network.</summary>
public enum NetworkKind { External, Vlan, PrivateSingle, PrivateCross }
