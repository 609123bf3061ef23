using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A link aggregation group of ports, on one switch or on the switches of one logical switch.</summary>
public sealed record Lag(Id<Lag> Id) : Thing, IThing<Lag>
{
    public static string Prefix => "LAG";

    public static Kind<Lag> About { get; } = new Kind<Lag>("lag", "lags") { One = "LAG", Page = "switches" }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .To("switch", "Switch", x => x.Switch, (x, v) => x with { Switch = v })
        .Number("number", "Number", 1, HighestNumber, x => x.Number, (x, v) => x with { Number = v })
        .Choice("mode", "Mode", x => x.Mode, (x, v) => x with { Mode = v })
        .Flag("fallback", "LACP fallback", x => x.Fallback, (x, v) => x with { Fallback = v });

    public const int HighestNumber = 4096;

    public string Name { get; init; } = "";
    public Id<Switch> Switch { get; init; }
    public int Number { get; init; } = 1;
    public LagMode Mode { get; init; } = LagMode.Lacp;
    /// <summary>Passes traffic while the other side speaks no LACP.</summary>
    public bool Fallback { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    internal override object? Footing => Switch;
    public override Ref? Owner => Switch;

    internal override Thing Made(Design design, IEnumerable<string> given) =>
        !given.Contains("number") && design.Switches.Find(Switch) is { } unit
            ? this with { Number = OneDevice.FreeLagNumbers(design, unit).FirstOrDefault(Number) }
            : this;

    public static Things<Lag> In(Design design) => design.Lags;
    public static Design With(Design design, Things<Lag> all) => design with { Lags = all };
    public static Lag Blank(Id<Lag> id) => new(id);
}
