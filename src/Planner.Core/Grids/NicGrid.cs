using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Grids;

/// <summary>Every NIC of every host, whether anything is known of it in particular or not; a row is called as the NIC is, H3/2.</summary>
internal sealed class NicGrid() : Grid(HostNic.About, Known())
{
    private static readonly Field HostField = HostNic.About.Named("host")!, NicField = HostNic.About.Named("nic")!;

    public override int Count(Design design) => Things(design).Count();

    internal override IEnumerable<Thing> Things(Design design)
    {
        var numbers = design.Nics.GroupBy(n => n.Pool).ToDictionary(g => g.Key, g => g.Select(n => n.Number).Order().ToList());
        foreach (var host in design.Hosts)
        {
            var known = Facts(design, host.Id);
            foreach (var number in numbers.GetValueOrDefault(host.Pool, []).Union(known.Keys.Order()))
                yield return known.GetValueOrDefault(number) ?? Unknown(host.Id, number);
        }
    }

    internal override Ref RowOf(Thing thing) => thing is HostNic nic ? nic.Host.Ref with { Nic = nic.Nic } : thing.Ref;

    internal override Thing? At(Design design, Ref row) =>
        row.HostNic is var (host, number) && design.Hosts.Has(host) ? Facts(design, host).GetValueOrDefault(number) ?? Unknown(host, number)
        : row.As<HostNic>() is { } id ? design.HostNics.Find(id)
        : null;

    /// <summary>A NIC that a host has by its pool is there already, though nothing is known of it.</summary>
    internal override Parsed<Thing?> Same(KnownThings known, Thing wanted) =>
        wanted is HostNic { Host.Number: > 0 } nic ? At(known.Design, RowOf(nic)) : default;

    /// <summary>The networks that run over a NIC: the first, and how many more.</summary>
    internal static string Networks(GridSight sight, Pif? pif)
    {
        if (pif is null) return "";
        var names = sight.Topology.PoolOf(pif.Host).NetworksOn(pif.Host, pif.Number).OrderBy(n => n.Id).Select(n => n.Name).ToList();
        return names.Count < 2
            ? names.FirstOrDefault() ?? ""
            : string.Create(CultureInfo.InvariantCulture, $"{names[0]} + {names.Count - 1}");
    }

    private static IEnumerable<GridColumn> Known()
    {
        var fields = OfFields(HostNic.About).ToList();
        return
        [
            fields.First(c => c.Field == HostField) with { IsKey = true, Least = 116 },
            fields.First(c => c.Field == NicField) with { IsKey = true, Least = 56 },
            GridColumn.Derived("role", "Role", Role, "As for the whole pool."),
            GridColumn.Derived("bond", "Bond", Bonded, "As for the whole pool."),
            GridColumn.Derived("networks", "Networks", (s, t) => Networks(s, PifOf(s, t)), "What runs over it.")
                with { Least = 150, IsNetworks = true },
            .. fields.Where(c => c.Field != HostField && c.Field != NicField),
            GridColumn.Derived("switch", "Switch", (s, t) => PifOf(s, t)?.Switch?.Name ?? "", "Where its cable leads."),
            GridColumn.Derived("port", "Port", (s, t) => PifOf(s, t)?.Port?.Name ?? "", "Where its cable leads.") with { IsMono = true },
        ];
    }

    private static string Role(GridSight sight, Thing thing) => PifOf(sight, thing) is { } pif ? Codecs.WordOf(pif.Nic.Role) : "";

    private static string Bonded(GridSight sight, Thing thing) =>
        PifOf(sight, thing) is { } pif ? sight.Topology.PoolOf(pif.Host).BondOf(pif.Host, pif.Number)?.Name ?? "" : "";

    private static Pif? PifOf(GridSight sight, Thing thing) =>
        thing is HostNic nic && sight.Topology.Design.Hosts.Find(nic.Host) is { } host
            ? sight.Topology.PoolOf(host).Pif(host, nic.Nic)
            : null;

    private static Dictionary<int, HostNic> Facts(Design design, Id<Host> host) =>
        design.Register.Naming<HostNic>(host).DistinctBy(n => n.Nic).ToDictionary(n => n.Nic);

    private static HostNic Unknown(Id<Host> host, int number) => new(default(Id<HostNic>)) { Host = host, Nic = number };
}
