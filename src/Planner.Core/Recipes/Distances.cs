using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Recipes;

/// <summary>
/// How long a patch cable has to be: up from one device to the top of its rack, over to the other's and down again, or beside the rails of
/// one rack, with a reserve for both ends; as cables are sold.
/// </summary>
public static class Distances
{
    /// <summary>In cm: half a metre for dressing each cable, and the same for the way over the top of two racks.</summary>
    private const int Reserve = 60, Crossing = 60;

    /// <summary>From one rack to the next, and from one row to the next, in cm.</summary>
    private const int Pitch = 60, Aisle = 240;

    private const decimal Unit = 4.445m;

    /// <summary>In cm.</summary>
    private static readonly int[] Sold = [50, 100, 150, 200, 250, 300, 400, 500, 700, 1000, 1500, 2000, 2500, 3000, 4000, 5000];

    /// <summary>In cm; null where a place is not known, or the racks are in different rooms.</summary>
    public static int? Between(Design design, IRacked one, IRacked other)
    {
        if (design.Racks.Find(one.Mounting.Rack) is not { } from || design.Racks.Find(other.Mounting.Rack) is not { } to) return null;
        if (Height(from, one.Mounting) is not { } here || Height(to, other.Mounting) is not { } there) return null;
        if (from.Id == to.Id) return AsSold(Math.Abs(here - there) * Unit + Reserve);
        if ((from.Site, from.Room) != (to.Site, to.Room)) return null;
        var rows = design.Racks.Where(r => (r.Site, r.Room) == (from.Site, from.Room)).GroupBy(r => r.Row).ToList();
        var (a, b) = (At(rows, from), At(rows, to));
        var sideways = Math.Abs(a.Column - b.Column) * Pitch + Math.Abs(a.Row - b.Row) * Aisle;
        return AsSold((from.Units - here + to.Units - there) * Unit + Crossing + sideways + Reserve);
    }

    /// <summary>The shortest cable that is sold and reaches so far.</summary>
    public static int AsSold(decimal needed) =>
        Array.Find(Sold, s => s >= needed) is > 0 and var sold ? sold : (int)Math.Ceiling(needed / 500) * 500;

    /// <summary>The middle of a device in units above the floor of its rack.</summary>
    private static decimal? Height(Rack rack, Mounting mounting) =>
        rack.Below(mounting) is { } below ? below.Number + mounting.Height.Number / 2 : null;

    private static (int Row, int Column) At(List<IGrouping<string, Rack>> rows, Rack rack)
    {
        var row = rows.FindIndex(r => r.Key == rack.Row);
        return (row, rows[row].TakeWhile(r => r.Id != rack.Id).Count());
    }
}
