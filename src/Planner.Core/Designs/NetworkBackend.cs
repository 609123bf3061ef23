namespace Planner.Core.Designs;

/// <summary>What switches frames inside a host.</summary>
public enum NetworkBackend { Bridge, Openvswitch }

/// <summary>How an interface gets its address.</summary>
public enum AddressMode { Static, Dhcp, None }
