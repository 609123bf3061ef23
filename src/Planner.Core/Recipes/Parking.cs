using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>The VLAN that nothing uses: that of shut ports, and the native one of trunks that carry tagged frames only.</summary>
internal static class Parking
{
    private const int Usual = 999;

    /// <summary>The one that a design has already, else the highest below a thousand that nothing uses.</summary>
    public static VlanId Of(Design design, IEnumerable<int> wanted)
    {
        var used = design.Networks.Select(n => n.Vlan?.Number).OfType<int>()
            .Concat(design.Ports.Where(p => !p.Shutdown && p.Mode == PortMode.Access).Select(p => p.AccessVlan?.Number).OfType<int>())
            .Concat(design.Pools.Select(p => p.ManagementVlan?.Number).OfType<int>())
            .Concat(design.Vms.SelectMany(v => v.NeedsVlans))
            .Concat(wanted)
            .ToHashSet();
        var parked = design.Ports.Where(p => p is { Shutdown: true, Mode: PortMode.Access, AccessVlan: not null })
            .Select(p => p.AccessVlan!.Value).Where(v => v.Number > 1 && !used.Contains(v.Number))
            .CountBy(v => v).OrderByDescending(v => v.Value).ThenBy(v => v.Key).Select(v => (VlanId?)v.Key).FirstOrDefault();
        return parked ?? new(Enumerable.Range(2, Usual - 1).Reverse().First(v => !used.Contains(v)));
    }
}
