using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>
/// The cables between hosts and switches: NICs and ports as rows of panels, cables in ordered lanes in the gutters between.
/// </summary>
public static class CablingDiagram
{
    private const double Margin = 6;
    private const int RowsForTwoSides = 40;

    /// <summary>The whole design, with free NICs and ports to plug into.</summary>
    public static Scene All(Drawn drawn) => Of(drawn, "Cabling", [.. drawn.Design.Hosts], withFree: true);

    /// <summary>A pool's hosts in parts, each small enough for a sheet of 382 by 243 mm.</summary>
    public static IEnumerable<Host[]> Parts(PoolTopology pool)
    {
        const double Height = 216;
        const int Lanes = 32;
        var nics = Math.Max(1, pool.Nics.Length);
        return pool.Hosts.Chunk(2 * Math.Max(1, Math.Min((int)(Height / HostPanel.Taken(nics)), Lanes / nics)));
    }

    /// <summary>
    /// Some hosts and the switches they are plugged into; on paper (<paramref name="withFree"/> false) without free ports.
    /// </summary>
    public static Scene Of(Drawn drawn, string title, IReadOnlyList<Host> hosts, bool withFree)
    {
        if (hosts.Count == 0 && drawn.Design.Switches.Count == 0)
            return EmptySheet.Of(title, "Nothing to cable yet: hosts and switches will stand here with the cables between them.");
        var plan = new CablingPlan(drawn, hosts, withFree, hosts.Sum(h => drawn.Topology.PoolOf(h).Nics.Length) > RowsForTwoSides);
        var cables = plan.Cables();
        var width = plan.Right + Margin;
        var (key, height) = Legend.Of(drawn, plan.Networks, width - 2 * Margin, Sign.Bond, Sign.Free, Sign.Shut, Sign.Finding);
        return new(
            title,
            width,
            plan.Bottom + 6 + height + Margin,
            [.. plan.Panels, .. cables, key with { X = Margin, Y = plan.Bottom + 6 }]
        )
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"{cables.Count} cables between the NICs of {hosts.Count} hosts and the ports of {plan.Switches.Count} switches."
            ),
        };
    }
}
