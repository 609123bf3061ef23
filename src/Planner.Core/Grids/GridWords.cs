using System.Globalization;
using Planner.Core.Designs.Fields;

namespace Planner.Core.Grids;

/// <summary>How values stand in cells, where that differs from the text form.</summary>
public static class GridWords
{
    private const string Nic = "NIC ";
    private const string ToNic = "nic:";
    private const string ToBond = "bond:";

    /// <summary>True for what is set in the mono face: addresses, VLANs, ports.</summary>
    public static bool IsMono(Field field) => field.Name is "mac" or "ip" or "mask" or "gateway" or "ip6" or "gateway6" or "subnet"
        or "access" or "native" or "allowed" or "vlan" or "seed" or "dns" or "pci" or "members" or "platform";

    /// <summary>An uplink is said as people do: “NIC 2”, or the bond's name.</summary>
    internal static string Shown(Field field, string text) => !IsUplink(field) ? text
        : text.StartsWith(ToNic, StringComparison.Ordinal) && IsNic(Nic + text[ToNic.Length..]) ? Nic + text[ToNic.Length..]
        : text.StartsWith(ToBond, StringComparison.Ordinal) && !IsNic(text[ToBond.Length..]) ? text[ToBond.Length..]
        : text;

    /// <summary>The text form of what was typed into a cell.</summary>
    internal static string Typed(Field? field, string text) => field is null || !IsUplink(field) || text.Length == 0 ? text
        : IsNic(text) ? $"{ToNic}{text[Nic.Length..].Trim()}"
        : text.StartsWith(ToNic, StringComparison.OrdinalIgnoreCase) || text.Contains(':', StringComparison.Ordinal) ? text
        : $"{ToBond}{text}";

    internal static bool IsUplink(Field field) => field.Name is "uplink" or "transport" && field.MayRefer;

    internal static bool IsSerial(Field field) => field.Name is "label" or "ip" or "ip6" or "mac" or "printed" or "slot";

    internal static int Width(Field field) => field.Shape switch
    {
        FieldShape.Number or FieldShape.Flag => 72,
        _ when field.Name is "note" or "description" or "reason" or "text" => 200,
        _ when field.Name is "name" or "mac" or "label" or "ip" or "mask" or "gateway" => 132,
        _ => 104,
    };

    private static bool IsNic(string text) => text.StartsWith(Nic, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(text[Nic.Length..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
