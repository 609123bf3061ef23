using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Wiring;

/// <summary>Where the naive flood takes a NIC's frames, as text that is equal where they meet.</summary>
internal static class Flood
{
    private static readonly ConditionalWeakTable<Design, NaiveFlood> Known = [];

    /// <summary>Every VLAN of a switch that frames with this tag get to from a NIC; null where nothing takes them.</summary>
    public static string? From(Design design, Pif pif, VlanTag? tag) =>
        Of(design).Entry(pif.Ref, tag?.Number) is { } place
            ? string.Join(' ', Of(design).From(place).Select(p => $"{p.Switch}:{p.Vlan}").Order(StringComparer.Ordinal))
            : null;

    public static NaiveFlood Of(Design design) => Known.GetValue(design, d => new(d));
}
