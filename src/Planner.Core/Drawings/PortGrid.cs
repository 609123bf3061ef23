using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Text;

namespace Planner.Core.Drawings;

/// <summary>
/// Where a switch's ports stand on its face: odd numbers above even, blocks of names one after the other, a gap after each six columns.
/// </summary>
internal sealed record PortGrid(ImmutableArray<PortPlace> Places, int Columns, int Gaps)
{
    /// <summary>The columns in a row between two gaps.</summary>
    public const int Six = 6;

    public static PortGrid Of(IEnumerable<SwitchPort> ports)
    {
        var places = ImmutableArray.CreateBuilder<PortPlace>();
        int column = 0, gaps = 0;
        foreach (var block in ports.GroupBy(p => Stem(p.Name)).OrderBy(b => b.Key, NaturalOrder.Names))
        {
            if (places.Count > 0) gaps++;
            var slots = Slots([.. block.OrderBy(p => p.Name, NaturalOrder.Names)]);
            foreach (var (port, slot) in slots) places.Add(new(port, column + slot / 2, gaps + slot / 2 / Six, slot % 2));
            var used = slots.Max(s => s.Slot) / 2 + 1;
            gaps += (used - 1) / Six;
            column += used;
        }

        return new(places.ToImmutable(), column, gaps);
    }

    // A port stands where its number says, unless the numbers have holes so large that they cannot be a row of sockets.
    private static List<(SwitchPort Port, int Slot)> Slots(SwitchPort[] block)
    {
        var numbers = Array.ConvertAll(block, p => Number(p.Name));
        var first = numbers.Contains(0) ? 0 : 1;
        var real = numbers.Distinct().Count() == block.Length && numbers.All(n => n >= first && n < 64);
        return [.. block.Select((port, i) => (port, real ? numbers[i] - first : i))];
    }

    private static string Stem(string name) => name.TrimEnd([.. "0123456789"]);

    private static int Number(string name) =>
        int.TryParse(name.AsSpan(Stem(name).Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>The number at the end of a port's name, or the name where it has none.</summary>
    public static string Short(string name) => Number(name) is var number and >= 0 ? number.ToString(CultureInfo.InvariantCulture) : name;
}

/// <summary>A port's column, the gaps before it, and its row (0 above, 1 below).</summary>
internal sealed record PortPlace(SwitchPort Port, int Column, int Gap, int Row);
