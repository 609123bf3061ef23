using Planner.Core.Designs.Fields;

namespace Planner.Core.Grids;

/// <summary>The end of a cable in two cells: the device, and what is plugged into there.</summary>
internal static class EndWords
{
    private const string Between = " / ";
    private const string Nic = "NIC ";

    /// <summary>An end of the text form, taken apart; an id alone stays whole.</summary>
    public static (string Device, string Port) Apart(string end)
    {
        if (end.StartsWith('#')) return (end, "");
        var cut = 0;
        for (; cut < end.Length && end[cut] != ':'; cut++)
            if (end[cut] == '\\') cut++;
        return cut >= end.Length
            ? (end, "")
            : (end[..cut].Replace("\\:", ":", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal), end[(cut + 1)..]);
    }

    /// <summary>The text form of two cells, of which the first may say it all: “xen-01 / 0”, “sw-a / Gi1/0/1”.</summary>
    public static string Joined(string device, string port)
    {
        var cut = device.LastIndexOf(Between, StringComparison.Ordinal);
        if (cut >= 0) return Joined(device[..cut].Trim(), device[(cut + Between.Length)..].Trim());
        if (port.Length == 0 && (device.StartsWith('#') || device.Contains(':', StringComparison.Ordinal))) return device;
        var named = device.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);
        return $"{named}:{(port.StartsWith(Nic, StringComparison.OrdinalIgnoreCase) ? port[Nic.Length..].Trim() : Faced(port))}";
    }

    /// <summary>Sockets of panels are called “front 1” too.</summary>
    private static string Faced(string port) =>
        Kinds.Ends.Select(k => k.End!.Face)
            .FirstOrDefault(f => f.Length > 0 && port.StartsWith($"{f} ", StringComparison.OrdinalIgnoreCase)) is { } face
            ? $"{face}:{port[(face.Length + 1)..]}"
            : port;
}
