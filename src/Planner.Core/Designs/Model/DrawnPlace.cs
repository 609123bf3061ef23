using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>Where somebody put a host, switch or device in the drawing of the cabling; others stand in the order of the design.</summary>
public sealed record DrawnPlace(Id<DrawnPlace> Id) : Thing, IThing<DrawnPlace>
{
    /// <summary>From one that nobody moved to the next.</summary>
    public const int Pitch = 4096;

    public const int Farthest = 1 << 30;

    public static string Prefix => "DL";

    public static Kind<DrawnPlace> About { get; } = new Kind<DrawnPlace>("drawn", "drawn-places")
    {
        One = "place in the drawing",
        Many = "places in the drawing",
        Page = "cabling",
    }
        .With("device", "Device", Codecs.Racked, x => x.Device, (x, v) => x with { Device = v })
        .Number("at", "Order", 0, Farthest, x => x.At, (x, v) => x with { At = v })
        .With("side", "Side", Codecs.Maybe(Codecs.Choice<RackSide>()), x => x.Side, (x, v) => x with { Side = v });

    public Ref Device { get; init; }

    /// <summary>Those with lower numbers stand above; what nobody moved has <see cref="Pitch"/> times the number of its id.</summary>
    public int At { get; init; }

    /// <summary>Where hosts stand on both sides of the switches; null: where there is room.</summary>
    public RackSide? Side { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => $"place {Id}";
    internal override string Identity => Ref.ToString();
    public override Ref? Owner => Device;

    public static DrawnPlace Blank(Id<DrawnPlace> id) => new(id);

    public override string? Fault(Index all) => all.Design.Register.Naming<DrawnPlace>(Device).Skip(1).Any()
        ? $"{all.Design.Find(Device)?.Title} has two places in the drawing of the cabling."
        : null;
}
