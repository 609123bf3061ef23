using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;

namespace Planner.Core.Text;

/// <summary>A line of a design's text that came or went.</summary>
public sealed record ChangedLine(bool Added, string Text);

/// <summary>What an edit changes in a design's text: thing by thing the line before it and the line after it.</summary>
public static class TextChanges
{
    public static ImmutableArray<ChangedLine> Of(Design before, Design after, IEnumerable<DesignEvent> events)
    {
        var things = events.Select(e => e.About).OfType<Ref>().Distinct().ToList();
        var lines = ImmutableArray.CreateBuilder<ChangedLine>();
        foreach (var (was, now) in DesignText.Lines(before, things).Zip(DesignText.Lines(after, things)))
        {
            if (was == now) continue;
            if (was is not null) lines.Add(new(false, was));
            if (now is not null) lines.Add(new(true, now));
        }

        return lines.ToImmutable();
    }
}
