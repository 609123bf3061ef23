using System.Globalization;
using Planner.Core.Drawings;
using Planner.Core.Text;

namespace Planner.Core.Documents.Chapters;

/// <summary>Names of ports as ranges: "Gi1/0/1-8, Gi1/0/12".</summary>
internal static class PortRanges
{
    public static string Of(IEnumerable<string> names)
    {
        List<string> ranges = [];
        (string Stem, int First, int Last)? run = null;
        foreach (var name in names.Order(NaturalOrder.Names))
        {
            var stem = name.TrimEnd([.. "0123456789"]);
            var number = int.TryParse(name.AsSpan(stem.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
            if (run is { } r && number >= 0 && r.Stem == stem && r.Last >= 0 && number == r.Last + 1) run = r with { Last = number };
            else
            {
                if (run is { } done) ranges.Add(Say(done));
                run = (stem, number, number);
            }
        }

        if (run is { } last) ranges.Add(Say(last));
        return string.Join(", ", ranges);
    }

    private static string Say((string Stem, int First, int Last) run) => run.First < 0 ? run.Stem
        : string.Create(CultureInfo.InvariantCulture, $"{run.Stem}{run.First}{(run.Last > run.First ? $"-{run.Last}" : "")}");
}
