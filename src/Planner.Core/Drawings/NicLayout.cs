using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>
/// A pool as the guide pictures it: hosts side by side, the master first; VMs over networks over NICs over switches. Many hosts stand in
/// banks, equal NICs in line.
/// </summary>
public static class NicLayout
{
    private const double Margin = 6;
    private const double BankGap = 5.4;

    public static Scene Of(Drawn drawn, PoolTopology pool) => Of(drawn, pool, 0, int.MaxValue);

    /// <summary>The pool on sheets no higher than so many millimetres, as many banks on each as fit, but one at least.</summary>
    public static IReadOnlyList<Scene> Sheets(Drawn drawn, PoolTopology pool, double height)
    {
        var grid = new PoolGrid(drawn, pool);
        var banks = (grid.Hosts.Length + grid.PerBank - 1) / grid.PerBank;
        var fit = Math.Max(1, (int)((height - 2 * Margin - 5) / (grid.Height + BankGap)));
        return [.. Enumerable.Range(0, Math.Max(1, (banks + fit - 1) / fit)).Select(i => Of(drawn, pool, i * fit, fit))];
    }

    private static Scene Of(Drawn drawn, PoolTopology pool, int firstBank, int banks)
    {
        var title = Drawn.Say(pool.Pool);
        if (pool.Hosts.IsEmpty)
            return EmptySheet.Of(title, "No host yet: the pool's hosts with their NICs, bonds, networks and VMs will stand here.");
        var grid = new PoolGrid(drawn, pool);
        var rows = grid.Hosts.Chunk(grid.PerBank).Skip(firstBank).Take(banks).ToList();
        List<Shape> shapes = [];
        double y = Margin, width = rows.Max(r => grid.BankWidth(r.Length));
        foreach (var row in rows)
        {
            shapes.Add(new PoolBank(drawn, grid, row).Draw() with { X = Margin, Y = y });
            y += grid.Height + BankGap;
        }

        var (key, height) = Legend.Of(drawn, [], width, Sign.Bond, Sign.Free, Sign.Shut, Sign.Gap, Sign.Finding);
        shapes.Add(key with { X = Margin, Y = y - 1 });
        return new(title, width + 2 * Margin, y - 1 + height + Margin, [.. shapes]) { Description = Description(pool) };
    }

    private static string Description(PoolTopology pool) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Drawn.Say(pool.Pool)}: {Shown.Count(pool.Hosts.Length, "host")} with {Shown.Count(pool.Nics.Length, "NIC")} each, "
                + $"{Shown.Count(pool.Bonds.Length, "bond")}, "
                + $"{Shown.Count(pool.Networks.Length, "network")}, {Shown.Count(pool.Vms.Length, "VM")}. "
                + $"{(pool.Master is { } master ? $"{master.Name} is the master." : "No master is named.")}"
        );
}
