using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>
/// Where NICs of a pool go that is there: to the switches that the same NIC of another host uses, into ports set as its port is. What no
/// host has cabled goes where there is most sense in it: the bond's other NIC, or what the pool states of it.
/// </summary>
internal sealed class LegsLikeOthers(Draft draft, VlanId parking)
{
    /// <summary>What is known of a NIC from another host, or from the pool.</summary>
    private sealed record Pattern(ImmutableArray<Switch> Units, SwitchPort Port, string Colour, CableType? Type, bool IsKnown);

    /// <summary>The NICs that have no cable, by host and number, in the order in which they are given.</summary>
    public ImmutableArray<Legs> Of(IEnumerable<(Id<Host> Host, int Nic)> nics)
    {
        var topology = draft.Topology;
        var pifs = nics.Distinct()
            .Select(n => topology.Design.Hosts.Find(n.Host) is { } host ? topology.PoolOf(host).Pif(host, n.Nic) : null)
            .OfType<Pif>().Where(p => p.IsPresent && p.Cable is null).ToList();
        var patterns = pifs.DistinctBy(p => (p.Host.Pool, p.Number)).ToDictionary(p => (p.Host.Pool, p.Number), p => Find(topology, p));
        foreach (var missing in patterns.Where(p => p.Value is null))
            draft.Against(
                $"Nothing says which switch and VLAN NIC {missing.Key.Number} of {topology.Design.Say(missing.Key.Pool)} belongs to: "
                    + "cable it on one host, or state its VLAN.",
                "nics",
                "CAB-02"
            );
        return
        [
            .. from pif in pifs
               let pattern = patterns[(pif.Host.Pool, pif.Number)]
               where pattern is not null
               let bond = topology.PoolOf(pif.Host).BondOf(pif.Host, pif.Number)
               let units = string.Join(' ', pattern.Units.Select(u => u.Id))
               group (pif, pattern) by (pif.Host.Id, Bond: bond?.Id.Number ?? -1 - pif.Number, units) into one
               select Legs(topology, [.. one]),
        ];
    }

    private Legs Legs(Topology topology, List<(Pif Pif, Pattern Pattern)> all)
    {
        var (pif, pattern) = all[0];
        var pool = topology.PoolOf(pif.Host);
        var bond = pool.BondOf(pif.Host, pif.Number);
        // Of a bond of which a leg is plugged in already the others keep away from that one's switch.
        var used = bond is null ? [] : pool.On(bond, pif.Host).Pifs.Where(p => p.IsCabled).Select(p => p.Switch!.Id).ToHashSet();
        var free = pattern.Units.Where(u => !used.Contains(u.Id)).ToImmutableArray();
        var units = draft.Recipe.Cabling.Apart && !free.IsEmpty ? free : pattern.Units;
        return new(
            pif.Host,
            [.. all.Select(a => new Leg(a.Pif.Number, a.Pattern.Port) { Colour = a.Pattern.Colour, Type = a.Pattern.Type })],
            units,
            draft.Recipe.Cabling.Apart ? Recipes.Legs.Spread(all.Count, units.Length) : all.Count,
            all.Max(a => a.Pif.Speed)
        )
        {
            Lacp = bond is { Mode: BondMode.Lacp } && used.Count == 0,
            Fallback = bond is not null && pool.IsManagement(pif),
        };
    }

    private Pattern? Find(Topology topology, Pif pif) =>
        Patch.Model(topology, pif) is { } model ? Known(topology, model)
        : Beside(topology, pif) is { } partner ? Known(topology, partner)
        : Stated(topology, pif);

    private static Pattern Known(Topology topology, Pif model) => new(
        Units(topology, model.Switch!),
        Supply.Settings(model.Port!),
        model.Cable!.Colour,
        model.Cable.Type == CableType.NotStated ? null : model.Cable.Type,
        true
    );

    private static ImmutableArray<Switch> Units(Topology topology, Switch unit) =>
        [.. topology.Design.Switches.Where(s => Topology.OneSwitch(s, unit))];

    /// <summary>Another NIC of the same bond that some host has cabled.</summary>
    private static Pif? Beside(Topology topology, Pif pif)
    {
        var pool = topology.PoolOf(pif.Host);
        return pool.BondOf(pif.Host, pif.Number) is { } bond
            ? pool.Pifs.FirstOrDefault(p => p.IsCabled && pool.On(bond, p.Host).Members.Contains(p.Number))
            : null;
    }

    /// <summary>As the pool states its networks; null where it does not say in which VLAN untagged frames are.</summary>
    private Pattern? Stated(Topology topology, Pif pif)
    {
        var pool = topology.PoolOf(pif.Host);
        var (networks, bond) = (pool.NetworksOn(pif.Host, pif.Number).ToList(), pool.BondOf(pif.Host, pif.Number));
        var tags = networks.Where(n => n.IsTagged).Select(n => n.Vlan!.Value.Number).ToImmutableArray();
        var vlan = pool.IsManagement(pif) ? pool.Pool.ManagementVlan?.Number : null;
        if (networks.Exists(n => !n.IsTagged) && vlan is null || networks.Count == 0 && !pool.IsManagement(pif)) return null;
        if (pool.Linked.Select(p => p.Switch!).Concat(topology.Design.Switches).FirstOrDefault() is not { } first) return null;
        var plan = new UplinkPlan(0, 0, [pif.Number], networks.FirstOrDefault()?.Role ?? NetworkRole.Management, bond?.Mode)
        {
            Networks = [.. tags.Select(t => ("", (int?)t))],
            Vlan = vlan,
        };
        return new(Units(topology, first), Supply.Settings(Profiles.Of(plan, parking, false)), "", null, false);
    }
}
