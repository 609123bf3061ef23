using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Guide.Practice;

/// <summary>How far a cable carries a speed, in metres.</summary>
/// <param name="Sure">What its standard promises; 0 where there is none.</param>
/// <param name="Most">What is known to work beyond that.</param>
/// <param name="Source">The clause of IEEE 802.3, or what else says so.</param>
public sealed record Reach(int Sure, int Most, string Source);

/// <summary>The reach of every type of cable at every speed of Ethernet, as reaches.txt has it.</summary>
public static class Reaches
{
    private static readonly ImmutableDictionary<(CableType Type, int Speed), Reach> Table = Read();

    /// <summary>Every speed of Ethernet in Mb/s, ascending.</summary>
    public static ImmutableArray<int> Speeds { get; } = [.. Table.Keys.Select(k => k.Speed).Distinct().Order()];

    /// <summary>Null for a speed that Ethernet does not have.</summary>
    public static Reach? Of(CableType type, int speed) => Table.GetValueOrDefault((type, speed));

    /// <summary>How far it goes at its best, whatever the speed.</summary>
    public static int Longest(CableType type) => Speeds.Max(s => Table[(type, s)].Most);

    private static ImmutableDictionary<(CableType, int), Reach> Read()
    {
        using var stream = typeof(Reaches).Assembly.GetManifestResourceStream("Practice/reaches.txt")!;
        using var reader = new StreamReader(stream);
        var table = ImmutableDictionary.CreateBuilder<(CableType, int), Reach>();
        var type = default(CableType);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            if (parts.Length == 3)
            {
                var metres = parts[1].Split('/').Select(m => int.Parse(m, CultureInfo.InvariantCulture)).ToList();
                table[(type, int.Parse(parts[0], CultureInfo.InvariantCulture))] = new(metres[0], metres[^1], parts[2]);
                continue;
            }

            var names = line.Split('=', StringSplitOptions.TrimEntries);
            type = Named(names[0]);
            if (names.Length == 2)
                table.AddRange(
                    table.Where(r => r.Key.Item1 == Named(names[1])).Select(r => KeyValuePair.Create((type, r.Key.Item2), r.Value)).ToList()
                );
        }

        return table.ToImmutable();
    }

    private static CableType Named(string word) => Enum.GetValues<CableType>().First(t => Codecs.WordOf(t) == word);
}
