using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>
/// Causes and what follows from them: a finding is a consequence when earlier ones tell all that it follows from. What was made of the
/// same findings before is taken over, so that after an edit only what it touched is made anew.
/// </summary>
internal sealed class Causes(Causes? known)
{
    private Causes? before = known;
    private readonly Dictionary<Finding, Finding> consequences = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Finding, Finding> weighed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Finding, Finding> together = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The same findings in the same order, each with an id of its own, and consequences marked with the id of their cause.
    /// </summary>
    /// <param name="found">In order.</param>
    public ImmutableArray<Finding> Marked(ImmutableArray<Finding> found)
    {
        int[] chain = [.. Enumerable.Range(0, found.Length).OrderBy(i => found[i].Link)];
        var all = Numbered([.. chain.Select(i => found[i])]);
        var told = new Dictionary<Trouble, List<int>>();
        var root = new int[all.Length];
        var at = all.Any(f => !f.After.IsEmpty) ? Enumerable.Range(0, all.Length).ToDictionary(i => all[i].Id) : [];
        var marked = new Finding[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            root[i] = Cause(all, told, root, all[i]) ?? Concluded(all, at, root, i) ?? i;
            marked[chain[i]] = root[i] == i ? all[i] : Consequence(all[i], all[root[i]].Id);
            foreach (var trouble in all[i].Tells)
                if (told.TryGetValue(trouble, out var tellers)) tellers.Add(i);
                else told[trouble] = [i];
        }

        return [.. marked];
    }

    /// <summary>
    /// The causes, each with its consequences, at the level of the worst of them; those of one rule at one pool or device as one finding.
    /// Errors first, then by rule and subject.
    /// </summary>
    public ImmutableArray<Finding> Of(Topology topology, ImmutableArray<Finding> marked)
    {
        var under = marked.Where(f => f.Cause is not null).ToLookup(f => f.Cause!);
        var causes = marked.Where(f => f.Cause is null).Select(f => under.Contains(f.Id) ? Weighed(f, [.. under[f.Id]]) : f);
        ImmutableArray<Finding> all = [.. Together(topology, causes).Order(Order)];
        before = null; // or each would keep all those before it alive
        return all;
    }

    private Finding Consequence(Finding finding, string cause) => consequences[finding] =
        before?.consequences.GetValueOrDefault(finding) is { } same && same.Cause == cause ? same : finding with { Cause = cause };

    private Finding Weighed(Finding cause, ImmutableArray<Finding> under) => weighed[cause] =
        before?.weighed.GetValueOrDefault(cause) is { } same && Same(same.Consequences, under) ? same
            : cause with { Consequences = under, Level = (Level)Math.Min((int)cause.Level, (int)under.Min(c => c.Level)) };

    private static bool Same(ImmutableArray<Finding> some, ImmutableArray<Finding> others) =>
        some.Length == others.Length && !some.Where((f, i) => !ReferenceEquals(f, others[i])).Any();

    /// <summary>The first cause of what a finding follows from, when each part of that is told by one that nobody has accepted.</summary>
    private static int? Cause(ImmutableArray<Finding> all, Dictionary<Trouble, List<int>> told, int[] root, Finding finding)
    {
        int? first = null;
        foreach (var alternatives in finding.From)
        {
            int? teller = null;
            foreach (var trouble in alternatives)
                teller ??= Teller(all, told, root, trouble) ?? Teller(all, told, root, trouble with { Value = Trouble.Any });
            if (teller is null) return null;
            first ??= teller;
        }

        return first;
    }

    /// <summary>The first cause of the findings from which one is concluded, when nobody has accepted any of them.</summary>
    private static int? Concluded(ImmutableArray<Finding> all, Dictionary<string, int> at, int[] root, int finding)
    {
        int? first = null;
        foreach (var id in all[finding].After)
            if (!at.TryGetValue(id, out var from) || from >= finding || all[from].Waiver is not null) return null;
            else first = Math.Min(first ?? from, root[from]);
        return first;
    }

    private static int? Teller(ImmutableArray<Finding> all, Dictionary<Trouble, List<int>> told, int[] root, Trouble trouble)
    {
        if (told.TryGetValue(trouble, out var tellers))
            foreach (var teller in tellers)
                if (all[root[teller]].Waiver is null && all[teller].Waiver is null)
                    return root[teller];
        return null;
    }

    private IEnumerable<Finding> Together(Topology topology, IEnumerable<Finding> causes)
    {
        var groups = causes.GroupBy(f => (f.Rule, f.Among, f.Alike, Waived: f.Waiver is not null, Alone: f.Among is null ? f.Id : ""));
        foreach (var alike in groups)
            if (alike.Key.Among is { } among && alike.Skip(1).Any() && alike.Order(Order).ToImmutableArray() is var several)
                yield return together[several[0]] =
                    before?.together.GetValueOrDefault(several[0]) is { } same && Same(same.Parts, several) ? same
                        : Told(topology, among, several);
            else
                foreach (var one in alike)
                    yield return one;
    }

    private static Finding Told(Topology topology, Ref among, ImmutableArray<Finding> several) => several[0] with
    {
        Id = Finding.Digest(several),
        Said = Rules.Named(several[0].Rule)!.Together(topology, among, several),
        Subjects = [.. several.SelectMany(f => f.Subjects).Distinct()],
        Consequences = [.. several.SelectMany(f => f.Consequences)],
        Parts = several,
    };

    /// <summary>Of findings with the same facts the later ones get a number.</summary>
    private static ImmutableArray<Finding> Numbered(ImmutableArray<Finding> all)
    {
        var seen = new Dictionary<string, int>(all.Length);
        var numbered = all.ToBuilder();
        for (var i = 0; i < all.Length; i++)
            if (!seen.TryAdd(all[i].Id, 1))
                numbered[i] = all[i] with { Id = $"{all[i].Id}.{++seen[all[i].Id]}" };
        return numbered.ToImmutable();
    }

    /// <summary>Errors first, then by rule and subject, then by what is said.</summary>
    public static IComparer<Finding> Order { get; } = Comparer<Finding>.Create(Compare);

    private static int Compare(Finding a, Finding b)
    {
        if (a.Level != b.Level) return a.Level.CompareTo(b.Level);
        if (string.CompareOrdinal(a.Rule, b.Rule) is var byRule and not 0) return byRule;
        if (a.Subjects.FirstOrDefault().CompareTo(b.Subjects.FirstOrDefault()) is var bySubject and not 0) return bySubject;
        return string.CompareOrdinal(a.Message, b.Message);
    }
}
