using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.Sheets;

/// <summary>A cable as a technician meets it: from the host to the switch; between switches from the one that comes first.</summary>
/// <param name="Pif">The NIC at its near end; null between switches.</param>
/// <param name="Port">The switch port whose VLANs it carries.</param>
public sealed record PatchedCable(
    Cable Cable,
    string Label,
    CableEnd From,
    CableEnd To,
    Pif? Pif,
    SwitchPort Port,
    ImmutableArray<Network> Networks,
    Bond? Bond
)
{
    /// <summary>Every cable of the design in the order of work: rack by rack, from the top down, NIC by NIC.</summary>
    public static IEnumerable<PatchedCable> All(Topology topology)
    {
        var labels = CableLabels.Of(topology.Design);
        return topology
            .Design.Cables.Select(c => Of(topology, c, labels[c.Id]))
            .OrderBy(c => c.From)
            .ThenBy(c => c.To)
            .ThenBy(c => c.Cable.Id);
    }

    private static PatchedCable Of(Topology topology, Cable cable, string label)
    {
        var (a, b) = (CableEnd.Of(topology, cable.A), CableEnd.Of(topology, cable.B));
        var forward = cable.A.Nic is not null || cable.B.Nic is null && a <= b;
        var port = topology.Design.Ports[new((cable.A.Nic is null ? cable.A : cable.B).Number)];
        var pif = topology.PeerPif(port);
        var pool = pif is null ? null : topology.PoolOf(pif.Host);
        return new(cable, label, forward ? a : b, forward ? b : a, pif, port,
            pool is null ? [] : [.. pool.NetworksOn(pif!.Host, pif.Number).OrderBy(n => n.Id)], pool?.BondOf(pif!.Host, pif.Number));
    }
}
