using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>The drawings in parts for paper: what belongs together stands on a sheet, and a small design on one.</summary>
public static class PaperDrawings
{
    private const int FacesOnASheet = 5;
    private const int CablesOnASheet = 96;

    /// <summary>Five faces on a sheet at 1:10; then what has no place.</summary>
    public static IEnumerable<Scene> Racks(Drawn drawn, string? of)
    {
        if (RackView.Read(drawn.Design, of) is not { } view) return [];
        return of is not null || drawn.Design.Racks.Count == 0
            ? [RackElevation.Of(drawn, view, RackElevation.OnPaper)]
            :
            [
                .. RackElevation.Sheets(drawn.Design, FacesOnASheet).Select(some => RackElevation.Of(drawn, some, RackElevation.OnPaper)),
                .. RackElevation.Unplaced(drawn, RackElevation.OnPaper),
            ];
    }

    /// <summary>A small design whole; of a large one so many hosts on a sheet as stay readable, then what is cabled to no host.</summary>
    public static IEnumerable<Scene> Cabling(Drawn drawn, string? of)
    {
        if (of is null)
            return drawn.Design.Cables.Count <= CablesOnASheet
                ? [CablingDiagram.All(drawn)]
                : [.. drawn.Topology.Pools.SelectMany(pool => Cabling(drawn, pool)), .. Beside(drawn)];
        if (drawn.Topology.Pools.FirstOrDefault(p => p.Pool.Name == of) is { } one) return Cabling(drawn, one);
        return DrawingKinds.Cabling(drawn, of) is { } scene ? [scene] : [];
    }

    /// <summary>A pool's hosts, so many on a sheet as stay readable.</summary>
    public static IEnumerable<Scene> Cabling(Drawn drawn, PoolTopology pool) =>
        CablingDiagram.Parts(drawn.Topology, pool)
            .Select(hosts =>
            {
                var title = hosts.Length == 1 ? $"Cabling of {hosts[0].Name}" : $"Cabling of {hosts[0].Name} to {hosts[^1].Name}";
                return CablingDiagram.Of(drawn, title, hosts, withFree: false);
            });

    /// <summary>Devices, links between switches, and cables that are on no way yet.</summary>
    public static IEnumerable<Scene> Beside(Drawn drawn)
    {
        if (CablingDiagram.Around(drawn, "Cabling of devices and between switches") is { } scene) yield return scene;
        const double Margin = 6;
        if (LooseCables.Of(drawn, IsoPaper.A3.RoomWidth - 2 * Margin) is ({ } loose, var height))
            yield return new(
                "Cables on no way yet",
                IsoPaper.A3.RoomWidth,
                height + 2 * Margin,
                [loose with { X = Margin, Y = Margin }]
            );
    }

    /// <summary>As many hosts of a pool on a sheet as fit.</summary>
    public static IEnumerable<Scene> Pools(Drawn drawn, string? of)
    {
        if (drawn.Topology.Pools.IsEmpty && of is null) return [DrawingKinds.Pools(drawn, null)!];
        return drawn.Topology.Pools.Where(p => of is null || p.Pool.Name == of)
            .SelectMany(p => NicLayout.Sheets(drawn, p, IsoPaper.A3.RoomHeight));
    }

    /// <summary>As many faces one below the other as fit.</summary>
    public static IEnumerable<Scene> Switches(Drawn drawn, string? of)
    {
        if (of is not null || drawn.Design.Switches.Count == 0) return DrawingKinds.Switches(drawn, of) is { } one ? [one] : [];
        return Sheets([.. drawn.Design.Switches.Select(s => SwitchFace.Of(drawn, s))]);
    }

    private static IEnumerable<Scene> Sheets(IReadOnlyList<Scene> faces)
    {
        for (var from = 0; from < faces.Count;)
        {
            var (count, height) = (1, faces[from].Height);
            while (from + count < faces.Count && height + faces[from + count].Height <= IsoPaper.A3.RoomHeight)
                height += faces[from + count++].Height;
            yield return Stacked.Of("Switches", [.. faces.Skip(from).Take(count)], "");
            from += count;
        }
    }
}
