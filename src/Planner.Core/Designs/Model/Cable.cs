using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>
/// A patch cable between two ends: NICs, switch ports, sockets of panels, ports of devices; or one leg of a breakout cable.
/// </summary>
public sealed record Cable(Id<Cable> Id) : Thing, IThing<Cable>
{
    public static string Prefix => "C";

    public static Kind<Cable> About { get; } = new Kind<Cable>("cable", "cables")
    {
        Page = "cabling",
        Usual = ["label", "type", "colour", "length-cm", "stage"],
    }
        .With("a", "From", Codecs.End, x => x.A, (x, v) => x with { A = v })
        .With("b", "To", Codecs.End, x => x.B, (x, v) => x with { B = v })
        .Text("label", "Label", x => x.Label, (x, v) => x with { Label = v })
        .Choice(
            "type",
            "Type",
            x => x.Type,
            (x, v) => x with { Type = v },
            "A new cable has none stated; a line of text that leaves it out means cat6, as it always did."
        )
        .Choice("connector", "Connector", x => x.Connector, (x, v) => x with { Connector = v })
        .With(
            "colour",
            "Colour",
            Codecs.Colour,
            x => x.Colour,
            (x, v) => x with { Colour = v },
            "A name, such as light blue, or # and six hexadecimal digits."
        )
        .Length("length-cm", "Length in cm", Longest, x => x.Length, (x, v) => x with { Length = v })
        .Choice("stage", "Installed", x => x.Stage, (x, v) => x with { Stage = v })
        .With(
            "leg-of",
            "Leg of",
            Codecs.Needed<Cable>(),
            x => x.LegOf,
            (x, v) => x with { LegOf = v },
            "The first cable of a breakout cable that this is another leg of: one article, which fails as a whole."
        );

    /// <summary>Centimetres.</summary>
    public const int Longest = 100_000;

    /// <summary>What one port is broken out into at most.</summary>
    public const int MostLegs = 8;

    public Ref A { get; init; }
    public Ref B { get; init; }
    public string Label { get; init; } = "";
    public CableType Type { get; init; } = CableType.Cat6;
    /// <summary>The plugs at its ends; those of a breakout cable differ.</summary>
    public CablePlug Connector { get; init; }
    /// <summary>A name, or # and six hexadecimal digits.</summary>
    public string Colour { get; init; } = "";
    public Length? Length { get; init; }
    public InstallStage Stage { get; init; }
    /// <summary>The first cable of the breakout cable that this is a leg of; null for that one and for any other cable.</summary>
    public Id<Cable>? LegOf { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Label.Length > 0 ? Label : Id.ToString();
    internal override object? Footing => LegOf;

    /// <summary>What is bought, labelled and fails as one: the breakout cable it is a leg of, or itself.</summary>
    public Id<Cable> Article => LegOf ?? Id;

    /// <summary>Centimetres.</summary>
    public int? LengthCm => Length?.Cm;

    public static Things<Cable> In(Design design) => design.Cables;
    public static Design With(Design design, Things<Cable> all) => design with { Cables = all };
    public static Cable Blank(Id<Cable> id) => new(id);
    public static Cable Fresh(Id<Cable> id) => new(id) { Type = CableType.NotStated };

    public bool Touches(Ref end) => A == end || B == end;
    public Ref Other(Ref end) => A == end ? B : A;

    public override string? Fault(Index all) => A == B ? "A cable needs two different ends (CAB-11, p. 17-19)."
        : NoNic(all, A) ?? NoNic(all, B) ?? NoLeg(all)
        ?? (all.RingOf(this) is { } ring
            ? $"Cable {ring.Lead.Title} is part of a ring of patch panels: nothing is at its ends (CAB-11, p. 17-19)."
            : null);

    private string? NoLeg(Index all) =>
        LegOf is { } first && all.Design.Cables.Find(first) is { LegOf: not null } leg
            ? $"Cable {Title} cannot be a leg of {leg.Title}, which is a leg itself."
        : LegOf is { } of && all.LegsOf(of).Count() >= MostLegs
            ? $"Breakout cable {all.Design.Cables.Find(of)?.Title} has more than {MostLegs} legs."
        : null;

    private static string? NoNic(Index all, Ref end) =>
        end.HostNic is ({ } id, { } nic) && all.Design.Hosts.Find(id) is { } host && !all.HasNic(host.Pool, nic)
            ? $"{host.Name} has no NIC {nic} (CAB-11, p. 17-19)."
            : null;
}
