using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A patch cable between two ends: a NIC and a switch port, or two switch ports.</summary>
public sealed record Cable(Id<Cable> Id) : Thing, IThing<Cable>
{
    public static string Prefix => "C";

    public static Kind<Cable> About { get; } = new Kind<Cable>("cable", "cables")
        .With("a", "From", Codecs.End, x => x.A, (x, v) => x with { A = v })
        .With("b", "To", Codecs.End, x => x.B, (x, v) => x with { B = v })
        .Text("label", "Label", x => x.Label, (x, v) => x with { Label = v })
        .Choice("type", "Type", x => x.Type, (x, v) => x with { Type = v })
        .Text("colour", "Colour", x => x.Colour, (x, v) => x with { Colour = v })
        .With("length-cm", "Length in cm", Codecs.Maybe(Codecs.Length(1, Longest)), x => x.LengthCm, (x, v) => x with { LengthCm = v })
        .Choice("stage", "Installed", x => x.Stage, (x, v) => x with { Stage = v });

    /// <summary>Centimetres.</summary>
    public const int Longest = 100_000;

    public Ref A { get; init; }
    public Ref B { get; init; }
    public string Label { get; init; } = "";
    public CableType Type { get; init; } = CableType.Cat6;
    public string Colour { get; init; } = "";
    /// <summary>Centimetres.</summary>
    public int? LengthCm { get; init; }
    public InstallStage Stage { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Label.Length > 0 ? Label : Id.ToString();

    public static Things<Cable> In(Design design) => design.Cables;
    public static Design With(Design design, Things<Cable> all) => design with { Cables = all };
    public static Cable Blank(Id<Cable> id) => new(id);

    public bool Touches(Ref end) => A == end || B == end;
    public Ref Other(Ref end) => A == end ? B : A;

    public override string? Fault(Index all) => A == B ? "A cable needs two different ends (CAB-11, p. 17-19)."
        : A.Nic is not null && B.Nic is not null ? "A cable joins a NIC to a switch port, not to another NIC (CAB-11, p. 17-19)."
        : NoNic(all, A) ?? NoNic(all, B);

    private static string? NoNic(Index all, Ref end) => end.Nic is { } nic && all.Design.Hosts.Find(new Id<Host>(end.Number)) is { } host
        && !all.HasNic(host.Pool, nic) ? $"{host.Name} has no NIC {nic} (CAB-11, p. 17-19)." : null;
}
