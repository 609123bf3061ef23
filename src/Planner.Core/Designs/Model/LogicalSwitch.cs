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
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public SwitchLink Link { get; init; } = SwitchLink.Stack;
    public Id<PhysicalNetwork>? PhysicalNetwork { get; init; }
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;

    public static Things<LogicalSwitch> In(Design design) => design.LogicalSwitches;
    public static Design With(Design design, Things<LogicalSwitch> all) => design with { LogicalSwitches = all };
    public static LogicalSwitch Blank(Id<LogicalSwitch> id) => new(id);
}
