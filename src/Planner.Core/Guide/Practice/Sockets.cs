using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>What an end of a cable can do.</summary>
/// <param name="Speeds">In Mb/s, ascending; empty where it is not known.</param>
internal sealed record Socket(ImmutableArray<int> Speeds, PortForm? Form)
{
    private static readonly ConcurrentDictionary<int, ImmutableArray<int>> UpTo = new();
    private static readonly ConcurrentDictionary<int, ImmutableArray<int>> Negotiated = new();

    /// <summary>As the switch's type has it; where that is not known, as the port's name and the switch's class say.</summary>
    public static Socket Of(Topology topology, SwitchPort port)
    {
        var (unit, built, type) = (topology.Design.Switches[port.Switch], topology.BuiltAs(port), PortType.Of(port));
        var form = built?.Form ?? (unit.SpeedClass == SpeedClass.Fast ? PortForm.Rj45 : type?.Form);
        var most = built?.Speed ?? type?.Speed ?? unit.SpeedClass switch
        {
            SpeedClass.Fast => 100,
            SpeedClass.Gigabit => 1_000,
            _ => 0,
        };
        return new(port.Speed is { } speed ? [speed] : UpTo.GetOrAdd(most, static m => [.. Reaches.Speeds.Where(s => s <= m)]), form)
        {
            Breakouts = built?.Breakouts ?? DeviceInterface.BreakoutsOf(form),
        };
    }

    /// <summary>Into how many ends a breakout cable can divide it.</summary>
    public Many<int> Breakouts { get; init; } = DeviceInterface.BreakoutsOf(Form);

    /// <summary>NICs of 25 Gb/s and more fall back to the speeds of their lanes only.</summary>
    public static Socket Of(Pif pif) => new(!pif.Nic.Autonegotiation ? [pif.Speed] : [.. Below(pif.Speed), pif.Speed], pif.Built?.Form);

    /// <summary>The highest speed at which two ends meet; null where there is none, 0 where it is not known.</summary>
    public static int? Common(Socket one, Socket other) =>
        one.Speeds.IsEmpty ? other.Speeds.LastOrDefault()
        : other.Speeds.IsEmpty ? one.Speeds[^1]
        : one.Speeds.Intersect(other.Speeds).DefaultIfEmpty(-1).Max() is var highest and > 0 ? highest
        : null;

    private static IEnumerable<int> Below(int speed) => speed switch
    {
        <= 1_000 => Reaches.Speeds.Where(s => s < speed),
        <= 10_000 => Reaches.Speeds.Where(s => s >= 1_000 && s < speed),
        <= 40_000 => [10_000],
        50_000 => [10_000, 25_000],
        _ => Reaches.Speeds.Where(s => s >= 10_000 && s < speed),
    };

    /// <summary>A speed for a sentence.</summary>
    public static string Shown(int speed) =>
        speed < 1_000 ? $"{Words.Count(speed)} Mb/s" : string.Create(CultureInfo.InvariantCulture, $"{speed / 1000m:0.###} Gb/s");
}
