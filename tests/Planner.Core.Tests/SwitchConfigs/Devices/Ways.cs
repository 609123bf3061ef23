using Planner.Core.Designs.Values;
using Planner.Core.SwitchConfigs;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>The ways that a change must not cut: what a port has before and after it.</summary>
internal sealed class Ways
{
    private readonly Dictionary<string, (VlanSet Tagged, int? Untagged)> kept = new(StringComparer.Ordinal);
    private readonly List<string> unchanged = [];
    private readonly List<string[]> bonds = [];

    public Ways(SwitchPlan old, SwitchPlan now, Device before, Device after)
    {
        var was = old.Ports.ToDictionary(p => p.Name);
        foreach (var port in now.Ports.Where(p => !p.Shutdown && was.TryGetValue(p.Name, out var o) && !o.Shutdown))
        {
            var (a, b) = (before.Frames(before.Switching(port.Name)), after.Frames(after.Switching(port.Name)));
            kept[port.Name] = (VlanSet.Of(a.Tagged.Numbers.Where(b.Tagged.Has)), a.Untagged == b.Untagged ? a.Untagged : null);
            if (Same(was[port.Name], port) && a == b)
                unchanged.Add(port.Name);
        }

        bonds.AddRange(
            now.Ports.Where(p => p is { Serves.Bond: not null, Lag: null } && kept.ContainsKey(p.Name) && was[p.Name].Lag is null)
                .GroupBy(p => p.Serves!.Host)
                .Where(legs => legs.Count() > 1)
                .Select(legs => legs.Select(l => l.Name).ToArray())
        );
    }

    /// <summary>A sentence on the first way that is cut now; null while all are there.</summary>
    public string? Cut(Device device) =>
        unchanged.FirstOrDefault(p => !Has(device, p)) is { } port ? $"{port} is cut, and the plan changes nothing there"
        : bonds.FirstOrDefault(legs => !legs.Any(l => Has(device, l))) is { } both ? $"{string.Join(" and ", both)} are cut at once"
        : null;

    private bool Has(Device device, string port)
    {
        var frames = device.Frames(device.Switching(port));
        var (tagged, untagged) = kept[port];
        return device.Ports.TryGetValue(port, out var at)
            && !at.Shutdown
            && tagged.Numbers.All(frames.Tagged.Has)
            && (untagged is null || frames.Untagged == untagged);
    }

    private static bool Same(PortIntent a, PortIntent b) =>
        a.Switching == b.Switching
        && a.Mtu == b.Mtu
        && a.Lag?.Number == b.Lag?.Number
        && (
            a.Lag is null
            || (
                a.Lag.Switching == b.Lag!.Switching
                && a.Lag.Ports.SequenceEqual(b.Lag.Ports)
                && a.Lag with { Switching = b.Lag.Switching, Ports = b.Lag.Ports, Label = b.Lag.Label } == b.Lag
            )
        );
}
