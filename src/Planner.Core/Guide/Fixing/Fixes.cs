using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Fixing;

/// <summary>
/// How findings can be mended, tried out on the design: a fix is only offered when its finding is gone afterwards and no error has come.
/// </summary>
public static class Fixes
{
    /// <summary>Why a finding stays that no fix is known for.</summary>
    public const string ForAPerson = "A person has to decide here.";

    /// <summary>How many parts of a list are tried before it is called one for a person.</summary>
    private const int MostTried = 10;

    /// <summary>What mending this finding would do; null where a person has to decide how.</summary>
    /// <param name="choice">The name of one of its further ways, where somebody has chosen that.</param>
    public static Offer? Offer(Checked now, Finding finding, string choice = "")
    {
        var topology = now.Topology;
        if (choice.Length == 0 && finding.Parts is { Length: > 1 } several)
            return several.Any(part => part.FixIn(topology) is not null) ? Several(now, finding.Rule, several) : null;
        if ((choice.Length == 0 ? finding.FixIn(topology) : Chosen(topology, finding, choice)) is not { } fix) return null;
        var before = new Look(now);
        var command = new Together($"Fix {finding.Rule}: {fix.What}", fix.Commands);
        var decision = command.Decide(topology.Design);
        if (decision is not Accepted accepted)
            return Fixing.Offer.None([new(finding, ((Refused)decision).Sentence)]) with { Steps = [fix.What] };
        var after = before.After(accepted.ApplyTo(topology.Design));
        var offer = Fixing.Offer.Of(command.What, [fix.What], fix.Commands, accepted.Events, before, after, []);
        return Against(before, after, finding) is { } why ? offer with { Command = null, Left = [new(finding, why)] } : offer;
    }

    private static Fix? Chosen(Topology topology, Finding finding, string choice) =>
        finding.Choices(topology).FirstOrDefault(c => c.Name == choice);

    /// <summary>
    /// True when this very fix mends this very finding now: it is gone afterwards, and no error has come. Of what is told together one of
    /// the first few has to be mended by its own: parts say the same, and a list of thousands is to be answered like one of ten.
    /// </summary>
    public static bool Mends(Checked now, Finding finding)
    {
        if (finding.Parts.Length > 1) return finding.Parts.Where(p => p.Mend is not null).Take(MostTried).Any(part => Mends(now, part));
        if (finding.FixIn(now.Topology) is not { } fix) return false;
        if (new Together("", fix.Commands).Decide(now.Topology.Design) is not Accepted accepted) return false;
        var after = accepted.ApplyTo(now.Topology.Design);
        var (before, then) = now.Against(Topology.After(now.Topology, after, now.Topology.Today));
        var own = Look.Key(finding);
        var errors = before.Where(f => f.Level == Level.Error).Select(Look.Key).ToHashSet(StringComparer.Ordinal);
        return before.Any(f => f.Rule == finding.Rule && Look.Key(f) == own)
            && !then.Any(f => f.Rule == finding.Rule && Look.Key(f) == own || f.Level == Level.Error && !errors.Contains(Look.Key(f)));
    }

    /// <summary>
    /// What mending every open finding of a rule that can be mended would do, each decided on the design as those before it left it.
    /// </summary>
    public static Offer All(Checked now, string rule) =>
        Several(now, rule, [.. now.Findings.Where(f => f.Rule == rule && f.Waiver is null && f.Cause is null)]);

    private static Offer Several(Checked now, string rule, ImmutableArray<Finding> findings) =>
        Rules.Named(rule) is { } named ? new MendingAll(new(now), named).Offer(findings) : Fixing.Offer.None([]);

    /// <summary>
    /// One sentence why the step from one look to the other must not be taken as a fix of this finding; null when it may.
    /// </summary>
    internal static string? Against(Look before, Look after, Finding finding) =>
        after.Has(finding) ? "It would still be there afterwards."
        : after.NewError(before) is { } error ? $"That would bring another error, {error.Rule}: {error.Message}"
        : null;
}
