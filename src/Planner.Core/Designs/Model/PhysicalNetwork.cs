using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A physical network: one layer-2 broadcast domain at the untagged level, with its subnet.</summary>
public sealed record PhysicalNetwork(Id<PhysicalNetwork> Id) : Thing, IThing<PhysicalNetwork>
{
    public static string Prefix => "PN";

    public static Kind<PhysicalNetwork> About { get; } = new Kind<PhysicalNetwork>("segment", "segments")
    {
        One = "physical network",
        Most = 2_000,
        Page = "settings",
    }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .Maybe("subnet", "Subnet", x => x.Subnet, (x, v) => x with { Subnet = v })
        .Maybe("gateway", "Gateway", x => x.Gateway, (x, v) => x with { Gateway = v })
        .Choice("role", "Role", x => x.Role, (x, v) => x with { Role = v })
        .Flag("igmp-querier", "IGMP querier", x => x.IgmpQuerier, (x, v) => x with { IgmpQuerier = v })
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public Subnet? Subnet { get; init; }
    public Ip? Gateway { get; init; }
    public NetworkRole Role { get; init; } = NetworkRole.Vm;
    /// <summary>Something on it asks who listens to which multicast group.</summary>
    public bool IgmpQuerier { get; init; }
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;

    public static Things<PhysicalNetwork> In(Design design) => design.PhysicalNetworks;
    public static Design With(Design design, Things<PhysicalNetwork> all) => design with { PhysicalNetworks = all };
    public static PhysicalNetwork Blank(Id<PhysicalNetwork> id) => new(id);
}
