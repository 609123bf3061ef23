using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Practice;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>New cables: of a kind that goes into both ends and carries their speed so far, with length, label and colour.</summary>
internal sealed class Cables(Draft draft, Labels labels)
{
    /// <summary>What a cable is taken to be where its length is not known, in cm.</summary>
    private const int Assumed = 300;

    /// <param name="topology">As it was before any of the cables that are being plugged in: forms do not depend on these.</param>
    public void Plug(Topology topology, Ref end, SwitchPort port, int speed, string colour, CableType? like = null)
    {
        var device = draft.Design.Find(end) switch
        {
            SwitchPort other => draft.Design.Switches[other.Switch],
            Thing owner => owner,
            null => null,
        };
        var length = device is IRacked racked ? Distances.Between(draft.Design, racked, draft.Design.Switches[port.Switch]) : null;
        var type = KindFor(topology.FormOf(end), topology.FormOf(port.Id), speed, length);
        if (like is { } known && IsCopper(known) == IsCopper(type) && Reaches(known, speed, length)) type = known;
        draft.Add<Cable>(id => new(id)
        {
            A = end,
            B = port.Id,
            Label = labels.Next(),
            Type = type,
            Colour = colour,
            Length = length is { } cm ? new(cm) : null,
            Stage = InstallStage.BeforeInstall,
        });
    }

    /// <summary>Twisted pair where either end is RJ45; else the cheapest that its standard promises so far.</summary>
    public static CableType KindFor(PortForm? one, PortForm? other, int speed, int? length)
    {
        CableType[] kinds = one is null or PortForm.Rj45 || other is null or PortForm.Rj45
            ? [CableType.Cat6, CableType.Cat6a, CableType.Cat8]
            : [CableType.DacPassive, CableType.DacActive, CableType.Om4, CableType.Os2];
        var kind = Array.Find(kinds, k => Reaches(k, speed, length) && (k, speed) is not (CableType.Cat6, > 1000));
        return kind == default ? kinds[^1] : kind;
    }

    private static bool IsCopper(CableType type) =>
        type is CableType.Cat5e or CableType.Cat6 or CableType.Cat6a or CableType.Cat7 or CableType.Cat8;

    private static bool Reaches(CableType type, int speed, int? length) =>
        Guide.Practice.Reaches.Of(type, speed) is { } reach && 100 * reach.Sure >= (length ?? Assumed);
}
