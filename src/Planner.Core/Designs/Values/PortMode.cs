namespace Planner.Core.Designs.Values;

/// <summary>Whether a port carries one VLAN untagged or several tagged.</summary>
public enum PortMode { Access, Trunk }

/// <summary>A trunk's tagging protocol, as far as it is configured.</summary>
public enum Encapsulation { Unset, Dot1q, Isl }

/// <summary>Whether a port forwards at once after link-up, and in which form.</summary>
public enum PortFast { Off, Edge, EdgeTrunk }

/// <summary>A link's duplex setting.</summary>
public enum Duplex { Auto, Full, Half }
