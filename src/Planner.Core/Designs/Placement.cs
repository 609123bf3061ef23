using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>A device on its units of a rack, the lowest counted.</summary>
public readonly record struct Placed(Ref Device, Id<Rack> Rack, int Unit, int Height);

/// <summary>Whether a device fits where it is put: inside the rack and on units nothing else fills.</summary>
public static class Placement
{
    public static string? Fault(Index all, Ref device, Id<Rack>? rack, int? unit, int height)
    {
        if (rack is null || unit is not { } lowest || all.Design.Racks.Find(rack) is not { } cabinet)
            return null;
        if (lowest + height - 1 > cabinet.Units)
            return $"{all.Design.Find(device)?.Title} does not fit: "
                + $"U{lowest} and {height} U of height leave rack {cabinet.Name} at the top (U{cabinet.Units}).";
        var other = all.In(cabinet.Id)
            .FirstOrDefault(d => Before(d.Device, device) && d.Unit < lowest + height && lowest < d.Unit + d.Height);
        return other == default
            ? null
            : $"U{Math.Max(lowest, other.Unit)} of rack {cabinet.Name} cannot hold both {all.Design.Find(other.Device)?.Title} and "
                + $"{all.Design.Find(device)?.Title}.";
    }

    /// <summary>Of two devices in each other's way the later one is told.</summary>
    private static bool Before(Ref a, Ref b) => a.Prefix == b.Prefix ? a.Number < b.Number : a.Prefix == Switch.Prefix;

    /// <summary>Every device that has a rack and a unit.</summary>
    public static IEnumerable<Placed> All(Design design) => Of(design.Switches, design.Hosts);

    public static IEnumerable<Placed> Of(IEnumerable<Switch> switches, IEnumerable<Host> hosts) =>
        switches.Select(Of).Concat(hosts.Select(Of)).OfType<Placed>();

    /// <summary>The rack and the lowest unit of a device, as far as they are given.</summary>
    public static (Id<Rack>? Rack, int? Unit) Where(Thing device) => device switch
    {
        Switch unit => (unit.Rack, unit.Unit),
        Host host => (host.Rack, host.Unit),
        Panel panel => (panel.Rack, panel.Unit),
        Device other => (other.Rack, other.Unit),
        _ => (null, null),
    };

    /// <summary>Where a device is, when it has a rack and a unit.</summary>
    public static Placed? Of(Thing? device) => device switch
    {
        Switch { Rack: { } rack, Unit: { } unit } of => new(of.Id, rack, unit, of.Height),
        Host { Rack: { } rack, Unit: { } unit } of => new(of.Id, rack, unit, of.Height),
        _ => null,
    };
}
