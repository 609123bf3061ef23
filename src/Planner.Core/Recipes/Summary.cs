using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Recipes;

/// <summary>The numbers of what comes into a design.</summary>
/// <param name="LengthCm">Of all new cables whose length is known, in cm.</param>
/// <param name="LongestCm">Of the longest of them; 0 where there is none.</param>
/// <param name="PortsUsed">With a cable, on the switches that get one.</param>
/// <param name="Ports">All of these.</param>
public sealed record Summary(
    int Racks,
    int Switches,
    int Hosts,
    int Cables,
    int LengthCm,
    int LongestCm,
    int Bonds,
    int Networks,
    int Vms,
    int PortsUsed,
    int Ports
)
{
    public static Summary Of(Design before, Design after)
    {
        var cables = New(before.Cables, after.Cables).ToList();
        var touched = cables.SelectMany(c => (Ref[])[c.A, c.B]).Select(e => after.Ports.Find(e.As<SwitchPort>())?.Switch).ToHashSet();
        var used = after.Cables.SelectMany(c => (Ref[])[c.A, c.B]).ToHashSet();
        var ports = after.Ports.Where(p => touched.Contains(p.Switch)).ToList();
        return new(
            New(before.Racks, after.Racks).Count(),
            New(before.Switches, after.Switches).Count(),
            New(before.Hosts, after.Hosts).Count(),
            cables.Count,
            cables.Sum(c => c.LengthCm ?? 0),
            cables.Max(c => c.LengthCm) ?? 0,
            New(before.Bonds, after.Bonds).Count(),
            New(before.Networks, after.Networks).Count(),
            New(before.Vms, after.Vms).Count(),
            ports.Count(p => used.Contains(p.Id)),
            ports.Count
        );
    }

    private static IEnumerable<T> New<T>(Things<T> before, Things<T> after) where T : Thing, IThing<T> =>
        Things<T>.Between(before, after).Where(c => c.Before is null).Select(c => c.After!);
}
