
namespace Planner.Core.Designs.Values;

/// <summary>How the switches of a logical switch are linked; a LAG may span only a stack or an MLAG pair.</summary>
public enum SwitchLink { Stack, Backplane, Mlag, Uplink }
