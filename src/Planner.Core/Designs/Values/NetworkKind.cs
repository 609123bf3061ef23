namespace Planner.Core.Designs.Values;

/// <summary>The guide's four kinds of network.</summary>
public enum NetworkKind { External, Vlan, PrivateSingle, PrivateCross }

/// <summary>How a cross-server private network crosses the wire.</summary>
public enum TunnelProtocol { None, Gre, Vxlan }

/// <summary>Whether a network serves disks over the network block device protocol.</summary>
public enum NbdPurpose { None, Nbd, InsecureNbd }
