using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Sheets;

/// <summary>A switch port's settings in words.</summary>
internal static class PortWords
{
    /// <summary>The VLANs a trunk carries with a tag; all but the native one.</summary>
    public static string Tagged(SwitchPort port) => port.Mode == PortMode.Access ? ""
        : port.Allowed.IsAll ? "all"
        : VlanSet.Of(port.Allowed.Numbers.Where(v => v != port.NativeVlan?.Number)).ToString();

    public static string OnOff(bool on) => on ? "on" : "off";
}
