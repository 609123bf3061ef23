namespace Planner.Core.Designs;

/// <summary>A XenServer resource pool: what is stated here, and in its NICs, bonds and networks, holds for all its hosts.</summary>
public sealed record Pool(Id<Pool> Id) : Thing, IThing<Pool>
{
    public static string Prefix => "P";

    public static Kind<Pool> About { get; } = new Kind<Pool>("pool", "pools")
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .Choice("edition", "Edition", x => x.Edition, (x, v) => x with { Edition = v })
        .MaybeTo("master", "Master", x => x.Master, (x, v) => x with { Master = v })
        .Flag("shared-storage", "Shared storage", x => x.SharedStorage, (x, v) => x with { SharedStorage = v })
        .Flag("ha", "High availability", x => x.Ha, (x, v) => x with { Ha = v })
        .Flag("wlb", "Workload balancing", x => x.Wlb, (x, v) => x with { Wlb = v })
        .Flag("clustering", "Clustering", x => x.Clustering, (x, v) => x with { Clustering = v })
        .Choice("controller-type", "vSwitch controller", x => x.ControllerType, (x, v) => x with { ControllerType = v })
        .Text("controller", "Controller address", x => x.Controller, (x, v) => x with { Controller = v })
        .Choice("delivery", "Delivered with", x => x.Delivery, (x, v) => x with { Delivery = v })
        .Choice("security", "Security profile", x => x.Security, (x, v) => x with { Security = v })
        .Choice("size", "Environment", x => x.Size, (x, v) => x with { Size = v })
        .Choice("segregation", "Segregation target", x => x.Segregation, (x, v) => x with { Segregation = v })
        .Flag("switch-redundancy", "Bonds need two switches", x => x.SwitchRedundancy, (x, v) => x with { SwitchRedundancy = v })
        .Choice("stp", "Spanning tree policy", x => x.Stp, (x, v) => x with { Stp = v })
        .Number("reverify-days", "Verify again after days", 1, 3650, x => x.ReverifyDays, (x, v) => x with { ReverifyDays = v })
        .Maybe("management-vlan", "Management VLAN", x => x.ManagementVlan, (x, v) => x with { ManagementVlan = v })
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public Edition Edition { get; init; }
    public Id<Host>? Master { get; init; }
    public bool SharedStorage { get; init; } = true;
    public bool Ha { get; init; }
    public bool Wlb { get; init; }
    public bool Clustering { get; init; }
    public ControllerType ControllerType { get; init; }
    /// <summary>Address of the vSwitch controller.</summary>
    public string Controller { get; init; } = "";
    public DeliveryTool Delivery { get; init; }
    public SecurityProfile Security { get; init; }
    public EnvironmentSize Size { get; init; } = EnvironmentSize.Large;
    public SegregationTarget Segregation { get; init; }
    /// <summary>Every bond must end on two switches.</summary>
    public bool SwitchRedundancy { get; init; }
    public StpPolicy Stp { get; init; }
    public int ReverifyDays { get; init; } = 90;
    /// <summary>The VLAN that management lives in, delivered untagged by the switch.</summary>
    public VlanId? ManagementVlan { get; init; }
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;

    public static Things<Pool> In(Design design) => design.Pools;
    public static Design With(Design design, Things<Pool> all) => design with { Pools = all };
    public static Pool Blank(Id<Pool> id) => new(id);

    public override string? Fault(Index all) => Master is { } master && all.Design.Hosts.Find(master)?.Pool != Id
        ? $"The master of pool {Name} must be one of its hosts (POOL-05, p. 6-7)."
        : null;
}
