using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>
/// All that a person says of a pool, from which the whole of it follows. Texts are kept as they were typed; what is wrong with one is an
/// <see cref="Objection"/> and no exception. An empty recipe is that of a small pool.
/// </summary>
public sealed record Recipe
{
    /// <summary>The pool's name; where the design has that pool already, hosts are added to it.</summary>
    public string Pool { get; init; } = "Pool 1";
    public Edition Edition { get; init; }
    public RackRow Racks { get; init; } = new();
    public Many<SwitchRow> Switches { get; init; } = [new()];
    public HostRow Hosts { get; init; } = new();
    public Many<NicRow> Nics { get; init; } =
    [
        new() { Numbers = "0, 1", For = NetworkRole.Management, Bond = BondMode.ActiveBackup, Networks = "10" },
        new() { Numbers = "2, 3", For = NetworkRole.Vm, Bond = BondMode.BalanceSlb, Networks = "20 Production, 21 Web" },
        new()
        {
            Numbers = "4, 5",
            For = NetworkRole.Storage,
            Bond = BondMode.ActiveBackup,
            Networks = "30",
            Addresses = "10.20.30.11/24",
        },
    ];
    public CablingRow Cabling { get; init; } = new();
    public Many<VmRow> Vms { get; init; } = [];

    /// <summary>It with one row of switches changed.</summary>
    public Recipe With(int row, Func<SwitchRow, SwitchRow> change) => this with { Switches = Changed(Switches, row, change) };

    /// <summary>It with one row of NICs changed.</summary>
    public Recipe With(int row, Func<NicRow, NicRow> change) => this with { Nics = Changed(Nics, row, change) };

    /// <summary>It with one row of VMs changed.</summary>
    public Recipe With(int row, Func<VmRow, VmRow> change) => this with { Vms = Changed(Vms, row, change) };

    private static Many<T> Changed<T>(Many<T> rows, int at, Func<T, T> change) => rows.Select((r, i) => i == at ? change(r) : r).ToMany();
}

/// <summary>Racks of one row: those of these names that stand there already are used, the others are made.</summary>
public sealed record RackRow
{
    public const int Most = 64;

    public int Count { get; init; } = 2;
    /// <summary>Such as FRA-R{nn}.</summary>
    public string Pattern { get; init; } = "R{nn}";
    public int Units { get; init; } = 42;
    /// <summary>The name of the row they stand in.</summary>
    public string Row { get; init; } = "A";
}

/// <summary>How the switches of a row are joined.</summary>
public enum SwitchJoin
{
    [Word("one stack")] Stack,
    [Word("an MLAG pair")] Mlag,
    [Word("linked by cables")] Linked,
    [Word("separate")] Separate,
}

/// <summary>What a row of switches is there for.</summary>
[Flags]
public enum Traffic
{
    None = 0,
    Management = 1,
    Guests = 2,
    Storage = 4,
    All = Management | Guests | Storage,
}

/// <summary>Switches of one kind, at the top of the racks in turn: those of these names are used, the others are made.</summary>
public sealed record SwitchRow
{
    public const int Most = 64;

    public int Count { get; init; } = 2;
    /// <summary>Maker and model, slug or part number of a device type; empty where the ports are stated here.</summary>
    public string Type { get; init; } = "Cisco Catalyst 3750X-48T-S";
    /// <summary>Of a switch without type: how many ports.</summary>
    public int Ports { get; init; } = 48;
    /// <summary>Of a switch without type: the speed of its ports in Mb/s.</summary>
    public int Speed { get; init; } = 1000;
    public SwitchJoin Join { get; init; }
    /// <summary>Such as sw-{a} or sw-{nn}; of one switch a name is enough.</summary>
    public string Pattern { get; init; } = "sw-{a}";
    public Traffic For { get; init; } = Traffic.All;
}

/// <summary>Hosts of one kind; their names, addresses and places are the next free ones.</summary>
public sealed record HostRow
{
    public const int Most = 64;

    public int Count { get; init; } = 4;
    /// <summary>Maker and model, slug or part number of a device type; empty where none is stated.</summary>
    public string Type { get; init; } = "Dell PowerEdge R710";
    /// <summary>Such as xen-fra-{nn}.</summary>
    public string Pattern { get; init; } = "xen-{nn}";
    /// <summary>The lowest unit that the first one may fill, counted from the floor.</summary>
    public int FromUnit { get; init; } = 20;
    /// <summary>Over all racks evenly; else one rack is filled after the other.</summary>
    public bool Spread { get; init; } = true;
    /// <summary>The first management address; the others have the next free ones.</summary>
    public string Address { get; init; } = "10.20.10.11";
    public string Mask { get; init; } = "/24";
    public string Gateway { get; init; } = "10.20.10.1";
    /// <summary>The speed of their NICs in Mb/s where neither the type nor a row says it.</summary>
    public int Speed { get; init; } = 1000;
}

/// <summary>NICs with one task on every host.</summary>
public sealed record NicRow
{
    /// <summary>Their numbers, as "0, 1" or "2-5".</summary>
    public string Numbers { get; init; } = "";
    public NetworkRole For { get; init; } = NetworkRole.Vm;
    /// <summary>The mode of the bond they form; null: each is alone.</summary>
    public BondMode? Bond { get; init; }
    /// <summary>
    /// Of guests "20 Production, 21 Web": a tagged network each, untagged without a number. Of management and storage the VLAN of the
    /// ports, for each NIC that is alone its own: "30, 31".
    /// </summary>
    public string Networks { get; init; } = "";
    /// <summary>Of storage the first address with its mask, for each NIC that is alone its own: "10.0.30.11/24, 10.0.31.11/24".</summary>
    public string Addresses { get; init; } = "";
    /// <summary>In Mb/s; null: as the hosts' type has it.</summary>
    public int? Speed { get; init; }
}

/// <summary>How the hosts are cabled.</summary>
public sealed record CablingRow
{
    /// <summary>The NICs of a row go to different switches, or members of one stack.</summary>
    public bool Apart { get; init; } = true;
    /// <summary>The cables' labels, such as FRA-{nnn}; empty: none.</summary>
    public string Labels { get; init; } = "C-{nnn}";
    /// <summary>Each network has its colour of cable.</summary>
    public bool Colours { get; init; } = true;
    /// <summary>The share of every switch's ports that stays free, in percent.</summary>
    public int KeepFree { get; init; } = 10;
}

/// <summary>VMs of one kind.</summary>
public sealed record VmRow
{
    public const int Most = 1000;

    public int Count { get; init; } = 3;
    /// <summary>Such as web-{nn}.</summary>
    public string Pattern { get; init; } = "vm-{nn}";
    /// <summary>Names of networks or their VLANs, separated by commas; a virtual interface on each.</summary>
    public string Networks { get; init; } = "";
    /// <summary>A list of names, one a line; where there is one, count and pattern do not matter.</summary>
    public string Names { get; init; } = "";
}
