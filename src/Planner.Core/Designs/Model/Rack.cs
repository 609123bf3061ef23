using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A cabinet; its units are numbered from 1 at the bottom.</summary>
public sealed record Rack(Id<Rack> Id) : Thing, IThing<Rack>
{
    public static string Prefix => "R";

    public static Kind<Rack> About { get; } = new Kind<Rack>("rack", "racks") { Most = 500, Page = "racks" }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .Text("site", "Site", x => x.Site, (x, v) => x with { Site = v })
        .Text("row", "Row", x => x.Row, (x, v) => x with { Row = v })
        .Number("units", "Height in U", 1, 60, x => x.Units, (x, v) => x with { Units = v })
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public string Site { get; init; } = "";
    public string Row { get; init; } = "";
    /// <summary>Height in U of 44.45 mm, 1 to 60.</summary>
    public int Units { get; init; } = 42;
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    internal override object? Footing => Units;

    public static Things<Rack> In(Design design) => design.Racks;
    public static Design With(Design design, Things<Rack> all) => design with { Racks = all };
    public static Rack Blank(Id<Rack> id) => new(id);
}
