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
public sealed record CableEnd(string Rack, Mounting Mounting, string Device, string Plug) : IComparable<CableEnd>
{
    /// <summary>How many U are below its device; null where that has no place.</summary>
    private RackUnits? Below { get; init; }

    public static CableEnd Of(Topology topology, Ref end)
    {
        var design = topology.Design;
        if (end.Nic is { } nic)
        {
            var host = design.Hosts[new(end.Number)];
            return Of(design, host, host.Name, string.Create(CultureInfo.InvariantCulture, $"NIC {nic}"));
        }

        var port = design.Ports[new(end.Number)];
        var unit = design.Switches[port.Switch];
        return Of(design, unit, unit.Name, port.Name);
    }

    private static CableEnd Of(Design design, IRacked device, string name, string plug) =>
        design.Racks.Find(device.Mounting.Rack) is { } rack
            ? new(design.NameOf(rack), Placement.In(design, device)?.Mounting ?? device.Mounting, name, plug)
            {
                Below = rack.Below(device.Mounting),
            }
            : new("", device.Mounting, name, plug);

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
