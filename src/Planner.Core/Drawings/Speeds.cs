using System.Globalization;

namespace Planner.Core.Drawings;

/// <summary>A speed in Mb/s as people write it on a port: 100M, 1G, 2.5G, 10G.</summary>
public static class Speeds
{
    public static string Short(int megabits) => megabits < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{megabits}M")
        : string.Create(CultureInfo.InvariantCulture, $"{megabits / 1000m:0.###}G");
}
