using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>Plug a cable between two free ends: a NIC and a switch port, or two switch ports.</summary>
public sealed record ConnectPorts(Ref From, Ref To, CableType Type = CableType.Cat6, string Colour = "", int? LengthCm = null) : DesignCommand
{
    public override Decision Decide(Design design)
    {
        foreach (var end in (Ref[])[From, To])
        {
            if (!Naming.IsEnd(end) || design.Find(end) is null) return Refuse($"There is no {design.Say(end)} to plug a cable into (CAB-11, p. 17-19).");
            if (design.Cables.FirstOrDefault(c => c.Touches(end)) is { } cable) return Refuse($"{design.Say(end)} already has cable {cable.Title} (CAB-11, p. 17-19).");
        }

        return Do(design, new ThingAdded(new Cable(design.Cables.Next) { A = From, B = To, Type = Type, Colour = Colour, LengthCm = LengthCm }));
    }

    public override string Say(Design design) => $"Plug a cable from {design.Say(From)} to {design.Say(To)}";
}
