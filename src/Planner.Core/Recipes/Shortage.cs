using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>Why some NICs find no port.</summary>
internal static class Shortage
{
    /// <summary>Says it; does nothing where all found one.</summary>
    public static void Check(Draft draft, Supply supply, ImmutableArray<Legs> legs, int plugged)
    {
        var wanted = legs.Sum(l => l.All.Length);
        if (plugged == wanted) return;
        var before = draft.Objections.Count;
        foreach (var unfit in legs.Where(l => !Fits(draft.Topology, supply, l)).DistinctBy(l => (Names(l.Units), l.Speed)))
            Unfit(draft, supply, unfit);
        if (draft.Objections.Count > before) return;
        foreach (var alike in legs.GroupBy(l => Names(l.Units)))
            Few(draft, supply, alike.First(), alike.Sum(l => l.All.Length));
        if (draft.Objections.Count == before)
            draft.Against(
                $"{Shown.Are(wanted, "port")} wanted, and {Shown.Count(plugged, "NIC")} {(plugged == 1 ? "finds" : "find")} one on "
                    + $"{Names([.. legs.SelectMany(l => l.Units).Distinct()])}.",
                "hosts.count",
                "CAB-11",
                wanted,
                plugged
            );
    }

    private static string Names(ImmutableArray<Switch> units) => Words.List(units.Select(u => u.Name));

    /// <summary>Where nothing is free at all it is a matter of number.</summary>
    private static bool Fits(Topology topology, Supply supply, Legs legs) => legs.Units.All(u => supply.Of(u).IsEmpty)
        || legs.Units.SelectMany(u => supply.Of(u)).Any(c => PortChoice.Suits(topology, legs, c));

    private static void Unfit(Draft draft, Supply supply, Legs legs)
    {
        var free = legs.Units.SelectMany(u => supply.Of(u)).ToList();
        var fastest = free.Select(c => c.Speed).DefaultIfEmpty(0).Max();
        var nic = string.Join('+', legs.All.Select(l => l.Nic));
        var (units, speed, at) = (Names(legs.Units), RecipeLegs.Speed(legs.Speed), At(legs, "type"));
        if (free.Where(c => c.Set is not null && PortChoice.Takes(draft.Topology, legs, c)).ToList() is { Count: > 0 } set)
            draft.Against($"{SetOtherwise(set, units)}, and NIC {nic} needs {Setting(legs.All[0].Port)}.", at, "CAB-11");
        else if (fastest >= legs.Speed) draft.Against($"No free port of {units} takes the plug of NIC {nic}.", at, "P-CAB-01");
        else
            draft.Against(
                $"NIC {nic} runs {speed}, and the free ports of {units} run {RecipeLegs.Speed(fastest)}.",
                at,
                "P-SPD-01",
                legs.Speed,
                fastest
            );
    }

    /// <summary>How many there are, and for what they are set, the most first.</summary>
    private static string SetOtherwise(List<PortClass> classes, string units)
    {
        var kinds = classes.GroupBy(c => Setting(c.Set!)).Select(g => (Words: g.Key, Count: g.Sum(c => c.Ports.Length)))
            .OrderByDescending(k => k.Count).ThenBy(k => k.Words, StringComparer.Ordinal).ToList();
        var words = kinds is [var only] ? only.Words : Words.List(kinds.Select(k => $"{k.Words} ({k.Count})"));
        var count = kinds.Sum(k => k.Count);
        return $"{Shown.Count(count, "port")} of {units} {(count == 1 ? "is" : "are")} free but set for {words}";
    }

    /// <summary>What a port is set up for, as far as it tells ports apart.</summary>
    private static string Setting(SwitchPort port)
    {
        List<string> more = [];
        if (port.Speed is { } speed) more.Add(RecipeLegs.Speed(speed));
        if (!port.Stp) more.Add("no spanning tree");
        if (port.Mtu != new SwitchPort(default).Mtu) more.Add($"MTU {port.Mtu}");
        if (port.BpduGuard) more.Add("BPDU guard");
        if (port.PortSecurity) more.Add("port security");
        var vlans = port.Mode == PortMode.Access ? $"access to VLAN {port.AccessVlan?.ToString() ?? "1"}"
            : $"a trunk of VLAN {port.Allowed}{(port.NativeVlan is { } native ? $", native {native}" : "")}";
        return more.Count == 0 ? vlans : $"{vlans} with {Words.List(more)}";
    }

    private static void Few(Draft draft, Supply supply, Legs legs, int wanted)
    {
        if (legs.Units.Sum(supply.Most) is var free && free < wanted) draft.Against(Said(draft, supply, legs, wanted, free));
    }

    private static Objection Said(Draft draft, Supply supply, Legs legs, int wanted, int free)
    {
        var (open, recipe) = (legs.Units.Sum(supply.Count), draft.Recipe);
        var share = open == free ? "" : $" with {recipe.Cabling.KeepFree} % kept free";
        var said = new Objection($"{Shown.Are(wanted, "port")} wanted, and {Shown.Are(free)} free on {Names(legs.Units)}{share}.", "CAB-11")
        {
            Wanted = wanted,
            Free = free,
            At = At(legs, "count"),
        };
        if (open >= wanted) said = said.Or("keep none free", recipe with { Cabling = recipe.Cabling with { KeepFree = 0 } });
        return legs.Row is { } row && recipe.Switches[row] is { Join: not SwitchJoin.Mlag, Count: < SwitchRow.Most } asked
            && Pattern.Counts(asked.Pattern)
            ? said.Or("one switch more", recipe.With(row, (SwitchRow r) => r with { Count = r.Count + 1 }))
            : said;
    }

    private static string At(Legs legs, string field) => legs.Row is { } row ? $"switches.{row}.{field}" : "";
}
