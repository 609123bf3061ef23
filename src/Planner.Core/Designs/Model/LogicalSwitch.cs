using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>Switches linked so that they form one network.</summary>
public sealed record LogicalSwitch(Id<LogicalSwitch> Id) : Thing, IThing<LogicalSwitch>
{
    public static string Prefix => "LS";

    public static Kind<LogicalSwitch> About { get; } = new Kind<LogicalSwitch>("logical-switch", "logicalSwitches")
    {
        Many = "logical switches",
        Most = 1_000,
        Page = "switches",
    }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .Choice("link", "Link", x => x.Link, (x, v) => x with { Link = v })
        .MaybeTo("segment", "Physical network", x => x.PhysicalNetwork, (x, v) => x with { PhysicalNetwork = v })
        .MaybeNumber("domain", "MLAG domain", 1, 1000, x => x.Domain, (x, v) => x with { Domain = v })
        .MaybeNumber("peer-link", "LAG of the peer link", 1, Lag.HighestNumber, x => x.PeerLink, (x, v) => x with { PeerLink = v },
            "Empty: the LAG between the two switches.")
        .Maybe("keepalive-a", "Keepalive address of the first", x => x.KeepaliveA, (x, v) => x with { KeepaliveA = v })
        .Maybe("keepalive-b", "Keepalive address of the second", x => x.KeepaliveB, (x, v) => x with { KeepaliveB = v })
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public SwitchLink Link { get; init; } = SwitchLink.Stack;
    public Id<PhysicalNetwork>? PhysicalNetwork { get; init; }
    /// <summary>The number of a vPC domain, MLAG or VLT pair.</summary>
    public int? Domain { get; init; }
    /// <summary>The number, at both, of the LAG between the two switches of a pair; null: the one whose cables lead there.</summary>
    public int? PeerLink { get; init; }
    /// <summary>Where the first switch of a pair, by id, is asked whether it lives.</summary>
    public Ip? KeepaliveA { get; init; }
    public Ip? KeepaliveB { get; init; }
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;

    public static Things<LogicalSwitch> In(Design design) => design.LogicalSwitches;
    public static Design With(Design design, Things<LogicalSwitch> all) => design with { LogicalSwitches = all };
    public static LogicalSwitch Blank(Id<LogicalSwitch> id) => new(id);
}
