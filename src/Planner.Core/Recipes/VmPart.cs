using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>The VMs of a recipe, with an interface on each network they need, over the hosts in turn.</summary>
internal static class VmPart
{
    public static void Add(Draft draft, Pool pool)
    {
        foreach (var (at, row) in draft.Recipe.Vms.Index()) Add(draft, pool, at, row);
    }

    private static void Add(Draft draft, Pool pool, int at, VmRow row)
    {
        if (Named(draft, pool, at, row) is not { Count: > 0 } names || On(draft, pool, at, row) is not { } networks) return;
        if (networks.Length > draft.Limits.VifsPerVm)
        {
            draft.Against(
                $"A VM would have {Shown.Count(networks.Length, "interface")}, "
                    + $"and {UplinkLimits.Release(draft)} takes {draft.Limits.VifsPerVm}.",
                $"vms.{at}.networks",
                draft.Edition == Edition.Guide ? "VIF-08" : "M-VIF-01",
                networks.Length,
                draft.Limits.VifsPerVm
            );
            return;
        }

        ImmutableArray<Host> hosts = [.. draft.Design.Hosts.Where(h => h.Pool == pool.Id)];
        foreach (var (i, name) in names.Index())
        {
            var vm = draft.Add<Vm>(id => new(id)
            {
                Name = name,
                Pool = pool.Id,
                Home = hosts.IsEmpty ? null : hosts[i % hosts.Length].Id,
                Agile = pool.SharedStorage,
                ConsoleOnly = networks.IsEmpty,
                Needs = networks.Select(n => n.Id).ToMany(),
            });
            foreach (var (device, network) in networks.Index())
                draft.Add<Vif>(id => new(id) { Vm = vm.Id, Device = device, Network = network.Id });
        }
    }

    private static IReadOnlyList<string>? Named(Draft draft, Pool pool, int at, VmRow row)
    {
        var there = draft.Design.Vms.Where(v => v.Pool == pool.Id).Select(v => v.Name).ToHashSet();
        if (row.Names.Trim().Length > 0) return Listed(draft, there, at, row);
        if (row.Count is < 0 or > VmRow.Most)
        {
            draft.Against(new($"At most {VmRow.Most} VMs go together.") { At = $"vms.{at}.count" });
            return null;
        }

        if (Pattern.Wrong(row.Pattern, row.Count) is { } wrong)
        {
            draft.Against(new(wrong) { At = $"vms.{at}.pattern" });
            return null;
        }

        return Pattern.Free(row.Pattern, row.Count, there.Contains);
    }

    private static List<string>? Listed(Draft draft, HashSet<string> there, int at, VmRow row)
    {
        var names = row.Names.Split('\n', '\t').Select(n => Names.Kept(n.Trim())).Where(n => n.Length > 0).ToList();
        var wrong = names.Count > VmRow.Most ? $"At most {VmRow.Most} VMs go together, and the list has {names.Count}."
            : names.Select(Names.Wrong).FirstOrDefault(w => w is not null)
                ?? names.Where(n => !there.Add(n)).Select(n => $"There already is a VM {Shown.Short(n)}.").FirstOrDefault();
        if (wrong is null) return names;
        draft.Against(new(wrong) { At = $"vms.{at}.names" });
        return null;
    }

    /// <summary>By name, by the end of the name, or by VLAN.</summary>
    private static ImmutableArray<Network>? On(Draft draft, Pool pool, int at, VmRow row)
    {
        var all = draft.Design.Networks.Where(n => n.Pool == pool.Id).ToList();
        var found = ImmutableArray.CreateBuilder<Network>();
        foreach (var said in row.Networks.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var vlan = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
            if ((all.Find(n => n.Name == said) ?? all.Find(n => n.Vlan?.Number == vlan)
                ?? all.Find(n => n.Name.EndsWith($" {said}", StringComparison.OrdinalIgnoreCase))) is { } network)
                found.Add(network);
            else
            {
                draft.Against(new($"Pool {pool.Name} has no network “{Shown.Short(said)}”.", "VIF-01") { At = $"vms.{at}.networks" });
                return null;
            }
        }

        return [.. found.DistinctBy(n => n.Id)];
    }
}
