using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Sheets;

/// <summary>One end of a cable as a technician finds it: rack, place, device, and the hole to plug into.</summary>
/// <param name="Rack">The rack's name; empty where the device has no place yet.</param>
/// <param name="Plug">Such as NIC 2, or a port's name.</param>
/// <param name="Printed">What is written beside a NIC on the machine; empty where that is not known.</param>
public sealed record CableEnd(string Rack, Mounting Mounting, string Device, string Plug, string Printed = "")
    : IComparable<CableEnd>
{
    /// <summary>How many U are below its device; null where that has no place.</summary>
    private RackUnits? Below { get; init; }

    public static CableEnd Of(Topology topology, Ref end)
    {
        var design = topology.Design;
        var found = design.Find(end)!;
        var device = end.Nic is null ? design.Find(found.Owner!.Value)! : found;
        var (plug, printed) = (Plugged(end, found), Written(topology, end));
        return device is IRacked { Mounting: var mounting } racked && design.Racks.Find(mounting.Rack) is { } rack
            ? new(design.NameOf(rack), Placement.In(design, racked)?.Mounting ?? mounting, device.Title, plug, printed)
            {
                Below = rack.Below(mounting),
            }
            : new("", (device as IRacked)?.Mounting ?? new(), device.Title, plug, printed);
    }

    /// <summary>What a label says of it: the device, the hole to plug into, and what is written beside that.</summary>
    public string Words => $"{Device} {Plug}" + (Printed.Length > 0 ? $" ({Printed})" : "");

    /// <summary>The hole to plug into, as it is called on the device.</summary>
    private static string Plugged(Ref end, Thing found) => (end.Nic, found) switch
    {
        ({ } nic, _) => string.Create(CultureInfo.InvariantCulture, $"NIC {nic}"),
        (_, FrontPort front) => $"front {front.Name}",
        (_, RearPort rear) => $"rear {rear.Name}",
        (_, DevicePort { Controller.Length: > 0 } port) => $"{port.Controller} {port.Name}",
        _ => found.Title,
    };

    private static string Written(Topology topology, Ref end) =>
        end.HostNic is ({ } id, { } nic) && topology.Design.Hosts.Find(id) is { } host
            ? topology.PoolOf(host).Pif(host, nic)?.Printed ?? ""
            : "";

    /// <summary>By rack, then from the top of the rack down, then by device and plug; what has no place comes last.</summary>
    public int CompareTo(CableEnd? other)
    {
        if (other is null) return 1;
        var order = (Rack.Length == 0).CompareTo(other.Rack.Length == 0);
        if (order == 0) order = NaturalOrder.Names.Compare(Rack, other.Rack);
        if (order == 0) order = Nullable.Compare(other.Below, Below);
        if (order == 0) order = NaturalOrder.Names.Compare(Device, other.Device);
        return order == 0 ? NaturalOrder.Names.Compare(Plug, other.Plug) : order;
    }

    public static bool operator <(CableEnd a, CableEnd b) => a.CompareTo(b) < 0;
    public static bool operator >(CableEnd a, CableEnd b) => a.CompareTo(b) > 0;
    public static bool operator <=(CableEnd a, CableEnd b) => a.CompareTo(b) <= 0;
    public static bool operator >=(CableEnd a, CableEnd b) => a.CompareTo(b) >= 0;
}
