using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>One face of a rack with what is mounted there, and what reaches through from the other.</summary>
internal sealed class RackPanel
{
    private readonly Drawn drawn;
    private readonly RackFrame frame;
    private readonly RackFace side;
    private readonly IReadOnlyList<Mounted> placed;

    public RackPanel(Drawn drawn, Rack rack, RackFace side, int scale)
    {
        (this.drawn, this.side) = (drawn, side);
        placed = Placement.In(drawn.Design, rack.Id);
        frame = new(rack, side, Strips(RackSide.Left).Count(), Strips(RackSide.Right).Count(), scale);
    }

    public RackFrame Frame => frame;

    /// <summary>True where something seen here is of half depth and mounted at the other face.</summary>
    public bool HasBehind => placed.Any(p => p.Unit is not null && !IsHere(p) && p.Mounting.Depth == RackDepth.Half);

    public IEnumerable<Shape> Shapes() =>
    [
        .. frame.Shapes(),
        .. placed.Where(p => p.Unit is not null && !IsHere(p)).Select(Back),
        .. placed.Where(p => p.Unit is not null && IsHere(p)).Select(Front),
        .. Strips(RackSide.Left).Select((p, i) => Strip(p, RackSide.Left, i)),
        .. Strips(RackSide.Right).Select((p, i) => Strip(p, RackSide.Right, i)),
    ];

    private bool IsHere(Mounted device) => device.Mounting.Face == side;

    private IEnumerable<Mounted> Strips(RackSide at) =>
        placed.Where(p => p.Height == 0 && IsHere(p) && (p.Mounting.Side ?? RackSide.Left) == at);

    private double WidthOf(Mounted device) => device.Mounting.Width == RackWidth.Half ? frame.Face / 2 : frame.Face;
    private double HeightOf(Mounted device) => (double)device.Height.Number * frame.Unit;
    private double TopOf(Mounted device) => frame.Top(frame.Rack.Below(device.Mounting)!.Value + device.Height);

    /// <summary>What is on the right as one stands before its face is on the left seen from the other.</summary>
    private double LeftOf(Mounted device) =>
        device.Mounting.Width == RackWidth.Half && (device.Mounting.Side == RackSide.Right) == IsHere(device)
            ? frame.Start + frame.Face / 2
            : frame.Start;

    private Group Front(Mounted device) =>
        new DeviceFace(drawn, frame.Scale, WidthOf(device), device.Height).Of(drawn.Design.Find(device.Device)!) with
        {
            X = LeftOf(device),
            Y = TopOf(device),
        };

    /// <summary>The back of a device: plain where it reaches as far, hatched where there is room for another.</summary>
    private Group Back(Mounted device)
    {
        var (name, wide, high) = (drawn.Design.Find(device.Device)!.Title, WidthOf(device), HeightOf(device));
        var isHalf = device.Mounting.Depth == RackDepth.Half;
        var label = new Label(wide / 2, high / 2, name)
        {
            Anchor = Anchor.Middle,
            Middle = true,
            Ink = Ink.Second,
            MaxWidth = wide - 6,
        };
        var room = TextWidth.Of(label.Shown(), label.Size) + 2;
        return new([
            new Box(0.1, 0.1, wide - 0.2, high - 0.2)
            {
                Fill = isHalf ? Ink.Sheet : Ink.Face,
                Hatch = isHalf ? Ink.Ear : Ink.None,
                Stroke = Ink.Second,
                StrokeWidth = 0.2,
                Dash = isHalf ? Dash.Dashed : Dash.Solid,
            },
            .. placed.Any(p => IsHere(p) && p.IsBehind(device)) ? Array.Empty<Shape>()
                : isHalf ? [new Box((wide - room) / 2, high * 0.14, room, high * 0.72) { Fill = Ink.Sheet }, label]
                : [label],
        ])
        {
            X = LeftOf(device),
            Y = TopOf(device),
            Ref = device.Device.ToString(),
            Class = "back",
            Title = $"{name}, mounted at the {(side == RackFace.Front ? "rear" : "front")}",
        };
    }

    private Group Strip(Mounted device, RackSide at, int nth)
    {
        var thing = drawn.Design.Find(device.Device)!;
        var (wide, inset) = (frame.Strip * 0.82, frame.Unit / 2);
        return new([
            new Box(0, inset, wide, frame.Bottom - 2 * inset) { Fill = Ink.Face, Stroke = Ink.Second, StrokeWidth = 0.2, Radius = 0.6 },
            new Label(wide / 2, frame.Bottom / 2, thing.Title)
            {
                Rotation = -90,
                Anchor = Anchor.Middle,
                Middle = true,
                Weight = Weight.Medium,
                MaxWidth = frame.Bottom - 2 * inset - 6,
            },
            .. drawn.LevelOf(device.Device) is { } level
                ? [new Mark(wide / 2, inset + 2.4, Sockets.MarkOf(level)) { Size = 2.6 }]
                : Array.Empty<Shape>(),
        ])
        {
            X = frame.StripAt(at, nth) + frame.Strip * 0.09,
            Ref = device.Device.ToString(),
            Class = $"device {thing.Kind.Word}",
            Title = $"{Shown.Capital(thing.Kind.Word)} {thing.Title}, 0U{device.Mounting.Beside}",
            Data = DeviceFace.Facts(device.Height, device.Mounting.Width),
        };
    }
}
