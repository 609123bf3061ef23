using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Catalogue;

/// <summary>A figure or an ability that two editions have unequally, in words.</summary>
public sealed record LimitChange(string Name, string Before, string After);

/// <summary>A rule that ends with one that takes its place.</summary>
public sealed record RuleChange(Rule Before, Rule After);

/// <summary>What becomes different for a design when all its pools are planned for another edition.</summary>
public sealed record EditionChange
{
    private EditionChange()
    {
    }

    /// <summary>The limits that differ.</summary>
    public required ImmutableArray<LimitChange> Limits { get; init; }

    /// <summary>Rules that end where others take their place.</summary>
    public required ImmutableArray<RuleChange> Replaced { get; init; }

    /// <summary>Further rules that hold in the other edition only.</summary>
    public required ImmutableArray<Rule> Begins { get; init; }

    /// <summary>Further rules that hold in the first edition only.</summary>
    public required ImmutableArray<Rule> Ceases { get; init; }

    /// <summary>What is found in the other edition only, errors first.</summary>
    public required ImmutableArray<Finding> Appears { get; init; }

    /// <summary>What is found in the first edition only.</summary>
    public required ImmutableArray<Finding> Vanishes { get; init; }

    /// <summary>"Citrix Hypervisor 8", "XenServer 5.6 FP1".</summary>
    public static string NameOf(Edition edition) => Words.Release(edition);

    /// <param name="design">As it is planned; what edition its pools have does not matter.</param>
    /// <param name="today">Decides which waivers have run out; null: none has.</param>
    public static EditionChange Of(Design design, Edition from, Edition to, DateOnly? today = null)
    {
        var (before, after) = (Found(design, from, today), Found(design, to, today));
        var ceases = Rules.All.Where(r => r.HoldsIn(from) && !r.HoldsIn(to)).ToList();
        var begins = Rules.All.Where(r => r.HoldsIn(to) && !r.HoldsIn(from)).ToList();
        var replaced = (
            from old in ceases
            from next in begins
            where InPlaceOf(next) == old.Id || InPlaceOf(old) == next.Id
            select new RuleChange(old, next)
        ).ToImmutableArray();
        return new()
        {
            Limits = [.. Differing(EditionLimits.Of(from), EditionLimits.Of(to))],
            Replaced = replaced,
            Begins = [.. begins.Except(replaced.Select(r => r.After))],
            Ceases = [.. ceases.Except(replaced.Select(r => r.Before))],
            Appears = [.. Without(after, before)],
            Vanishes = [.. Without(before, after)],
        };
    }

    private static string InPlaceOf(Rule rule) => rule is ModernRule { InPlaceOf: { Length: > 0 } other } ? other : "none";

    private static ImmutableArray<Finding> Found(Design design, Edition edition, DateOnly? today) =>
        Rules.Check(
            Topology.Of(design with { Pools = design.Pools.PutAll(design.Pools.Select(p => p with { Edition = edition })) }, today)
        );

    /// <summary>The message may name the release, so it does not tell findings apart.</summary>
    private static IEnumerable<Finding> Without(ImmutableArray<Finding> findings, ImmutableArray<Finding> others)
    {
        var known = others.Select(Key).ToHashSet();
        return findings.Where(f => !known.Contains(Key(f)));
    }

    private static (string, Level, bool, string) Key(Finding finding) =>
        (finding.Rule, finding.Level, finding.Waiver is null, string.Join(' ', finding.Subjects));

    private static IEnumerable<LimitChange> Differing(EditionLimits before, EditionLimits after) =>
        _shown.Select(s => new LimitChange(s.Name, s.Of(before), s.Of(after))).Where(c => c.Before != c.After);

    private static readonly (string Name, Func<EditionLimits, string> Of)[] _shown =
    [
        ("Hosts in a pool", l => Words.Count(l.HostsPerPool)),
        ("NICs in a bond, with the vSwitch", l => Words.Count(l.NicsPerBond)),
        ("Modes of a bond", l => string.Join(", ", l.BondModes.Select(Codecs.WordOf))),
        ("Bonds of a host", l => OrNone(l.BondsPerHost)),
        ("NICs of a host", l => Words.Count(l.NicsPerHost)),
        ("Virtual interfaces of a VM", l => Words.Count(l.VifsPerVm)),
        ("VLANs of a host", l => OrNone(l.VlansPerHost)),
        ("Management on a tagged VLAN", l => YesNo(l.TaggedManagement)),
        ("Management over IPv6", l => YesNo(l.Ipv6Management)),
        ("Network back-end unless chosen", l => l.Backend == NetworkBackend.Bridge ? "Linux bridge" : "vSwitch"),
        (
            "Cross-server private networks by",
            l =>
                l.Controller switch
                {
                    ControllerType.Dvsc => "vSwitch controller",
                    ControllerType.XoSdn => "Xen Orchestra SDN controller",
                    _ => "nothing",
                }
        ),
        ("SR-IOV", l => YesNo(l.Sriov)),
        ("Clustered pools", l => YesNo(l.Clustering)),
    ];

    private static string OrNone(int? limit) => limit is { } number ? Words.Count(number) : "none documented";

    private static string YesNo(bool able) => able ? "yes" : "no";
}
