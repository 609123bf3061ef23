using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Reads the rows of NICs of a recipe: which uplinks every host has, and what stands against them.</summary>
internal static class Uplinks
{
    private const StringSplitOptions Parts = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static ImmutableArray<UplinkPlan> Read(Draft draft)
    {
        var all = draft.Recipe.Nics.Index().SelectMany(row => Read(draft, row.Index, row.Item)).ToImmutableArray();
        UplinkLimits.Check(draft, all);
        return all;
    }

    private static IEnumerable<UplinkPlan> Read(Draft draft, int at, NicRow row)
    {
        if (row.Numbers.Trim().Length == 0 && row.Networks.Trim().Length == 0) return [];
        if (!NicNumbers.Read(row.Numbers).Ok(out var numbers, out var wrong)) return Refused(draft, wrong, at, "numbers");
        if (!NicNumbers.Networks(row.Networks).Ok(out var networks, out wrong)) return Refused(draft, wrong, at, "networks");
        if (row.For == NetworkRole.Unused) return Refused(draft, "A row of NICs is for management, guests or storage.", at, "for");
        UplinkPlan[] uplinks = row.Bond is null
            ? [.. numbers.Select((n, leg) => new UplinkPlan(at, leg, [n], row.For, null) { Speed = Speed(n) })]
            : [new(at, 0, numbers, row.For, row.Bond) { Speed = Speed(numbers[0]) }];
        return row.For switch
        {
            NetworkRole.Management => Management(draft, at, uplinks, networks),
            NetworkRole.Storage => Storage(draft, at, uplinks, networks, row.Addresses),
            _ => Guests(draft, at, uplinks, networks),
        };

        int Speed(int nic) => row.Speed ?? SpeedOf(draft, nic) ?? draft.Recipe.Hosts.Speed;
    }

    /// <summary>As the hosts' type has it; null where that says nothing of it.</summary>
    private static int? SpeedOf(Draft draft, int number) =>
        draft.TypeNamed(draft.Recipe.Hosts.Type)?.Nic(number, "", "") is { Speed: > 0 } nic ? nic.Speed : null;

    private static IEnumerable<UplinkPlan> Management(
        Draft draft, int at, UplinkPlan[] uplinks, ImmutableArray<(string Name, string Vlan)> networks)
    {
        if (uplinks.Length > 1)
            draft.Against(new Objection($"Management has one interface on a host, and {uplinks.Length} NICs stand alone.", "MGMT-01")
            {
                Wanted = uplinks.Length,
                Free = 1,
                At = $"nics.{at}.bond",
            }.Or("bond them", draft.Recipe.With(at, (NicRow r) => r with { Bond = BondMode.ActiveBackup })));
        if (networks.Length > 1)
            draft.Against("Management has one VLAN, untagged.", $"nics.{at}.networks", "MGMT-08", networks.Length, 1);
        return uplinks.Take(1).Select(u => Untagged(draft, at, u, networks, 0, "Management"));
    }

    private static IEnumerable<UplinkPlan> Storage(
        Draft draft, int at, UplinkPlan[] uplinks, ImmutableArray<(string Name, string Vlan)> networks, string addresses)
    {
        var series = addresses.Length > 1000 ? [] : addresses.Split(',', Parts);
        if (series.Length != uplinks.Length)
            draft.Against(
                $"Storage over {uplinks.Length} {(uplinks.Length == 1 ? "uplink" : "NICs")} needs the first address of each, "
                    + $"in a subnet of its own; {Shown.Are(series.Length)} stated.",
                $"nics.{at}.addresses",
                "P-ADDR-03",
                uplinks.Length,
                series.Length
            );
        foreach (var (leg, uplink) in uplinks.Index())
        {
            var name = uplinks.Length == 1 ? "Storage" : $"Storage {(char)('A' + leg)}";
            var plan = Untagged(draft, at, uplink, networks, leg, name);
            yield return leg < series.Length && Address(draft, at, series[leg]) is { } address ? plan with { Address = address } : plan;
        }
    }

    private static WithMask? Address(Draft draft, int at, string text)
    {
        if (WithMask.Parse(text).Ok(out var read, out var wrong) && read.Mask is not null) return read;
        draft.Against(new(wrong ?? $"“{Shown.Short(text)}” needs its mask behind it, as 10.20.30.11/24.", "M-MGMT-02")
        {
            At = $"nics.{at}.addresses",
        });
        return null;
    }

    private static IEnumerable<UplinkPlan> Guests(
        Draft draft, int at, UplinkPlan[] uplinks, ImmutableArray<(string Name, string Vlan)> networks)
    {
        if (networks.Length < uplinks.Length)
            draft.Against(new Objection(
                $"{uplinks.Length} uplinks of guests want a network each, and {Shown.Are(networks.Length)} named.", "VIF-13")
            {
                Wanted = uplinks.Length,
                Free = networks.Length,
                At = $"nics.{at}.networks",
            }.Or("bond them", draft.Recipe.With(at, (NicRow r) => r with { Bond = BondMode.BalanceSlb })));
        var shares = networks.Index().ToLookup(n => n.Index % uplinks.Length, n => n.Item);
        return uplinks.Select((u, i) => u with { Networks = [.. shares[i].Select(n => Network(draft, at, n)).OfType<(string, int?)>()] });
    }

    private static (string, int?)? Network(Draft draft, int at, (string Name, string Vlan) said) =>
        said.Vlan.Length == 0 ? (said.Name, null)
        : Vlan(draft, at, said.Vlan) is not { } vlan ? null
        : (said.Name.Length == 0 ? $"VLAN {vlan}" : $"VLAN {vlan} {said.Name}", vlan);

    private static UplinkPlan Untagged(
        Draft draft, int at, UplinkPlan uplink, ImmutableArray<(string Name, string Vlan)> networks, int leg, string name)
    {
        if (leg >= networks.Length) return uplink with { Networks = [(name, null)] };
        var said = networks[leg];
        return uplink with
        {
            Networks = [(said.Name.Length > 0 ? said.Name : name, null)],
            Vlan = said.Vlan.Length > 0 ? Vlan(draft, at, said.Vlan) : null,
        };
    }

    private static int? Vlan(Draft draft, int at, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var vlan) && vlan is >= 1 and <= 4094) return vlan;
        draft.Against(new($"{Shown.Short(text)} is not a VLAN: they lie between 1 and 4094.", "VLAN-05") { At = $"nics.{at}.networks" });
        return null;
    }


    private static UplinkPlan[] Refused(Draft draft, string wrong, int at, string field)
    {
        draft.Against(new(wrong) { At = $"nics.{at}.{field}" });
        return [];
    }
}
