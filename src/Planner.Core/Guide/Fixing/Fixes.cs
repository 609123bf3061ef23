using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Fixing;

/// <summary>
/// How findings can be mended, tried out on the design: a fix is only offered when its finding is gone afterwards and no error has come.
/// </summary>
public static class Fixes
{
    /// <summary>Why a finding stays that no fix is known for.</summary>
    public const string ForAPerson = "A person has to decide here.";

    /// <summary>True when the rule knows a way; whether it may be gone, <see cref="Offer"/> tells.</summary>
    public static bool Known(Topology topology, Finding finding) => finding.FixIn(topology) is not null;

    /// <summary>What mending this finding would do; null where a person has to decide how.</summary>
    /// <param name="findings">What the rules find in this design.</param>
    public static Offer? Offer(Topology topology, ImmutableArray<Finding> findings, Finding finding)
    {
        if (finding.FixIn(topology) is not { } fix) return null;
        var before = new Look(topology, findings);
        var command = new Together($"Fix {finding.Rule}: {fix.What}", fix.Commands);
        var decision = command.Decide(topology.Design);
        if (decision is not Accepted accepted)
            return Fixing.Offer.None([new(finding, ((Refused)decision).Sentence)]) with { Steps = [fix.What] };
        var after = before.After(accepted.ApplyTo(topology.Design));
        var offer = Fixing.Offer.Of(command.What, [fix.What], fix.Commands, accepted.Events, before, after, []);
        return Against(before, after, finding) is { } why ? offer with { Command = null, Left = [new(finding, why)] } : offer;
    }

    /// <summary>
    /// What mending every open finding of a rule that can be mended would do, each decided on the design as those before it left it.
    /// </summary>
    /// <param name="findings">What the rules find in this design.</param>
    public static Offer All(Topology topology, ImmutableArray<Finding> findings, string rule) =>
        Rules.Named(rule) is { } named ? new MendingAll(new(topology, findings), named).Offer() : Fixing.Offer.None([]);

    /// <summary>
    /// One sentence why the step from one look to the other must not be taken as a fix of this finding; null when it may.
    /// </summary>
    internal static string? Against(Look before, Look after, Finding finding) =>
        after.Has(finding) ? "It would still be there afterwards."
        : after.NewError(before) is { } error ? $"That would bring another error, {error.Rule}: {error.Message}"
        : null;
}
