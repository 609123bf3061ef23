using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.SwitchConfigs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>The configuration of each switch with cables can be written, unless the switch says that none is wanted.</summary>
public sealed class PGEN01NothingIsSilentlyMissing : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("Completeness of what goes to review");
    public override string Title => "The configuration of each switch with cables can be written, unless none is wanted";
    public override string Because =>
        "What is refused is not among the files of a revision, and nobody misses it until the switch is to be set up.";
    public override string Advice =>
        $"Put the reason right, or name the platform “{Dialects.ByHand}” and say why in the switch’s note.";

    public override string Good => Examples.Pool($"switch swP platform=\"{Dialects.ByHand}\"");
    public override string Bad => Examples.Pool("switch swP platform=carrier-os");

    public override Chain Link => Chain.Vm;

    /// <summary>What was refused at switches that are still as they were, and in pools that are.</summary>
    private static readonly ConditionalWeakTable<SwitchFacts, Known> Before = [];

    /// <summary>It follows from what other rules tell, once they tell every reason.</summary>
    public override IEnumerable<Finding> Conclude(Topology topology, IReadOnlyCollection<Finding> found)
    {
        var refused = topology.Devices.SelectMany(d => Of(topology, d)).ToList();
        if (refused.Count == 0) yield break;
        var rules = refused.SelectMany(r => r.Item2).SelectMany(r => r.Rules).ToHashSet();
        var told = found.Where(f => rules.Contains(f.Rule)).SelectMany(f => f.Subjects, (f, at) => (f, at))
            .ToLookup(x => (x.f.Rule, x.at), x => x.f);
        foreach (var (unit, refusals) in refused)
        {
            var finding = Found($"No configuration can be written for {unit}: {Words.List(refusals.Select(Reason))}.", unit.Id);
            var tellers = refusals
                .Select(r => r.Rules.SelectMany(rule => told[(rule, r.At)]).FirstOrDefault(f => f.Waiver is null))
                .ToList();
            yield return tellers.Contains(null) ? finding : finding.Concluded(tellers.OfType<Finding>().Distinct());
        }
    }

    private static ImmutableArray<(Switch, ImmutableArray<Refusal>)> Of(Topology topology, SwitchFacts device)
    {
        var pools = device.Pools.Order().Select(topology.Pool).ToImmutableArray();
        var own = topology.Design.Of<SiteDialect>();
        if (Before.TryGetValue(device, out var known) && ReferenceEquals(known.Own, own) && known.Pools.SequenceEqual(pools))
            return known.Refused;
        var refused = device.Units.Where(u => topology.PortsOf(u.Id).Any(p => topology.CableAt(p.Id) is not null))
            .Select(u => (u, Refusal.Of(topology, u).ToImmutableArray()))
            .Where(r => !r.Item2.IsEmpty)
            .ToImmutableArray();
        Before.AddOrUpdate(device, new(pools, own, refused));
        return refused;
    }

    /// <summary>The generator's own words, within a sentence; the fact is the thing that stands in the way.</summary>
    private static Said Reason(Refusal refusal) => Said.Of(refusal.At, refusal.Sentence.TrimEnd('.'));

    private sealed record Known(
        ImmutableArray<PoolTopology> Pools,
        Things<SiteDialect> Own,
        ImmutableArray<(Switch, ImmutableArray<Refusal>)> Refused
    );
}
