using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>
/// The VMs of a pool as boxes over their home hosts, each with a foot for every VIF; one without a home stands, dashed, with the master.
/// </summary>
internal sealed class Guests
{
    private const int Most = 6;
    private const double Gap = 2;
    private const double Foot = 3.6;
    private readonly Dictionary<Id<Host>, ImmutableArray<Guest>> guests = [];

    public Guests(Drawn drawn, PoolTopology pool)
    {
        var fallback = pool.Master ?? pool.Hosts.FirstOrDefault();
        foreach (var host in pool.Vms.GroupBy(v => v.Home ?? fallback?.Id).Where(g => g.Key is not null))
            guests[host.Key!.Value] = Row(drawn, [.. host]);
        Widest = guests.Values.Select(r => r.Sum(g => g.Width + Gap) - Gap).DefaultIfEmpty(0).Max();
    }

    public double Widest { get; }
    public const double Height = 8.6;

    public IEnumerable<(Guest Guest, double X)> Of(Host host)
    {
        double x = 0;
        foreach (var guest in guests.GetValueOrDefault(host.Id, []))
        {
            yield return (guest, x);
            x += guest.Width + Gap;
        }
    }

    public static double FootX(Guest guest, int foot) => guest.Width / 2 + (foot - (guest.Feet.Length - 1) / 2.0) * Foot;

    private static ImmutableArray<Guest> Row(Drawn drawn, Vm[] vms)
    {
        var shown = vms.Length > Most ? vms[..(Most - 1)] : vms;
        var row = shown.Select(vm =>
            Box(
                vm.Name,
                vm.Ref,
                vm.Home is null,
                drawn.LevelOf(vm.Id),
                [.. drawn.Topology.VifsOf(vm.Id).Select(v => new GuestFoot(v.Id, v.Network, v.Device))]
            )
        );
        if (vms.Length == shown.Length)
            return [.. row];
        var rest = vms[shown.Length..];
        var networks = rest.SelectMany(v => drawn.Topology.VifsOf(v.Id))
            .Select(v => v.Network)
            .Distinct()
            .Order()
            .Select(n => new GuestFoot(null, n, null));
        return [.. row, Box(string.Create(CultureInfo.InvariantCulture, $"{rest.Length} more VMs"), null, false, null, [.. networks])];
    }

    private static Guest Box(string name, Ref? vm, bool homeless, Guide.Checking.Level? level, ImmutableArray<GuestFoot> feet) =>
        new(
            name,
            vm,
            homeless,
            level,
            feet,
            Math.Max(Math.Clamp(TextWidth.Of(name, 7) + 2.6 + (level is null ? 0 : 3), 11, 24), feet.Length * Foot + 1)
        );
}

/// <summary>A VM's box, or the box that stands for the VMs there is no room for.</summary>
internal sealed record Guest(string Name, Ref? Vm, bool Homeless, Guide.Checking.Level? Level, ImmutableArray<GuestFoot> Feet, double Width);

/// <summary>Where a VIF leaves its VM; without an id it stands for all VIFs of a folded box on that network.</summary>
internal sealed record GuestFoot(Id<Vif>? Vif, Id<Network> Network, int? Device);
