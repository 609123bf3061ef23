using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Which switches the uplinks of a recipe go to.</summary>
internal sealed class RecipeLegs(Draft draft, ImmutableArray<ImmutableArray<Cell>> islands, VlanId parking)
{
    /// <summary>A NIC with the uplink it is part of and the cell it is plugged into.</summary>
    private sealed record Place(UplinkPlan Plan, int Nic, Cell Cell);

    /// <summary>The NICs of all hosts, row by row.</summary>
    public ImmutableArray<Legs> Of(ImmutableArray<UplinkPlan> plans, IReadOnlyList<Host> hosts)
    {
        var number = plans.GroupBy(p => p.For).SelectMany(g => g.Index()).ToDictionary(p => p.Item, p => p.Index);
        return
        [
            .. from row in plans.GroupBy(p => p.Row)
               let places = Places(row.Key, [.. row])
               where !places.IsEmpty
               from host in hosts
               from legs in Legs(host, places, plan => draft.Recipe.Cabling.Colours ? Looks.Of(plan.For, number[plan]) : "")
               select legs,
        ];
    }

    /// <summary>The cells of the NICs of a row; none, with an obstacle, where they cannot be as the recipe wants them.</summary>
    private ImmutableArray<Place> Places(int row, ImmutableArray<UplinkPlan> plans)
    {
        var cells = islands.SelectMany(i => i).Where(c => c.For.HasFlag(plans[0].Traffic)).ToList();
        if (islands.IsEmpty) return [];
        if (cells.Count == 0)
        {
            draft.Against(new Obstacle($"No switch is for {Word(plans[0])}.", "CAB-01") { At = $"nics.{row}.for" }
                .Or("use the first ones", draft.Recipe.With(0, (SwitchRow r) => r with { For = r.For | plans[0].Traffic })));
            return [];
        }

        var places = plans.SelectMany(p => p.Numbers, (Plan, Nic) => (Plan, Nic)).Index()
            .Select(n => new Place(n.Item.Plan, n.Item.Nic, cells[draft.Recipe.Cabling.Apart ? n.Index % cells.Count : 0])).ToImmutableArray();
        var fine = IsApart(row, places);
        foreach (var bond in places.Where(p => p.Plan.Bond is not null).GroupBy(p => p.Plan)) fine &= IsOne(row, [.. bond]);
        return fine && places.Select(p => p.Cell).Distinct().All(cell => IsFast(row, places, cell)) ? places : [];
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
        draft.Against(new Obstacle($"The NICs for {Word(places[0].Plan)} are to be on different switches, and {units[0].Name} is the only one.", "BOND-05")
        {
            Wanted = 2,
            Free = 1,
            At = $"nics.{row}.numbers",
        }
            .Or("a second switch", recipe.With(at, (SwitchRow r) => r with { Count = 2, Pattern = Series.Counts(r.Pattern) ? r.Pattern : r.Pattern + "-{a}" }))
            .Or("one switch is enough", recipe with { Cabling = recipe.Cabling with { Apart = false } }));
        return false;
    }

    /// <summary>The members of a bond meet: on one network, and for LACP on one device.</summary>
    private bool IsOne(int row, ImmutableArray<Place> bond)
    {
        var (cells, at) = (bond.Select(p => p.Cell).Distinct().ToList(), bond[0].Cell.Row);
        if (cells.Count > 1 && !islands.Any(i => cells.TrueForAll(i.Contains)))
        {
            draft.Against(new Obstacle($"{bond[0].Plan.Title} is one bond, and {cells[0].Title} and {cells[1].Title} are two networks.", "BOND-09")
            {
                At = $"switches.{at}.join",
            }
                .Or("link the switches", draft.Recipe.With(at, (SwitchRow r) => r with { Join = SwitchJoin.Linked }))
                .Or("leave the NICs alone", draft.Recipe.With(row, (NicRow r) => r with { Bond = null })));
            return false;
        }

        if (bond[0].Plan.Bond != BondMode.Lacp || cells is [{ IsOneForLags: true }]) return true;
        draft.Against(new Obstacle($"{bond[0].Plan.Title} with LACP wants one switch, a stack or an MLAG pair.", "M-BOND-06") { At = $"nics.{row}.bond" }
            .Or("make it active-active", draft.Recipe.With(row, (NicRow r) => r with { Bond = BondMode.BalanceSlb })));
        return false;
    }

    /// <summary>Ports of 100 Mb/s are for NICs that run at that.</summary>
    private bool IsFast(int row, ImmutableArray<Place> places, Cell cell)
    {
        var speed = places.Where(p => p.Cell == cell).Max(p => p.Plan.Speed);
        if (!IsSlow(cell) || speed <= 100) return true;
        var (unit, recipe) = (cell.Units.First(u => u.SpeedClass == SpeedClass.Fast), draft.Recipe);
        var ports = draft.Topology.PortsOf(unit.Id).Count();
        var obstacle = new Obstacle($"{unit.Name} has {ports} ports of 100 Mb/s, and the NICs for {Word(places[0].Plan)} run {Speed(speed)}.", "SWP-10")
        {
            Wanted = speed,
            Free = 100,
            At = $"switches.{cell.Row}.type",
        };
        if (Faster(unit, ports) is { } type) obstacle = obstacle.Or($"take a {type}", recipe.With(cell.Row, (SwitchRow r) => r with { Type = type }));
        draft.Against(obstacle.Or("run the NICs at 100 Mb/s", recipe.With(row, (NicRow r) => r with { Speed = 100 })));
        return false;
    }

    private string? Faster(Switch unit, int ports) => draft.Before.Switches.Has(unit.Id) ? null : draft.Types
        .Where(t => t.Kind == DeviceTypes.DeviceKind.Switch && t.Interfaces.Count(i => i is { IsManagementOnly: false, Speed: 1000 }) >= ports)
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
