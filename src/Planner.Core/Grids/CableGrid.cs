using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Grids;

/// <summary>
/// The cables with their ends taken apart: the device and what is plugged into there, a NIC's number or a port's name. The end at a host
/// stands first.
/// </summary>
internal sealed class CableGrid() : Grid(Cable.About, Parted())
{
    private static readonly Field A = Cable.About.Named("a")!, B = Cable.About.Named("b")!;

    /// <summary>The columns of one end.</summary>
    private sealed record Side(string Device, string Port, bool IsNear);

    private static readonly Side Near = new("from", "from-port", true), Far = new("to", "to-port", false);

    internal override IEnumerable<GivenField> Fields(GridSight sight, Thing? thing, IReadOnlyList<GivenCell> cells) =>
        new[] { End(sight, thing as Cable, cells, Near), End(sight, thing as Cable, cells, Far) }.OfType<GivenField>()
            .Concat(base.Fields(sight, thing, cells));

    /// <summary>The cable of the label; where none is given, the one that is plugged in at the same first end.</summary>
    internal override Parsed<Thing?> Same(KnownThings known, Thing wanted)
    {
        if (wanted is not Cable { Label: var label } cable) return default(Thing?);
        if (label.Length > 0) return known.Called(label);
        var near = EndOf(cable, Near);
        return near.Number == 0
            ? default(Thing?)
            : known.Design.Register.Naming<Cable>(near.Thing).FirstOrDefault(c => c.Touches(near));
    }

    private static IEnumerable<GridColumn> Parted()
    {
        var fields = OfFields(Cable.About).Where(c => c.Field != A && c.Field != B).ToList();
        return
        [
            fields[0],
            Part(Near, "From", isDevice: true), Part(Near, "NIC", isDevice: false),
            GridColumn.Derived("printed", "Port name", (s, c) => NicOf(s, (Cable)c)?.Printed ?? "", "What is written beside the NIC."),
            Part(Far, "To", isDevice: true), Part(Far, "Port", isDevice: false),
            GridColumn.Derived("network", "Network", (s, c) => NicGrid.Networks(s, NicOf(s, (Cable)c)), "What runs over it.")
                with { Least = 150, IsNetworks = true },
            .. fields.Skip(1),
        ];
    }

    private static GridColumn Part(Side side, string label, bool isDevice) => new(isDevice ? side.Device : side.Port, label)
    {
        Read = (sight, thing) => Now(sight, (Cable)thing, side) is var now && isDevice ? now.Device : now.Port,
        IsMono = !isDevice,
        IsSerial = true,
        Least = isDevice ? 116 : side.IsNear ? 56 : 96,
        Help = isDevice
            ? "The device; or the whole end, as “xen-01 / 0” or “sw-a / Gi1/0/1”."
            : "A NIC's number, or the port's name.",
    };

    /// <summary>The end that the given device and port make; null where neither is given.</summary>
    private static GivenField? End(GridSight sight, Cable? cable, IReadOnlyList<GivenCell> cells, Side side)
    {
        var device = cells.FirstOrDefault(c => c.Column.Name == side.Device);
        var port = cells.FirstOrDefault(c => c.Column.Name == side.Port);
        if ((device.Column ?? port.Column) is not { } column) return null;
        var now = cable is null ? default : Now(sight, cable, side);
        var text = EndWords.Joined(device.Text ?? now.Device ?? "", port.Text ?? now.Port ?? "");
        return new(side.IsNear == IsForward(cable) ? A : B, text is ":" ? "" : text, column);
    }

    private static (string Device, string Port) Now(GridSight sight, Cable cable, Side side) =>
        EndWords.Apart(sight.Names.Of(EndOf(cable, side)));

    private static Ref EndOf(Cable cable, Side side) => side.IsNear == IsForward(cable) ? cable.A : cable.B;

    /// <summary>False where only its second end is a NIC.</summary>
    private static bool IsForward(Cable? cable) => cable is not { A.Nic: null, B.Nic: not null };

    /// <summary>The NIC at one end of its way.</summary>
    private static Pif? NicOf(GridSight sight, Cable cable)
    {
        var topology = sight.Topology;
        IEnumerable<Ref?> ends = cable.A.Nic is not null || cable.B.Nic is not null ? [cable.A, cable.B]
            : topology.ChannelsOver(cable).Take(2).ToList() is [var way] ? [way.A, way.B] : [];
        return ends.Select(e => e?.HostNic).FirstOrDefault(n => n is not null) is var (id, nic)
            && topology.Design.Hosts.Find(id) is { } host
            ? topology.PoolOf(host).Pif(host, nic)
            : null;
    }
}
