using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>The pool of a recipe with its NICs, bonds and networks.</summary>
internal static class PoolPart
{
    /// <summary>The pool that is made, with the uplink that each plan became; null where something stands against it.</summary>
    public static (Pool Pool, ImmutableArray<Uplink> Uplinks)? Of(Draft draft, ImmutableArray<UplinkPlan> plans)
    {
        var name = Names.Kept(draft.Recipe.Pool.Trim());
        if (Names.Wrong(name) is { } wrong)
        {
            draft.Against(new(wrong) { At = "pool" });
            return null;
        }

        var pool = draft.Add<Pool>(id => new(id)
        {
            Name = name,
            Edition = draft.Recipe.Edition,
            SwitchRedundancy = draft.Recipe.Cabling.Apart && plans.Any(p => p.Bond is not null),
            ManagementVlan = plans.FirstOrDefault(p => p.For == NetworkRole.Management)?.Vlan is { } vlan ? new(vlan) : null,
        });
        var type = draft.TypeNamed(draft.Recipe.Hosts.Type);
        foreach (var (plan, number) in plans.SelectMany(p => p.Numbers, (Plan, Number) => (Plan, Number)).OrderBy(n => n.Number))
            draft.Add<Nic>(id => new(id)
            {
                Pool = pool.Id,
                Number = number,
                Speed = plan.Speed,
                Role = plan.For,
                Slot = type?.Nic(number, "", "")?.Printed ?? "",
            });
        return (pool, [.. plans.Select(p => Uplink(draft, pool, p))]);
    }

    private static Uplink Uplink(Draft draft, Pool pool, UplinkPlan plan)
    {
        var uplink = plan.Bond is { } mode
            ? new Uplink(null, draft.Add<Bond>(id => new(id)
            {
                Name = $"Bond {string.Join('+', plan.Numbers)}",
                Pool = pool.Id,
                Members = plan.Numbers.ToMany(),
                Mode = mode,
            }).Id)
            : new Uplink(plan.Numbers[0]);
        foreach (var (name, tag) in plan.Networks)
            draft.Add<Network>(id => new(id)
            {
                Name = name,
                Pool = pool.Id,
                Type = tag is null ? NetworkKind.External : NetworkKind.Vlan,
                Uplink = uplink,
                Vlan = tag is { } vlan ? new(vlan) : null,
                Role = plan.For,
            });
        return uplink;
    }
}
