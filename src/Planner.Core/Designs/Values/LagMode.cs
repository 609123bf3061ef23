namespace Planner.Core.Designs.Values;

/// <summary>How a LAG is agreed between its ends.</summary>
public enum LagMode { Lacp, Static }
