using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;

namespace Planner.Core.Recipes;

/// <summary>
/// Plug chosen NICs in, by the fewest metres of cable among the plans that the rules take: each NIC to the physical network of its
/// counterparts, the legs of a bond apart, into ports of its speed and form, which are set up as those of the counterparts are.
/// </summary>
/// <param name="Nics">Hosts and the numbers of their NICs; what has a cable already is left alone.</param>
public sealed record AutoCable(ImmutableArray<(Id<Host> Host, int Nic)> Nics) : DesignCommand
{
    public const int Most = 4096;

    /// <summary>How the cables are to be.</summary>
    public CablingRow Cabling { get; init; } = new();

    public override Decision Propose(Design design)
    {
        if (Nics.Length > Most) return Refuse($"At most {Most} NICs can be plugged in at once.");
        var draft = Of(design);
        return draft.Objections is [var first, ..] ? Refuse(first.Sentence)
            : draft.Design.Cables.Count == design.Cables.Count ? Refuse("Every one of these NICs has a cable already.")
            : Do(Cook.Events(design, draft.Design));
    }

    public override string Say(Design design) => $"Plug {Nics.Length} NIC{(Nics.Length == 1 ? "" : "s")} in, by the shortest way";

    /// <summary>What stands against it, and the design as it would be.</summary>
    public (Design Design, ImmutableArray<Objection> Objections) Try(Design design) =>
        Of(design) is var draft ? (draft.Design, [.. draft.Objections]) : default;

    /// <summary>All NICs of some hosts.</summary>
    public static AutoCable Of(Design design, IEnumerable<Id<Host>> hosts) => new(
        [
            .. from id in hosts
               where design.Hosts.Has(id)
               from nic in design.Nics
               where nic.Pool == design.Hosts[id].Pool
               orderby id, nic.Number
               select (id, nic.Number),
        ]);

    private Draft Of(Design design)
    {
        var draft = new Draft(new() { Cabling = Cabling }, design, DeviceTypes.TypeCatalogue.Own);
        var known = design.Nics.Select(n => (n.Pool, n.Number)).ToHashSet();
        var wrong = Nics.FirstOrDefault(n => design.Hosts.Find(n.Host) is not { } host || !known.Contains((host.Pool, n.Nic)));
        if (wrong != default)
        {
            draft.Against(new($"There is no {design.Say(wrong.Host.Ref with { Nic = wrong.Nic })}.", "CAB-11"));
            return draft;
        }

        if (Cabling.Labels.Trim() is { Length: > 0 } labels && Pattern.Wrong(labels, 2) is { } noLabel) draft.Against(new(noLabel));
        if (Cabling.KeepFree is < 0 or > 90) draft.Against(new("Of a switch's ports 0 to 90 % can stay free."));
        if (draft.Objections.Count > 0) return draft;
        // Row by row and host by host, so that the ports of one task lie together.
        var legs = new LegsLikeOthers(draft, Parking.Of(design, [])).Of(Nics.OrderBy(n => n.Nic).ThenBy(n => n.Host));
        if (draft.Objections.Count == 0) Cooking.Plug(draft, legs, new(draft, new(design, Cabling.Labels)));
        return draft;
    }
}
