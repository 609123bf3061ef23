using CsCheck;
using Planner.Core.Designs.Values;
using Planner.Core.Recipes;

namespace Planner.Core.Tests.Recipes;

/// <summary>Recipes of many shapes that can be made.</summary>
public static class RandomRecipes
{
    public static readonly Edition[] Editions = [Edition.Guide, Edition.Xs61, Edition.Xs8, Edition.Xcp83];

    private static readonly string[] Servers =
        ["", "Dell PowerEdge R710", "HPE ProLiant DL360 G7", "Dell PowerEdge R740 (2 x 10G SFP+, 2 x 1G)", "Dell PowerEdge R760"];

    public static Gen<Recipe> All { get; } =
        from edition in OneOf(Editions)
        from racks in Gen.Int[1, 4]
        from hosts in Gen.Int[1, 7]
        from server in OneOf(Servers)
        from spread in Gen.Bool
        from switches in Switches(edition)
        from bonds in Bonds(edition, switches)
        from vms in Gen.Int[0, 5]
        from dhcp in Gen.Int[0, 4]
        select new Recipe
        {
            Edition = edition,
            Racks = new() { Count = racks },
            Switches = switches,
            Hosts = new()
            {
                Count = hosts,
                Type = server,
                Spread = spread,
                FromUnit = spread ? 20 : 4,
                Address = dhcp == 0 ? "" : "10.20.10.11",
            },
            Nics = bonds,
            Cabling = new() { Apart = switches.Sum(s => s.Count) > 1 },
            Vms = [new() { Count = vms, Networks = "20" }],
        };

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>Switches that are fast enough for the servers above.</summary>
    private static Gen<Many<SwitchRow>> Switches(Edition edition) => Gen.OneOf(
        Gen.Const(Row("Cisco Catalyst 9300-48T", SwitchJoin.Stack, 2)),
        Gen.Const(Row("Cisco Catalyst 3750X-48T-S", SwitchJoin.Stack, 3)),
        Gen.Const(Row("Arista 7050TX3-48C8", SwitchJoin.Mlag, 2)),
        Gen.Const(Row("Cisco Catalyst 2960X-48TS-L", SwitchJoin.Linked, 2)),
        Gen.Const(Row("Juniper EX4300-48T", SwitchJoin.Linked, 3)),
        Gen.Const(Row("", SwitchJoin.Stack, 2)),
        Gen.Const(Row("Cisco Catalyst 3750X-48T-S", SwitchJoin.Separate, 1)),
        Gen.Const(Many.Of<SwitchRow>([
            .. Row("Cisco Catalyst 3750X-48T-S", SwitchJoin.Stack, 2),
            new() { Count = 1, Type = "Arista 7048T-A", Pattern = "sw-m", For = Traffic.Management, Join = SwitchJoin.Separate },
        ])),
        Gen.Const(Many.Of<SwitchRow>([
            .. Row("Cisco Catalyst 3750X-48T-S", SwitchJoin.Stack, 2, Traffic.Management | Traffic.Guests),
            .. Row("Cisco Catalyst 2960X-48TS-L", SwitchJoin.Separate, 2, Traffic.Storage).Select(r => r with { Pattern = "sto-{a}" }),
        ])));

    private static Many<SwitchRow> Row(string type, SwitchJoin join, int count, Traffic traffic = Traffic.All) =>
        [new() { Count = count, Type = type, Join = join, For = traffic }];

    /// <summary>Rows of NICs that such switches can take in such an edition.</summary>
    private static Gen<Many<NicRow>> Bonds(Edition edition, Many<SwitchRow> switches)
    {
        var isOne = switches is [{ Join: SwitchJoin.Stack or SwitchJoin.Mlag } or { Count: 1 }];
        BondMode[] modes = edition is Edition.Guide || !isOne
            ? [BondMode.ActiveBackup, BondMode.BalanceSlb]
            : [BondMode.ActiveBackup, BondMode.BalanceSlb, BondMode.Lacp];
        var apart = switches.Count == 2 && switches[1].For == Traffic.Storage;
        return
            from management in OneOf(modes)
            from guests in OneOf(modes)
            from storage in OneOf(modes)
            from single in Gen.Bool
            from untagged in Gen.Bool
            select Many.Of<NicRow>([
                new() { Numbers = "0, 1", For = NetworkRole.Management, Bond = management, Networks = "10", Speed = 1000 },
                new() { Numbers = "2, 3", Bond = guests, Networks = untagged ? "20, Office" : "20 Production, 21 Web", Speed = 1000 },
                new()
                {
                    Numbers = "4, 5",
                    For = NetworkRole.Storage,
                    Bond = single || apart ? null : storage,
                    Networks = single || apart ? "30, 31" : "30",
                    Addresses = single || apart ? "10.20.30.11/24, 10.20.31.11/24" : "10.20.30.11/24",
                    Speed = 1000,
                },
            ]);
    }
}
