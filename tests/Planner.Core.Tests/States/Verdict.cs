using Planner.Core.Guide.Checking;

namespace Planner.Core.Tests.States;

/// <summary>What a head lists against what is told.</summary>
internal static class Verdict
{
    /// <summary>A sentence for every way in which the two differ.</summary>
    public static IEnumerable<string> Differences(Head head, IReadOnlyList<Told> told) =>
        [.. Missing(head, told), .. TooMuch(head, told), .. TooOften(head, told)];

    private static IEnumerable<string> Missing(Head head, IReadOnlyList<Told> told)
    {
        foreach (var cause in head.Causes.Where(c => !told.Any(t => Holds(c, t))))
            if (cause.Level != Level.Note || cause.Subject.Length > 0 || !told.Any(t => t.Consequences.Intersect(cause.Rules).Any()))
                yield return $"Not told: {cause}.";
        foreach (var rule in head.Waived.Where(r => !told.Any(t => t.Waived && (t.Rule == r || t.Consequences.Contains(r)))))
            yield return $"Not told as waived: {rule}.";
        foreach (var rule in head.Also.Where(r => !told.Any(t => t.Rule == r || t.Consequences.Contains(r))))
            yield return $"Told neither as a cause nor under one: {rule}.";
        foreach (var rule in head.Folded.Where(r => !told.Any(t => t.Consequences.Contains(r))))
            yield return $"Told under no cause: {rule}.";
    }

    private static IEnumerable<string> TooMuch(Head head, IReadOnlyList<Told> told) =>
        Open(head, told).Where(t => !head.Causes.Any(c => Holds(c, t))).Select(t => $"Told and not listed: {t}.");

    /// <summary>One finding may hold several lines, when it is about the place of each; two findings may not share a line.</summary>
    private static IEnumerable<string> TooOften(Head head, IReadOnlyList<Told> told)
    {
        var taken = new Dictionary<Cause, Told>(ReferenceEqualityComparer.Instance);
        return Open(head, told)
            .Where(t => t.Level != Level.Note && head.Causes.Any(c => Holds(c, t)))
            .Where(t => !Takes(t, new(ReferenceEqualityComparer.Instance)))
            .Select(t => $"Told more often than listed: {t}.");

        bool Takes(Told finding, HashSet<Cause> tried)
        {
            foreach (var cause in head.Causes.Where(c => Holds(c, finding)))
                if (tried.Add(cause) && (!taken.TryGetValue(cause, out var other) || Takes(other, tried)))
                {
                    taken[cause] = finding;
                    return true;
                }

            return false;
        }
    }

    /// <summary>What has to be listed: errors and warnings, and the notes where the head lists them all.</summary>
    private static IEnumerable<Told> Open(Head head, IReadOnlyList<Told> told) =>
        told.Where(t => !t.Waived && (t.Level != Level.Note || head.AllNotes) && !head.Also.Contains(t.Rule));

    private static bool Holds(Cause cause, Told told) =>
        !told.Waived
        && told.Level == cause.Level
        && cause.Rules.Contains(told.Rule)
        && (cause.Subject.Length == 0 || told.Subjects.Contains(cause.Subject))
        && cause.Consequences.All(told.Consequences.Contains);
}
