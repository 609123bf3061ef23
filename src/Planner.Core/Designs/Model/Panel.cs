using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A patch panel: what is plugged into the front of it goes on at the back.</summary>
public sealed record Panel(Id<Panel> Id) : Thing, IThing<Panel>, IRacked
{
    public static string Prefix => "PP";

    public static Kind<Panel> About { get; } = new Kind<Panel>("panel", "panels") { One = "patch panel", Most = 2_000, Page = "racks" }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .Text("model", "Model", x => x.Model, (x, v) => x with { Model = v })
        .MaybeTo("device-type", "Device type", x => x.DeviceType, (x, v) => x with { DeviceType = v })
        .Mounting()
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public string Model { get; init; } = "";
    /// <summary>What every device of its model has; null where the plan does not say.</summary>
    public Id<KnownType>? DeviceType { get; init; }
    public Mounting Mounting { get; init; } = new();
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;

    public static Panel Blank(Id<Panel> id) => new(id);
    public Thing Mounted(Mounting mounting) => this with { Mounting = mounting };

    public override string? Fault(Index all) => Placement.Fault(all, Id, Mounting);
}
