using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Plug a cable between two free ends: a NIC and a switch port, or two switch ports.</summary>
public sealed record ConnectPorts(Ref From, Ref To, CableType Type = CableType.NotStated, string Colour = "", int? LengthCm = null)
    : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if ((Taken(design, From) ?? Taken(design, To)) is { } taken) return Refuse(taken);
        var colour = Names.Kept(Colour);
        if ((Names.WrongText(colour, Names.Longest) ?? Designs.Values.Colour.Wrong(colour)) is { } wrong) return Refuse($"Colour: {wrong}");
        if (LengthCm is < 1 or > Cable.Longest) return Refuse($"A cable is 1 to {Cable.Longest} cm long.");
        Length? length = LengthCm is { } cm ? new(cm) : null;
        return Do(new ThingAdded(new Cable(design.Cables.Next) { A = From, B = To, Type = Type, Colour = colour, Length = length }));
    }

    public override string Say(Design design) => $"Plug a cable from {design.Say(From)} to {design.Say(To)}";

    /// <summary>One sentence when no cable can be plugged in here.</summary>
    internal static string? Taken(Design design, Ref end) =>
        !Naming.IsEnd(end) || design.Find(end) is null ? $"There is no {design.Say(end)} to plug a cable into (CAB-11, p. 17-19)."
        : design.Cables.FirstOrDefault(c => c.Touches(end)) is { } cable
            ? $"{Shown.Capital(design.Say(end))} already has cable {cable.Title} (CAB-11, p. 17-19)."
        : null;
}
