using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A physical Ethernet switch.</summary>
public sealed record Switch(Id<Switch> Id) : Thing, IThing<Switch>, IRacked
{
    public static string Prefix => "S";

    public static Kind<Switch> About { get; } = new Kind<Switch>("switch", "switches")
    {
        Many = "switches",
        Most = 1_000,
        Page = "switches",
    }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .Choice("vendor", "Vendor", x => x.Vendor, (x, v) => x with { Vendor = v })
        .Text("platform", "Platform", x => x.Platform, (x, v) => x with { Platform = v })
        .Text("model", "Model", x => x.Model, (x, v) => x with { Model = v })
        .MaybeTo("device-type", "Device type", x => x.DeviceType, (x, v) => x with { DeviceType = v })
        .Choice("speed-class", "Speed class", x => x.SpeedClass, (x, v) => x with { SpeedClass = v })
        .MaybeTo("logical-switch", "Logical switch", x => x.LogicalSwitch, (x, v) => x with { LogicalSwitch = v })
        .MaybeTo("segment", "Physical network", x => x.PhysicalNetwork, (x, v) => x with { PhysicalNetwork = v })
        .Mounting()
        .Choice("free-ports", "Ports without a cable", x => x.FreePorts, (x, v) => x with { FreePorts = v })
        .Maybe("unused-vlan", "VLAN of shut ports", x => x.UnusedVlan, (x, v) => x with { UnusedVlan = v },
            "Empty: one that nothing in the plan uses.")
        .Flag("bpdu-filter", "BPDU filter where spanning tree cannot be turned off", x => x.BpduFilter, (x, v) => x with { BpduFilter = v })
        .Flag("bpdu-guard-default", "BPDU guard by default", x => x.BpduGuardDefault, (x, v) => x with { BpduGuardDefault = v })
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public Vendor Vendor { get; init; } = Vendor.Other;
    /// <summary>The dialect its configuration is written in, such as cisco-ios; empty where none is chosen.</summary>
    public string Platform { get; init; } = "";
    public string Model { get; init; } = "";
    /// <summary>What every device of its model has; null where the plan does not say.</summary>
    public Id<KnownType>? DeviceType { get; init; }
    public SpeedClass SpeedClass { get; init; } = SpeedClass.Gigabit;
    public Id<LogicalSwitch>? LogicalSwitch { get; init; }
    public Id<PhysicalNetwork>? PhysicalNetwork { get; init; }
    public Mounting Mounting { get; init; } = new();
    public FreePorts FreePorts { get; init; }
    /// <summary>The VLAN of ports that are shut for want of a cable; null: one that nothing in the plan uses.</summary>
    public VlanId? UnusedVlan { get; init; }
    /// <summary>Where a platform cannot turn spanning tree off at one port, a BPDU filter may stand for it.</summary>
    public bool BpduFilter { get; init; }
    /// <summary>BPDU guard is on for every PortFast port unless the port says otherwise.</summary>
    public bool BpduGuardDefault { get; init; }
    public string Note { get; init; } = "";

    /// <summary>It may tag by ISL as well as by 802.1Q; only Cisco ever had another encapsulation, and not in NX-OS.</summary>
    public bool KnowsIsl => Vendor == Vendor.Cisco && !Platform.Contains("nx", StringComparison.OrdinalIgnoreCase);

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    internal override object? Footing => LogicalSwitch;

    public static Things<Switch> In(Design design) => design.Switches;
    public static Design With(Design design, Things<Switch> all) => design with { Switches = all };
    public static Switch Blank(Id<Switch> id) => new(id);
    public Thing Mounted(Mounting mounting) => this with { Mounting = mounting };

    public override string? Fault(Index all) => Placement.Fault(all, Id, Mounting);
}
