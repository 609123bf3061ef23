using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A cabinet or frame of a room of a site.</summary>
public sealed record Rack(Id<Rack> Id) : Thing, IThing<Rack>
{
    /// <summary>The most units a rack may have.</summary>
    public const int Most = 100;

    public static string Prefix => "R";

    public static Kind<Rack> About { get; } = new Kind<Rack>("rack", "racks")
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .Text("site", "Site", x => x.Site, (x, v) => x with { Site = v })
        .Text("room", "Room", x => x.Room, (x, v) => x with { Room = v })
        .Text("row", "Row", x => x.Row, (x, v) => x with { Row = v })
        .Number("units", "Height in U", 1, Most, x => x.Units, (x, v) => x with { Units = v })
        .Choice("numbered", "Units counted from the", x => x.Numbered, (x, v) => x with { Numbered = v })
        .Number("first-u", "Number of the first unit", 0, 900, x => x.FirstUnit, (x, v) => x with { FirstUnit = v })
        .Choice("width", "Width between the ears", x => x.Width, (x, v) => x with { Width = v })
        .MaybeNumber("depth-mm", "Usable depth in mm", 1, 5_000, x => x.DepthMm, (x, v) => x with { DepthMm = v },
            "From the front rails to what is behind: no device may be deeper.")
        .With("weight-limit", "Bears kg", Codecs.Maybe(MountingFields.Weight), x => x.WeightLimit, (x, v) => x with { WeightLimit = v },
            "What may stand in it weighs no more.")
        .MaybeNumber("power-limit", "Feeds W", 0, 1_000_000, x => x.PowerLimit, (x, v) => x with { PowerLimit = v },
            "What its feeds give when one of them has failed.")
        .MaybeNumber("heat-limit", "Cools W", 0, 1_000_000, x => x.HeatLimit, (x, v) => x with { HeatLimit = v },
            "The heat that the room's air takes away here; 1 W is 3.41 BTU/h.")
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public string Site { get; init; } = "";
    public string Room { get; init; } = "";
    public string Row { get; init; } = "";
    /// <summary>Height in U of 44.45 mm, 1 to 100.</summary>
    public int Units { get; init; } = 42;
    /// <summary>The end its units are counted from.</summary>
    public RackOrder Numbered { get; init; }
    public int FirstUnit { get; init; } = 1;
    public FaceWidth Width { get; init; }
    public int? DepthMm { get; init; }
    /// <summary>In kg.</summary>
    public decimal? WeightLimit { get; init; }
    /// <summary>In W.</summary>
    public int? PowerLimit { get; init; }
    /// <summary>In W.</summary>
    public int? HeatLimit { get; init; }
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    internal override string Identity => string.Join('\n', Site, Room, Name);
    internal override string? Whereabouts => (Site, Room) switch
    {
        ("", "") => null,
        ("", _) => $"Room {Room}",
        (_, "") => $"Site {Site}",
        _ => $"Room {Room} of site {Site}",
    };
    internal override object? Footing => (Units, FirstUnit);

    /// <summary>Its name, behind as much of where it stands as tells it from racks of the same name.</summary>
    internal override IEnumerable<string> Longer =>
    [
        .. Site.Length > 0 ? [$"{Site}/{Name}"] : Array.Empty<string>(),
        .. Room.Length > 0 ? [$"{Room}/{Name}"] : Array.Empty<string>(),
        .. Site.Length > 0 && Room.Length > 0 ? [$"{Site}/{Room}/{Name}"] : Array.Empty<string>(),
    ];

    /// <summary>How many U are below a device, whichever end they are counted from; null where it takes none.</summary>
    public RackUnits? Below(Mounting mounting) => mounting is not { Unit: { } lowest, Height.Halves: > 0 } ? null
        : Numbered == RackOrder.Bottom ? lowest - FirstUnit
        : FirstUnit + Units - (lowest + mounting.Height);

    public static Things<Rack> In(Design design) => design.Racks;
    public static Design With(Design design, Things<Rack> all) => design with { Racks = all };
    public static Rack Blank(Id<Rack> id) => new(id);
}
