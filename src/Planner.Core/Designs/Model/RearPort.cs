using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A socket at the back of a patch panel, which one or several sockets at its front lead to.</summary>
public sealed record RearPort(Id<RearPort> Id) : Thing, IThing<RearPort>
{
    public static string Prefix => "RP";

    public static Kind<RearPort> About { get; } = new Kind<RearPort>("rear-port", "rearPorts")
    {
        Page = "cabling",
        End = new(Model.Panel.Prefix, "rear"),
    }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .To("panel", "Panel", x => x.Panel, (x, v) => x with { Panel = v })
        .Number("positions", "Positions", 1, MostPositions, x => x.Positions, (x, v) => x with { Positions = v },
            "How many sockets at the front lead to it: 1, or as many as a trunk cable of several fibre pairs has.");

    public const int MostPositions = 144;

    public string Name { get; init; } = "";
    public Id<Panel> Panel { get; init; }
    public int Positions { get; init; } = 1;

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    public override Ref? Owner => Panel;
    internal override object? Footing => (Panel, Positions);

    public static RearPort Blank(Id<RearPort> id) => new(id);
}
