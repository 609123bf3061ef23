using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>A drawing that can be asked for by name.</summary>
/// <param name="Name">The word in addresses, such as "racks".</param>
/// <param name="Title">What people call it.</param>
/// <param name="Draw">Draws all of it (null), or the one thing of that name; null where there is no such thing.</param>
/// <param name="OnPaper">The same in parts of which each fits a sheet where that is possible; none where there is no such thing.</param>
public sealed record DrawingKind(
    string Name,
    string Title,
    Func<Drawn, string?, Scene?> Draw,
    Func<Drawn, string?, IEnumerable<Scene>> OnPaper
);

/// <summary>Every drawing there is, by name.</summary>
public static class DrawingKinds
{
    public static ImmutableArray<DrawingKind> All { get; } =
    [
        new("racks", "Rack elevations", Racks, PaperDrawings.Racks),
        new("cabling", "Cabling", Cabling, PaperDrawings.Cabling),
        new("pool", "NIC layout", Pools, PaperDrawings.Pools),
        new("switches", "Switch faces", Switches, PaperDrawings.Switches),
    ];

    /// <summary>
    /// The drawing of this name, of the rack, pool or switch named by <paramref name="of"/> or of everything; null where there is none.
    /// </summary>
    public static Scene? Draw(string name, Topology topology, IEnumerable<Finding> findings, string? of = null) =>
        All.FirstOrDefault(k => k.Name == name)?.Draw(new Drawn(topology, findings), of);

    /// <summary>The same for paper, in its order; none where there is no such thing.</summary>
    public static IEnumerable<Scene> OnPaper(string name, Topology topology, IEnumerable<Finding> findings, string? of = null) =>
        All.FirstOrDefault(k => k.Name == name)?.OnPaper(new Drawn(topology, findings), of) ?? [];

    /// <summary>All racks, one by name, and either from the words front, rear or both behind it.</summary>
    internal static Scene? Racks(Drawn drawn, string? of) =>
        RackView.Read(drawn.Design, of) is { } view ? RackElevation.Of(drawn, view) : null;

    internal static Scene? Cabling(Drawn drawn, string? of)
    {
        if (of is null)
            return CablingDiagram.All(drawn);
        if (drawn.Topology.Pools.FirstOrDefault(p => p.Pool.Name == of) is { } pool)
            return CablingDiagram.Of(drawn, $"Cabling of pool {of}", pool.Hosts, withFree: true);
        return drawn.Design.RackNamed(of) is { } rack
            ? CablingDiagram.Of(
                drawn,
                $"Cabling of rack {of}",
                [.. drawn.Design.Hosts.Where(h => h.Mounting.Rack == rack.Id)],
                withFree: true,
                drawn.Design.Of<Device>().Where(d => d.Mounting.Rack == rack.Id)
            )
            : null;
    }

    internal static Scene? Pools(Drawn drawn, string? of) =>
        of is null
            ? Stacked.Of(
                "Pools",
                [.. drawn.Topology.Pools.Select(p => NicLayout.Of(drawn, p))],
                "No pool yet: its hosts, NICs, bonds, networks and VMs will stand here."
            )
        : drawn.Topology.Pools.FirstOrDefault(p => p.Pool.Name == of) is { } pool ? NicLayout.Of(drawn, pool)
        : null;

    internal static Scene? Switches(Drawn drawn, string? of) =>
        of is null
            ? Stacked.Of(
                "Switches",
                [.. drawn.Design.Switches.Select(s => SwitchFace.Of(drawn, s))],
                "No switch yet: the faces of the switches with their ports will stand here."
            )
        : drawn.Design.Switches.FirstOrDefault(s => s.Name == of) is { } unit ? SwitchFace.Of(drawn, unit)
        : null;
}
