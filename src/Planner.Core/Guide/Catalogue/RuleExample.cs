using System.Collections.Concurrent;
using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide.Checking;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Catalogue;

/// <summary>
/// One of a rule's examples: how it differs from the pool it is made from, and as a drawing with what the rule finds marked.
/// </summary>
/// <param name="Like">What it is made from, such as "the pool with the bond".</param>
/// <param name="Differences">The lines that differ; with a minus those that are missing.</param>
/// <param name="Svg">The drawing; empty where the text is no design.</param>
public sealed record RuleExample(string Like, ImmutableArray<string> Differences, string Svg)
{
    private static readonly ConcurrentDictionary<string, (RuleExample Kept, RuleExample Broken)> Known = [];

    /// <summary>The example that keeps the rule and the one that breaks it, drawn alike; each drawn once.</summary>
    public static (RuleExample Kept, RuleExample Broken) Of(Rule rule) => Known.GetOrAdd(rule.Id, _ =>
    {
        var kind = Shows(rule);
        return (Of(rule, rule.Good, kind), Of(rule, rule.Bad.Length > 0 ? rule.Bad : rule.Impossible, kind));
    });

    private static RuleExample Of(Rule rule, string text, string kind)
    {
        var (name, like) = Examples.Like(text);
        return new(
            name,
            [.. Examples.Differences(like, text)],
            Check(rule, text) is var (topology, found) && DrawingKinds.Draw(kind, topology, found) is { } scene
                ? Drawings.Scenes.Svg.Write(scene)
                : ""
        );
    }

    /// <summary>The drawing on which the fault is best seen.</summary>
    private static string Shows(Rule rule) =>
        Check(rule, rule.Bad) is var (_, found)
        && found.Any(f => f.Subjects.Any(s => s.Nic is not null || s.Prefix is "S" or "SP" or "C" or "LAG" or "LS" or "PN"))
            ? "cabling"
            : "pool";

    private static (Topology Topology, ImmutableArray<Finding> Found)? Check(Rule rule, string text) =>
        text.Length > 0 && DesignText.Read(text).Design is { } design && Topology.Of(design, Examples.Day) is var topology
            ? (topology, [.. Rules.Check(topology).Where(f => f.Rule == rule.Id)])
            : null;
}
