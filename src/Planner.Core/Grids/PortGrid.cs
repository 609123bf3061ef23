using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.Grids;

/// <summary>The switch ports, each with what its cable leads to.</summary>
internal sealed class PortGrid() : Grid(SwitchPort.About, Leading())
{
    private static IEnumerable<GridColumn> Leading()
    {
        var fields = OfFields(SwitchPort.About).ToList();
        return
        [
            fields.First(c => c.Name == "switch") with { Least = 104 },
            .. fields.Where(c => c.Name != "switch"),
            GridColumn.Derived("leads-to", "Leads to", Peer, "What its cable leads to, through panels too.") with { Least = 150 },
            GridColumn.Derived("cable", "Cable", (s, t) => s.Topology.CableAt(t.Ref)?.Title ?? "", "What is plugged in.")
                with { IsMono = true },
        ];
    }

    private static string Peer(GridSight sight, Thing port) =>
        (sight.Topology.Peer(port.Ref) ?? sight.Topology.CableAt(port.Ref)?.Other(port.Ref)) is { } far
        && EndWords.Apart(sight.Names.Of(far)) is var (device, plug)
            ? far.Nic is null ? $"{device} {plug}" : $"{device} NIC {plug}"
            : "";
}
