using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.States;

/// <summary>A cause as the engine tells it.</summary>
/// <param name="Subjects">Every place that it is about, in the words of the design, and what each of them is part of.</param>
/// <param name="Consequences">The rules that are told under it.</param>
internal sealed record Told(Level Level, string Rule, IReadOnlyList<string> Subjects, IReadOnlyList<string> Consequences, bool Waived)
{
    public static IReadOnlyList<Told> Of(Topology topology) =>
    [
        .. Checked.Of(topology).Causes.Select(f =>
            new Told(
                f.Level,
                f.Rule,
                [.. f.Subjects.SelectMany(s => Places(topology.Design, s)).Distinct()],
                [.. f.Consequences.Select(c => c.Rule).Distinct()],
                f.Waiver is not null
            )
        ),
    ];

    public override string ToString() =>
        $"{Words.Of(Level)} {Rule}: {string.Join("; ", Subjects)}{(Waived ? ", waived" : "")}"
        + (Consequences.Count > 0 ? $", and under it {string.Join(", ", Consequences)}" : "");

    /// <summary>A thing, and the host, switch or VM it is part of; a pool is no place, and what is its own is named without it.</summary>
    private static IEnumerable<string> Places(Design design, Ref subject)
    {
        var said = design.Say(subject);
        var owner = subject.Nic is null ? design.Find(subject)?.Owner : subject.Thing;
        yield return owner?.Prefix == Pool.Prefix ? said[..said.LastIndexOf(" of ", StringComparison.Ordinal)] : said;
        if (owner is { } within && within.Prefix != Pool.Prefix) yield return design.Say(within);
    }
}
