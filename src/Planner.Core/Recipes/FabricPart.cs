using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>Which switches are one network: those of a row as they are joined, and rows that carry the same traffic.</summary>
internal static class FabricPart
{
    /// <summary>The cells of the recipe's switches, island by island; what is in one island is to be joined by links.</summary>
    public static ImmutableArray<ImmutableArray<Cell>> Of(Draft draft, IReadOnlyList<Rack> racks, VlanId parking)
    {
        var cells = Enumerable.Range(0, draft.Recipe.Switches.Count)
            .SelectMany(row => Cells(draft, row, SwitchPart.Of(draft, row, racks, parking)));
        return [.. Islands([.. cells]).Select(island => Named(draft, island))];
    }

    private static IEnumerable<Cell> Cells(Draft draft, int at, ImmutableArray<Switch> units)
    {
        var row = draft.Recipe.Switches[at];
        if (units.IsEmpty) return [];
        if (row.Join == SwitchJoin.Mlag && units.Length > 2)
        {
            draft.Against(new Objection($"An MLAG pair is two switches, and {units.Length} are wanted.", "M-BOND-06")
            {
                Wanted = units.Length,
                Free = 2,
                At = $"switches.{at}.join",
            }.Or("link them", draft.Recipe.With(at, (SwitchRow r) => r with { Join = SwitchJoin.Linked })));
            return [];
        }

        var known = units.Where(u => draft.Before.Switches.Has(u.Id)).ToList();
        if (row.Join != SwitchJoin.Separate && units.Length > 1 && known.Count < units.Length)
        {
            if (known.Find(u => u.LogicalSwitch is null) is { } alone)
            {
                draft.Against(new Objection($"{alone.Name} is there already, and joined with no other switch.")
                {
                    At = $"switches.{at}.join",
                }.Or("leave them separate", draft.Recipe.With(at, (SwitchRow r) => r with { Join = SwitchJoin.Separate })));
                return [];
            }

            units = Joined(draft, row, units, known);
        }

        return units.GroupBy(u => u.LogicalSwitch?.Ref ?? u.Id.Ref)
            .Select(g => new Cell(at, row.For, [.. g], draft.Design.LogicalSwitches.Find(g.First().LogicalSwitch)));
    }

    private static ImmutableArray<Switch> Joined(Draft draft, SwitchRow row, ImmutableArray<Switch> units, List<Switch> known)
    {
        var logical = draft.Design.LogicalSwitches.Find(known.FirstOrDefault()?.LogicalSwitch)
            ?? draft.Add<LogicalSwitch>(id => new(id) { Name = FreeName(draft, row), Link = LinkOf(row.Join) });
        foreach (var unit in units.Where(u => !known.Contains(u))) draft.Put(unit with { LogicalSwitch = logical.Id });
        return [.. units.Select(u => draft.Design.Switches[u.Id])];
    }

    private static SwitchLink LinkOf(SwitchJoin join) => join switch
    {
        SwitchJoin.Stack => SwitchLink.Stack,
        SwitchJoin.Mlag => SwitchLink.Mlag,
        _ => SwitchLink.Uplink,
    };

    private static string FreeName(Draft draft, SwitchRow row)
    {
        var word = row.Join switch { SwitchJoin.Stack => "stack", SwitchJoin.Mlag => "mlag", _ => "group" };
        var stem = Pattern.Stem(row.Pattern);
        var name = stem.Length is 0 or > Names.Longest - 12 ? word : $"{stem}-{word}";
        return Free(name, n => draft.Design.LogicalSwitches.Any(l => l.Name == n));
    }

    private static string Free(string name, Predicate<string> isTaken)
    {
        for (var n = 1; ; n++)
            if ((n == 1 ? name : $"{name} {n}") is var free && !isTaken(free)) return free;
    }

    /// <summary>Cells of several rows that serve one kind of traffic have to be one network.</summary>
    private static List<ImmutableArray<Cell>> Islands(ImmutableArray<Cell> cells)
    {
        List<ImmutableArray<Cell>> islands = [.. cells.Select(c => ImmutableArray.Create(c))];
        foreach (var traffic in (Traffic[])[Traffic.Management, Traffic.Guests, Traffic.Storage])
        {
            var serving = islands.FindAll(i => i.Any(c => c.For.HasFlag(traffic)));
            if (serving.SelectMany(i => i).Where(c => c.For.HasFlag(traffic)).Select(c => c.Row).Distinct().Count() < 2) continue;
            islands.RemoveAll(serving.Contains);
            islands.Add([.. serving.SelectMany(i => i)]);
        }

        return [.. islands.OrderBy(i => i[0].Row).ThenBy(i => i[0].Units[0].Id)];
    }

    /// <summary>The island with its physical network, as what is there has it, or else a new one.</summary>
    private static ImmutableArray<Cell> Named(Draft draft, ImmutableArray<Cell> island)
    {
        var units = island.SelectMany(c => c.Units).ToList();
        var made = units.FindAll(u => !draft.Before.Switches.Has(u.Id));
        if (made.Count == 0) return island;
        var network = units.Select(u => Joining.Network(draft.Design, u)).FirstOrDefault(n => n is not null) ?? New(draft, island);
        foreach (var unit in made) draft.Put(draft.Design.Switches[unit.Id] with { PhysicalNetwork = network });
        foreach (var logical in island.Select(c => c.Logical).OfType<LogicalSwitch>().Where(l => !draft.Before.LogicalSwitches.Has(l.Id)))
            draft.Put(draft.Design.LogicalSwitches[logical.Id] with { PhysicalNetwork = network });
        return [.. island.Select(c => c with { Units = [.. c.Units.Select(u => draft.Design.Switches[u.Id])] })];
    }

    private static Designs.Id<PhysicalNetwork> New(Draft draft, ImmutableArray<Cell> island)
    {
        var role = island.Any(c => c.For.HasFlag(Traffic.Management)) ? NetworkRole.Management
            : island.Any(c => c.For.HasFlag(Traffic.Guests)) ? NetworkRole.Vm
            : NetworkRole.Storage;
        var word = role switch { NetworkRole.Management => "LAN", NetworkRole.Vm => "guests", _ => "storage" };
        var pool = Names.Kept(draft.Recipe.Pool.Trim());
        var wanted = pool.Length > Names.Longest - 16 ? word : $"{pool} {word}";
        var name = Free(wanted, n => draft.Design.PhysicalNetworks.Any(p => p.Name == n));
        return draft.Add<PhysicalNetwork>(id => new(id) { Name = name, Role = role }).Id;
    }
}
