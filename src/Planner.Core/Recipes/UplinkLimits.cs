using System.Collections.Immutable;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Recipes;

/// <summary>What an edition allows of uplinks, and what they may not have in common.</summary>
internal static class UplinkLimits
{
    public static void Check(Draft draft, ImmutableArray<UplinkPlan> all)
    {
        if (all.IsEmpty && draft.Known is null)
            draft.Against(new("The hosts have no NIC: name those for management at least.", "MGMT-01") { At = "nics" });
        else if (draft.Recipe.Nics.Count(r => r.For == NetworkRole.Management) is var count and not 1 && draft.Known is null)
            draft.Against(new($"Management has one row of NICs, and {(count == 0 ? "none is" : $"{count} are")} for it.", "MGMT-01")
            {
                Wanted = 1,
                Free = count,
                At = "nics",
            });
        foreach (var twice in all.SelectMany(u => u.Numbers, (Uplink, Nic) => (Uplink, Nic)).GroupBy(n => n.Nic).Where(g => g.Count() > 1))
            draft.Against($"NIC {twice.Key} stands in two rows.", $"nics.{twice.Last().Uplink.Row}.numbers", "BOND-02");
        if (all.Sum(u => u.Numbers.Length) is var nics && nics > draft.Limits.NicsPerHost)
            draft.Against(new($"{nics} NICs are wanted, and {Release(draft)} knows {draft.Limits.NicsPerHost} in a host.", "M-NIC-01")
            {
                Wanted = nics,
                Free = draft.Limits.NicsPerHost,
                At = "nics",
            });
        foreach (var uplink in all.Where(u => u.Bond is not null)) Bond(draft, uplink);
        if (all.Count(u => u.Bond is not null) is var bonds && bonds > draft.Limits.BondsPerHost)
            draft.Against(
                $"{bonds} bonds are wanted, and {Release(draft)} documents {draft.Limits.BondsPerHost} on a host.",
                "nics",
                "M-BOND-10",
                bonds,
                draft.Limits.BondsPerHost
            );
        Networks(draft, all);
    }

    private static void Bond(Draft draft, UplinkPlan uplink)
    {
        var (recipe, at) = (draft.Recipe, uplink.Row);
        if (uplink.Numbers.Length < 2)
            draft.Against(new Objection($"A bond joins two NICs, and the row names {uplink.Title} alone.", "BOND-01")
            {
                Wanted = 2,
                Free = uplink.Numbers.Length,
                At = $"nics.{at}.numbers",
            }.Or("leave it alone", recipe.With(at, (NicRow r) => r with { Bond = null })));
        if (uplink.Numbers.Length > draft.Limits.NicsPerBond)
            draft.Against(
                $"{uplink.Title} are {uplink.Numbers.Length} NICs in one bond, and {Release(draft)} takes {draft.Limits.NicsPerBond}.",
                $"nics.{at}.numbers",
                Rules.Named("BOND-01")!.HoldsIn(draft.Edition) ? "BOND-01" : "M-BOND-01",
                uplink.Numbers.Length,
                draft.Limits.NicsPerBond
            );
        if (draft.Limits.BondModes.Contains(uplink.Bond!.Value)) return;
        var objection = new Objection($"{Release(draft)} has no {Mode(uplink.Bond.Value)} bonds.", "M-BOND-02") { At = $"nics.{at}.bond" };
        draft.Against(draft.Limits.BondModes.Aggregate(objection,
            (o, mode) => o.Or($"make it {Mode(mode)}", recipe.With(at, (NicRow r) => r with { Bond = mode }))));
    }

    private static void Networks(Draft draft, ImmutableArray<UplinkPlan> all)
    {
        foreach (var uplink in all)
        {
            var at = $"nics.{uplink.Row}.networks";
            foreach (var tag in uplink.Tags.GroupBy(t => t).Where(g => g.Skip(1).Any()))
                draft.Against(new($"VLAN {tag.Key} is named twice on {uplink.Title}.", "VLAN-13") { At = at });
            if (uplink.For == NetworkRole.Vm && uplink.Networks.Count(n => n.Tag is null) is var untagged and > 1)
                draft.Against(new($"One network on {uplink.Title} can be untagged, and {untagged} have no VLAN.", "VLAN-13")
                {
                    Wanted = untagged,
                    Free = 1,
                    At = at,
                });
        }

        foreach (var twice in all.SelectMany(u => u.Networks, (Uplink, Network) => (Uplink, Network)).GroupBy(n => n.Network.Name))
            if (twice.Skip(1).Any() && draft.Known is null)
                draft.Against($"Two networks would be called {Shown.Short(twice.Key)}.", $"nics.{twice.Last().Uplink.Row}.networks");
    }

    public static string Mode(BondMode mode) => mode switch
    {
        BondMode.ActiveBackup => "active-passive",
        BondMode.BalanceSlb => "active-active",
        _ => Codecs.WordOf(mode).ToUpperInvariant(),
    };

    public static string Release(Draft draft) => Words.Release(draft.Edition);
}
