using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>Makes the design of a recipe, part by part.</summary>
internal static class Cooking
{
    public static Draft Of(Recipe recipe, Design before, TypeCatalogue types)
    {
        var draft = new Draft(recipe, before, types);
        if (recipe.Cabling.KeepFree is < 0 or > 90) draft.Against("Of a switch's ports 0 to 90 % can stay free.", "cabling.keepFree");
        if (recipe.Cabling.Labels.Trim() is { Length: > 0 } labels && Pattern.Wrong(labels, 2) is { } wrong)
            draft.Against(wrong, "cabling.labels");
        if (TooMany(recipe) is { } many) draft.Against(new(many));
        if (draft.Objections.Count > 0) return draft;
        if (draft.Known is { } pool) MoreHosts.Add(draft, pool);
        else Pool(draft);
        return draft;
    }

    private static string? TooMany(Recipe recipe) =>
        recipe.Switches.Count > 20 ? "A recipe has at most 20 rows of switches."
        : recipe.Nics.Count > Nic.Highest + 1 ? $"A recipe has at most {Nic.Highest + 1} rows of NICs."
        : recipe.Vms.Count > 50 ? "A recipe has at most 50 rows of VMs."
        : null;

    private static void Pool(Draft draft)
    {
        var plans = Uplinks.Read(draft);
        var vlans = plans.SelectMany(p => p.HasUntagged ? p.Tags.Append(p.Vlan ?? 1) : p.Tags).ToHashSet();
        var parking = Parking.Of(draft.Before, vlans);
        var racks = RackPart.Of(draft);
        var islands = FabricPart.Of(draft, racks, parking);
        if (PoolPart.Of(draft, plans) is not var (pool, uplinks)) return;
        var hosts = HostPart.Of(draft, pool, racks, null);
        Subnets(draft, islands, plans);
        Separation.Check(draft, islands, plans, parking);
        if (hosts.IsEmpty) return;
        StoragePart.Add(draft, hosts, plans, uplinks);
        VmPart.Add(draft, pool);
        var labels = new Labels(draft.Before, draft.Recipe.Cabling.Labels);
        var cables = new Cables(draft, labels);
        var joins = new Joins(draft, cables, parking, VlanSet.Of(vlans));
        foreach (var island in islands) joins.Draw(island);
        Plug(draft, new RecipeLegs(draft, islands, parking).Of(plans, hosts), cables);
    }

    internal static void Plug(Draft draft, ImmutableArray<Legs> legs, Cables cables)
    {
        var supply = new Supply(draft.Topology, draft.Recipe.Cabling.KeepFree);
        var plugged = PortChoice.Of(draft.Topology, supply, legs).Plugged;
        Shortage.Check(draft, supply, legs, plugged.Length);
        Cabler.Plug(draft, plugged, cables);
        if (draft.Known is not null) return;
        var slow = plugged.Where(p => p.Leg.Port.Speed is not null).Select(p => (p.Legs.Host.Pool, p.Leg.Nic)).ToHashSet();
        foreach (var nic in draft.Design.Nics.Where(n => slow.Contains((n.Pool, n.Number))).ToList())
            draft.Put(nic with { Autonegotiation = false, Duplex = Duplex.Full });
    }

    /// <summary>New physical networks get the subnet that the recipe states for what is on them.</summary>
    private static void Subnets(Draft draft, ImmutableArray<ImmutableArray<Cell>> islands, ImmutableArray<UplinkPlan> plans)
    {
        foreach (var island in islands)
        {
            if (Joining.Network(draft.Design, island[0].Units[0]) is not { } id || draft.Before.PhysicalNetworks.Has(id)) continue;
            var network = draft.Design.PhysicalNetworks[id];
            if (network.Role == NetworkRole.Management) draft.Put(Managed(draft.Recipe.Hosts, network));
            else if (network.Role == NetworkRole.Storage && plans.Count(p => p.For == NetworkRole.Storage) == 1
                && plans.First(p => p.For == NetworkRole.Storage).Address is { Mask: { } mask } first)
                draft.Put(network with { Subnet = new Subnet(first.Address, mask).Whole });
        }
    }

    private static PhysicalNetwork Managed(HostRow row, PhysicalNetwork network) =>
        Ip.Parse(row.Address) is { Wrong: null, Value: var first } && Netmask.Parse(row.Mask, first) is { Wrong: null, Value: var mask }
        && Ip.Parse(row.Gateway) is { Wrong: null, Value: var gateway }
            ? network with { Subnet = new Subnet(first, mask).Whole, Gateway = gateway }
            : network;
}
