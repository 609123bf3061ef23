namespace Planner.Core.Designs.Values;

/// <summary>What becomes of a switch's planned ports that have no cable.</summary>
public enum FreePorts { Shut, AsPlanned }
