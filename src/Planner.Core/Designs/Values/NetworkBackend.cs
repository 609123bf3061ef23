namespace Planner.Core.Designs.Values;

/// <summary>What switches frames inside a host.</summary>
public enum NetworkBackend { Bridge, Openvswitch }

/// <summary>Which IP versions an interface uses.</summary>
public enum AddressFamily { Ipv4, Ipv6, Dual }

/// <summary>How an interface gets its address.</summary>
public enum AddressMode { Static, Dhcp, None }
