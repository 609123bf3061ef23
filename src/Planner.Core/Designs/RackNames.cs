using System.Runtime.CompilerServices;
using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>What racks are called where all of a design are meant: by name, behind site or room where several have it.</summary>
internal static class RackNames
{
    private static readonly ConditionalWeakTable<Things<Rack>, Dictionary<Id<Rack>, string>> Known = [];

    public static IReadOnlyDictionary<Id<Rack>, string> Of(Things<Rack> racks) => Known.GetValue(racks, Name);

    private static Dictionary<Id<Rack>, string> Name(Things<Rack> racks)
    {
        var plain = racks.CountBy(r => r.Name).ToDictionary();
        var longer = racks.SelectMany(r => r.Longer.Distinct()).CountBy(n => n).ToDictionary();
        return racks.ToDictionary(r => r.Id, r => plain[r.Name] == 1 ? r.Name
            : r.Longer.FirstOrDefault(n => longer[n] == 1 && !plain.ContainsKey(n)) ?? $"{r.Name} ({r.Id})");
    }
}
