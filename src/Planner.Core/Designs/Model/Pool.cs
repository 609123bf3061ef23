using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A XenServer resource pool: what is stated here, and in its NICs, bonds and networks, holds for all its hosts.</summary>
public sealed record Pool(Id<Pool> Id) : Thing, IThing<Pool>
{
    public static string Prefix => "P";

    public static Kind<Pool> About { get; } =
        new Kind<Pool>("pool", "pools") { Most = 200 }
            .Name(x => x.Name, (x, v) => x with { Name = v })
            .Choice(
                "edition",
                "Edition",
                x => x.Edition,
                (x, v) => x with { Edition = v },
                "The release the pool is planned for: it decides which rules hold and which limits apply. "
                    + "“guide” is 5.6 Feature Pack 1, for which the networking guide was written."
            )
            .MaybeTo("master", "Master", x => x.Master, (x, v) => x with { Master = v })
            .Flag(
                "shared-storage",
                "Shared storage",
                x => x.SharedStorage,
                (x, v) => x with { SharedStorage = v },
                "All hosts reach the same storage, so that a VM can start on any of them."
            )
            .Flag(
                "ha",
                "High availability",
                x => x.Ha,
                (x, v) => x with { Ha = v },
                "VMs are restarted elsewhere when a host fails, without anybody asking; every network must then work on every host."
            )
            .Flag(
                "wlb",
                "Workload balancing",
                x => x.Wlb,
                (x, v) => x with { Wlb = v },
                "VMs are moved between hosts without anybody asking; every network must then work on every host."
            )
            .Flag(
                "clustering",
                "Clustering",
                x => x.Clustering,
                (x, v) => x with { Clustering = v },
                "The pool shares a clustered file system, which needs a network of its own kind."
            )
            .Choice(
                "controller-type",
                "vSwitch controller",
                x => x.ControllerType,
                (x, v) => x with { ControllerType = v },
                "What builds cross-server private networks."
            )
            .Text("controller", "Controller address", x => x.Controller, (x, v) => x with { Controller = v })
            .Choice(
                "delivery",
                "Delivered with",
                x => x.Delivery,
                (x, v) => x with { Delivery = v },
                "XenCenter repeats a change on every host by itself; with xe alone it has to be repeated, or the members restarted."
            )
            .Choice(
                "security",
                "Security profile",
                x => x.Security,
                (x, v) => x with { Security = v },
                "How much separation the site asks for. Standard: guests and management are apart. Minimal: "
                    + "guests may share the management network when somebody accepts it."
            )
            .Choice(
                "size",
                "Environment",
                x => x.Size,
                (x, v) => x with { Size = v },
                "Small: guests may share the management network when somebody accepts it, with a review from time to time."
            )
            .Choice(
                "segregation",
                "Segregation target",
                x => x.Segregation,
                (x, v) => x with { Segregation = v },
                "Which traffic is to be kept apart: none, management, all by VLAN, or all physically. A weaker separation is reported."
            )
            .Flag(
                "switch-redundancy",
                "Bonds need two switches",
                x => x.SwitchRedundancy,
                (x, v) => x with { SwitchRedundancy = v },
                "Reports a bond whose legs end on one switch as a warning instead of a note."
            )
            .Choice(
                "stp",
                "Spanning tree policy",
                x => x.Stp,
                (x, v) => x with { Stp = v },
                "Either: PortFast is enough on host ports. Strict: spanning tree must be off."
            )
            .Number(
                "reverify-days",
                "Verify again after days",
                1,
                3650,
                x => x.ReverifyDays,
                (x, v) => x with { ReverifyDays = v },
                "How long a comparison of cabling, NICs and ports with this plan stays good."
            )
            .Maybe(
                "management-vlan",
                "Management VLAN",
                x => x.ManagementVlan,
                (x, v) => x with { ManagementVlan = v },
                "The VLAN that management lives in; the switch delivers it untagged."
            )
            .Flag(
                "restricted-size",
                "Size restricted by licence",
                x => x.RestrictedSize,
                (x, v) => x with { RestrictedSize = v },
                "The licence allows at most three hosts in the pool."
            )
            .Flag(
                "igmp-snooping",
                "IGMP snooping",
                x => x.IgmpSnooping,
                (x, v) => x with { IgmpSnooping = v },
                "The vSwitch forwards multicast only where it was asked for; each VLAN then needs an IGMP querier."
            )
            .With(
                "verified",
                "Last verified",
                Codecs.Day,
                x => x.Verified,
                (x, v) => x with { Verified = v },
                "The day on which cabling, NICs and ports were last compared with this plan, as 2026-12-31."
            )
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
    /// <summary>The licence allows three hosts at most.</summary>
    public bool RestrictedSize { get; init; }
    public bool IgmpSnooping { get; init; }
    /// <summary>The day of the last verification, as 2026-12-31; empty: never.</summary>
    public string Verified { get; init; } = "";
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
