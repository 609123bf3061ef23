using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A socket at the front of a patch panel, with the one at the back that it leads to.</summary>
public sealed record FrontPort(Id<FrontPort> Id) : Thing, IThing<FrontPort>
{
    public static string Prefix => "FP";

    public static Kind<FrontPort> About { get; } = new Kind<FrontPort>("front-port", "frontPorts")
    {
        Page = "cabling",
        End = new(Model.Panel.Prefix),
    }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .To("panel", "Panel", x => x.Panel, (x, v) => x with { Panel = v })
        .MaybeTo("rear", "Leads to", x => x.Rear, (x, v) => x with { Rear = v })
        .Number("position", "Position", 1, RearPort.MostPositions, x => x.Position, (x, v) => x with { Position = v });

    public string Name { get; init; } = "";
    public Id<Panel> Panel { get; init; }
    /// <summary>The socket at the back; null where none is wired.</summary>
    public Id<RearPort>? Rear { get; init; }
    /// <summary>Which of the positions of that one, counted from 1.</summary>
    public int Position { get; init; } = 1;

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    public override Ref? Owner => Panel;
    internal override object? Footing => (Panel, Rear, Position);

    public static FrontPort Blank(Id<FrontPort> id) => new(id);

    public override string? Fault(Index all)
    {
        if (Rear is not { } id || all.Design.Of<RearPort>().Find(id) is not { } rear) return null;
        if (rear.Panel != Panel) return $"Front port {Name} and rear port {rear.Name} are not on the same panel.";
        if (Position > rear.Positions) return $"Rear port {rear.Name} has no position {Position} for front port {Name}.";
        return all.Leading(id).Where(f => f.Position == Position).Take(2).ToList() is [var first, var second]
            ? $"Front ports {first.Name} and {second.Name} both lead to position {Position} of rear port {rear.Name}."
            : null;
    }
}
