using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;

namespace Planner.Core.Grids;

/// <summary>Finds the rows that cannot stand beside each other or beside what is there, until the others can.</summary>
internal sealed class Settling(Design before, List<PlannedRow> rows)
{
    /// <summary>Each round takes time in proportion to the rows.</summary>
    private const int Rounds = 12;

    /// <summary>What the rows that are left lead to.</summary>
    public Accepted Settle()
    {
        for (var round = 1; rows.Exists(r => r.Command is not null); round++)
        {
            Dictionary<Ref, PlannedRow> byThing = [];
            var events = ImmutableArray.CreateBuilder<DesignEvent>();
            var after = Done(byThing, events);
            var faults = Integrity.Faults(before, after).ToList();
            if (faults.Count == 0 && Namesakes.Fault(before, after) is { } named) faults.Add((null, null, named));
            if (faults.Count == 0) return new(events.ToImmutable());
            if (round > Rounds || !Refuse(faults, byThing, isLast: round == Rounds)) RefuseAll(faults[0].Sentence);
        }

        return new([]);
    }

    private Design Done(Dictionary<Ref, PlannedRow> byThing, ImmutableArray<DesignEvent>.Builder events)
    {
        var design = before;
        foreach (var row in rows)
        {
            if (row.Command is null) continue;
            var decision = row.Command.Propose(design);
            if (decision is Refused refused) row.Refuse("", refused.Sentence);
            if (decision is not Accepted accepted) continue;
            events.AddRange(accepted.Events);
            design = accepted.ApplyTo(design);
            if (accepted.Events is not [{ About: { } about }, ..]) continue;
            byThing[about] = row;
            row.Ref ??= about;
            if (row.IsNew) row.Ref = about;
        }

        return design;
    }

    /// <summary>
    /// Of two that cannot stand together the later is refused, and in the last round whoever is at fault; false where none of the rows is.
    /// </summary>
    private static bool Refuse(
        IEnumerable<(Ref? About, Ref? Other, string Sentence)> faults,
        Dictionary<Ref, PlannedRow> byThing,
        bool isLast
    )
    {
        var some = false;
        foreach (var same in faults.GroupBy(f => f.Sentence))
        {
            var blamed = same.Select(f => Row(byThing, f.About) ?? Row(byThing, f.Other)).OfType<PlannedRow>().Distinct()
                .OrderByDescending(r => r.Number);
            foreach (var row in isLast ? blamed : blamed.Take(1))
            {
                if (row.Refused.Count == 0) row.Refuse("", same.Key);
                some = true;
            }
        }

        return some;
    }

    private static PlannedRow? Row(Dictionary<Ref, PlannedRow> byThing, Ref? thing) =>
        thing is { } named ? byThing.GetValueOrDefault(named) : null;

    private void RefuseAll(string sentence)
    {
        foreach (var row in rows.Where(r => r.Command is not null)) row.Refuse("", sentence);
    }
}
