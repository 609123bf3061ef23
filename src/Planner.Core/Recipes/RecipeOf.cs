using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>The recipe that a pool looks as if it had been made by, so that more of the same can be asked for.</summary>
public static class RecipeOf
{
    /// <summary>For more hosts like those of a pool; what the pool does not tell is as in another recipe.</summary>
    public static Recipe Pool(Design design, Pool pool, Recipe? other = null)
    {
        var recipe = other ?? new();
        var topology = Topology.Of(design).Pool(pool.Id);
        var switches = topology.Linked.Select(p => p.Switch!).DistinctBy(s => s.Id).OrderBy(s => s.Id).ToList();
        return recipe with
        {
            Pool = pool.Name,
            Edition = pool.Edition,
            Racks = Racks(design, topology, recipe.Racks),
            Switches = switches.GroupBy(s => Pattern.Of(s.Name)).SelectMany(Rows).ToMany(),
            Hosts = Hosts(topology, recipe.Hosts),
            Nics = Rows(design, topology).ToMany(),
            Cabling = recipe.Cabling with
            {
                Labels = Pattern.Of(topology.Pifs.Select(p => p.Cable?.Label).FirstOrDefault(l => l is { Length: > 0 }) ?? ""),
                Colours = topology.Pifs.Any(p => p.Cable is { Colour.Length: > 0 }),
            },
            Vms = other?.Vms ?? [],
        };
    }

    private static RackRow Racks(Design design, PoolTopology pool, RackRow other)
    {
        var racks = pool.Hosts.Select(h => design.Racks.Find(h.Mounting.Rack)).OfType<Rack>().DistinctBy(r => r.Id).ToList();
        return racks.Count == 0 ? other : new()
        {
            Pattern = racks.Count == 1 ? racks[0].Name : Pattern.Of(racks[0].Name),
            Count = racks.Count == 1 ? 1 : racks.Max(r => NumberOf(r.Name, racks.Count)),
            Units = racks[0].Units,
            Row = racks[0].Row,
        };
    }

    private static int NumberOf(string name, int otherwise) =>
        int.TryParse(name.AsSpan(name.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1), out var number)
        && number is > 0 and <= RackRow.Most
            ? number
            : otherwise;

    /// <summary>They are there already: each stands for itself.</summary>
    private static IEnumerable<SwitchRow> Rows(IGrouping<string, Switch> alike) => alike.Select(unit => new SwitchRow
    {
        Count = 1,
        Type = unit.Model,
        Pattern = unit.Name,
        Join = SwitchJoin.Separate,
    });

    private static HostRow Hosts(PoolTopology pool, HostRow other) => pool.Reference is not { } master ? other : other with
    {
        Type = master.DeviceType is null ? "" : master.Model,
        Pattern = Pattern.Of(master.Name),
        FromUnit = pool.Hosts.Select(h => h.Mounting.Unit?.Whole).Min() is > 0 and var lowest ? lowest : other.FromUnit,
        Address = pool.Hosts.Select(h => h.Address).Where(a => a is not null).Min()?.ToString() ?? "",
        Mask = master.Mask is { } mask ? $"/{mask.Bits}" : other.Mask,
        Gateway = master.Gateway?.ToString() ?? (master.Address is null ? other.Gateway : ""),
    };

    private static IEnumerable<NicRow> Rows(Design design, PoolTopology pool)
    {
        var bonded = pool.Bonds.SelectMany(b => b.Members).ToHashSet();
        foreach (var bond in pool.Bonds.Where(b => b.Members.Count > 0))
            yield return Row(design, pool, [.. bond.Members], new(null, bond.Id), bond.Mode);
        foreach (var nic in design.Nics.Where(n => n.Pool == pool.Pool.Id && !bonded.Contains(n.Number)).OrderBy(n => n.Number))
            yield return Row(design, pool, [nic.Number], new(nic.Number), null);
    }

    private static NicRow Row(Design design, PoolTopology pool, ImmutableArray<int> numbers, Uplink uplink, BondMode? mode)
    {
        var networks = pool.Networks.Where(n => n.Uplink == uplink).ToList();
        var role = networks.FirstOrDefault()?.Role ?? design.Nics.First(n => n.Pool == pool.Pool.Id && n.Number == numbers[0]).Role;
        var first = pool.Hosts.SelectMany(pool.InterfacesOf).Where(i => i.Uplink == uplink && i.Address is not null).MinBy(i => i.Address);
        return new()
        {
            Numbers = string.Join(", ", numbers.Order()),
            For = role == NetworkRole.Unused ? NetworkRole.Vm : role,
            Bond = mode,
            Networks = string.Join(", ", networks.Select(n => Said(n, role)).Where(n => n.Length > 0)),
            Addresses = first is { Address: { } ip, Mask: { } mask } ? $"{ip}/{mask.Bits}" : "",
        };
    }

    private static string Said(Network network, NetworkRole role) =>
        role != NetworkRole.Vm ? ""
        : network.Vlan is not { Number: > 0 } vlan ? network.Name
        : network.Name == $"VLAN {vlan}" ? vlan.ToString()
        : network.Name.StartsWith($"VLAN {vlan} ", StringComparison.Ordinal) ? network.Name["VLAN ".Length..]
        : $"{vlan} {network.Name}";
}
