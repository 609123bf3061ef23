namespace Planner.Core.Designs.Values;

/// <summary>What a VM runs; Windows needs XenServer Tools for fast networking.</summary>
public enum GuestOs { Linux, Windows, Other }
