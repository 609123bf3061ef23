using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Recipes;

/// <summary>Which switches the uplinks of a recipe go to.</summary>
internal sealed class RecipeLegs(Draft draft, ImmutableArray<ImmutableArray<Cell>> islands, VlanId parking)
{
    private const string Slow = "SWP-10";

    /// <summary>A NIC with the uplink it is part of and the cell it is plugged into.</summary>
    private sealed record Place(UplinkPlan Plan, int Nic, Cell Cell);

    /// <summary>The NICs of all hosts, row by row.</summary>
    public ImmutableArray<Legs> Of(ImmutableArray<UplinkPlan> plans, IReadOnlyList<Host> hosts)
    {
        var number = plans.GroupBy(p => p.For).SelectMany(g => g.Index()).ToDictionary(p => p.Item, p => p.Index);
        var rows = plans.GroupBy(p => p.Row).Select(row => Places(row.Key, [.. row])).Where(p => !p.IsEmpty).ToList();
        foreach (var cell in islands.SelectMany(i => i).Where(IsSlow))
            CheckSpeed(cell, [.. rows.SelectMany(p => p).Where(p => p.Cell == cell)]);
        if (draft.Objections.Any(o => o.Rule == Slow)) return [];
        return
        [
            .. from places in rows
               from host in hosts
               from legs in Legs(host, places, plan => draft.Recipe.Cabling.Colours ? Looks.Of(plan.For, number[plan]) : "")
               select legs,
        ];
    }

    /// <summary>The cells of the NICs of a row; none, with an objection, where they cannot be as the recipe wants them.</summary>
    private ImmutableArray<Place> Places(int row, ImmutableArray<UplinkPlan> plans)
    {
        var cells = islands.SelectMany(i => i).Where(c => c.For.HasFlag(plans[0].Traffic)).ToList();
        if (islands.IsEmpty) return [];
        if (cells.Count == 0)
        {
            draft.Against(new Objection($"No switch is for {Word(plans[0])}.", "CAB-01") { At = $"nics.{row}.for" }
                .Or("use the first ones", draft.Recipe.With(0, (SwitchRow r) => r with { For = r.For | plans[0].Traffic })));
            return [];
        }

        var places = plans.SelectMany(p => p.Numbers, (Plan, Nic) => (Plan, Nic))
            .Select((n, at) => new Place(n.Plan, n.Nic, cells[draft.Recipe.Cabling.Apart ? at % cells.Count : 0]))
            .ToImmutableArray();
        var fine = IsApart(row, places);
        foreach (var bond in places.Where(p => p.Plan.Bond is not null).GroupBy(p => p.Plan)) fine &= IsOne(row, [.. bond]);
        return fine ? places : [];
    }

    private IEnumerable<Legs> Legs(Host host, ImmutableArray<Place> places, Func<UplinkPlan, string> colour) =>
        from place in places
        group place by (place.Cell, Bond: place.Plan.Bond is null ? null : place.Plan) into one
        let all = one.ToList()
        let units = one.Key.Cell.Units
        select new Legs(
            host,
            [.. all.Select(p => new Leg(p.Nic, Profiles.Of(p.Plan, parking, IsSlow(p.Cell))) { Colour = colour(p.Plan) })],
            units,
            draft.Recipe.Cabling.Apart ? Recipes.Legs.Spread(all.Count, units.Length) : all.Count,
            all.Max(p => p.Plan.Speed)
        )
        {
            Lacp = one.Key.Bond?.Bond == BondMode.Lacp,
            Fallback = one.Key.Bond?.For == NetworkRole.Management,
            Row = one.Key.Cell.Row,
        };

    private bool IsApart(int row, ImmutableArray<Place> places)
    {
        if (!draft.Recipe.Cabling.Apart || places.Length < 2) return true;
        var units = places.SelectMany(p => p.Cell.Units).DistinctBy(u => u.Id).ToList();
        if (units.Count > 1) return true;
        var (at, recipe) = (places[0].Cell.Row, draft.Recipe);
        var words = $"The NICs for {Word(places[0].Plan)} are to be on different switches, and {units[0].Name} is the only one.";
        draft.Against(new Objection(words, "BOND-05")
        {
            Wanted = 2,
            Free = 1,
            At = $"nics.{row}.numbers",
        }
            .Or("a second switch", recipe.With(at, Twice))
            .Or("one switch is enough", recipe with { Cabling = recipe.Cabling with { Apart = false } }));
        return false;
    }

    private static SwitchRow Twice(SwitchRow row) =>
        row with { Count = 2, Pattern = Pattern.Counts(row.Pattern) ? row.Pattern : row.Pattern + "-{a}" };

    /// <summary>The members of a bond meet: on one network, and for LACP on one device.</summary>
    private bool IsOne(int row, ImmutableArray<Place> bond)
    {
        var (cells, at) = (bond.Select(p => p.Cell).Distinct().ToList(), bond[0].Cell.Row);
        if (cells.Count > 1 && !islands.Any(i => cells.TrueForAll(i.Contains)))
        {
            var words = $"{bond[0].Plan.Title} is one bond, and {cells[0].Title} and {cells[1].Title} are two networks.";
            draft.Against(new Objection(words, "BOND-09")
            {
                At = $"switches.{at}.join",
            }
                .Or("link the switches", draft.Recipe.With(at, (SwitchRow r) => r with { Join = SwitchJoin.Linked }))
                .Or("leave the NICs alone", draft.Recipe.With(row, (NicRow r) => r with { Bond = null })));
            return false;
        }

        if (bond[0].Plan.Bond != BondMode.Lacp || cells is [{ IsOneForLags: true }]) return true;
        draft.Against(new Objection($"{bond[0].Plan.Title} with LACP wants one switch, a stack or an MLAG pair.", "M-BOND-06")
        {
            At = $"nics.{row}.bond",
        }.Or("make it active-active", draft.Recipe.With(row, (NicRow r) => r with { Bond = BondMode.BalanceSlb })));
        return false;
    }

    /// <summary>Ports of 100 Mb/s are for NICs that run at that.</summary>
    private void CheckSpeed(Cell cell, ImmutableArray<Place> places)
    {
        var fast = places.Where(p => p.Plan.Speed > 100).ToList();
        if (fast.Count == 0) return;
        var (unit, recipe, speed) = (cell.Units.First(u => u.SpeedClass == SpeedClass.Fast), draft.Recipe, fast.Max(p => p.Plan.Speed));
        var ports = draft.Topology.PortsOf(unit.Id).Count();
        var tasks = Words.List(fast.Select(p => Word(p.Plan)).Distinct());
        var objection = new Objection(
            $"{unit.Name} has {Shown.Count(ports, "port")} of 100 Mb/s, and the NICs for {tasks} run {Speed(speed)}.", Slow)
        {
            Wanted = speed,
            Free = 100,
            At = $"switches.{cell.Row}.type",
        };
        if (Faster(unit, cell.Row, ports) is { } type)
            objection = objection.Or($"take {type}", recipe.With(cell.Row, (SwitchRow r) => r with { Type = type }));
        draft.Against(objection.Or(
            "run these NICs at 100 Mb/s",
            fast.Select(p => p.Plan.Row).Distinct().Aggregate(recipe, (all, row) => all.With(row, (NicRow r) => r with { Speed = 100 }))));
    }

    /// <summary>A switch of 1 Gb/s with as many ports, of the same maker where there is one, that is joined as the recipe says.</summary>
    private string? Faster(Switch unit, int row, int ports) => draft.Before.Switches.Has(unit.Id) ? null : draft.Types
        .Where(t => t.Kind == DeviceTypes.DeviceKind.Switch)
        .Where(t => t.Interfaces.Count(i => i is { IsManagementOnly: false, Speed: 1000 }) >= ports)
        .Where(t => draft.Recipe.Switches[row] is { Join: not SwitchJoin.Stack } or { Count: 1 } || SwitchPart.Stacks(t))
        .OrderBy(t => !t.Manufacturer.Equals(unit.Vendor.ToString(), StringComparison.OrdinalIgnoreCase))
        .Select(t => t.Title).FirstOrDefault();

    private static bool IsSlow(Cell cell) => cell.Units.Any(u => u.SpeedClass == SpeedClass.Fast);

    public static string Word(UplinkPlan plan) => plan.For switch
    {
        NetworkRole.Management => "management",
        NetworkRole.Storage => "storage",
        _ => "guests",
    };

    public static string Speed(int speed) => Guide.Practice.Socket.Shown(speed);
}
