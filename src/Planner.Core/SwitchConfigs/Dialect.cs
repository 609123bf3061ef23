using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.SwitchConfigs.Site;

namespace Planner.Core.SwitchConfigs;

/// <summary>A device's configuration as text, or the sentences on why there is none.</summary>
/// <param name="Text">Lines ended with \n; null when anything is refused.</param>
public sealed record SwitchConfig(string? Text, ImmutableArray<string> Refusals)
{
    /// <summary>What the reader has to know, a sentence each; in the text where its platform has remarks.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Why there is no configuration of a switch; empty where there is one.</summary>
    /// <param name="dialect">Empty: the one that the switch's platform or vendor names.</param>
    public static ImmutableArray<string> Against(Topologies.Topology topology, Switch unit, string dialect = "") =>
        Dialects.Chosen(topology.Design, unit, dialect).Ok(out var chosen, out var wrong)
            ? [.. chosen.Refuse(SwitchPlan.For(topology, unit, "")).Select(r => r.Sentence)]
            : [wrong];

    /// <summary>The configuration of the device that a switch is, or is a member of.</summary>
    /// <param name="revision">As it is printed, such as "P3" or "draft, version 41".</param>
    /// <param name="dialect">Empty: the one that the switch's platform or vendor names.</param>
    public static SwitchConfig Of(Topologies.Topology topology, Switch unit, string revision, string dialect = "") =>
        Dialects.Chosen(topology.Design, unit, dialect).Ok(out var chosen, out var wrong)
            ? chosen.Write(SwitchPlan.For(topology, unit, revision))
            : new(null, [wrong]);
}

/// <summary>The words in which one family of switches is configured. A dialect is found by being a class that is one.</summary>
public abstract class Dialect
{
    /// <summary>Such as cisco-ios; what a switch's platform field says.</summary>
    public abstract string Name { get; }

    /// <summary>The vendor whose switches speak it where the design says no more.</summary>
    public virtual Vendor? Vendor => null;

    private readonly ConditionalWeakTable<Switching, Section> ways = [];

    public abstract Platform About { get; }

    /// <summary>What keeps the device reachable while it is changed.</summary>
    public abstract Safety Safety { get; }

    public SwitchConfig Write(SwitchPlan plan)
    {
        string[] refusals = [.. Refuse(plan).Select(r => r.Sentence)];
        if (refusals.Length > 0) return new(null, [.. refusals]);
        plan = Labels.Fit(plan, About);
        var remarks = Remarks.Of(plan, this).ToImmutableArray();
        return new(Whole(plan, [.. Sections(plan)], remarks), []) { Remarks = remarks };
    }

    /// <summary>What is done at the device to bring it from one plan to another, and back.</summary>
    /// <param name="old">The plan that it is configured by; null where there is none.</param>
    public ChangePackage Package(SwitchPlan? old, SwitchPlan plan) => ChangePackage.Of(this, old, plan);

    /// <summary>The line that takes everything from a port; null where the platform has none.</summary>
    internal virtual string? ResetOf(PortIntent port) => null;

    /// <summary>A template's: what it makes of a plan, and whether it can, shows only when it is written.</summary>
    internal virtual bool IsTemplate => false;

    /// <summary>Why the plan cannot be written.</summary>
    internal virtual IEnumerable<Refusal> Refuse(SwitchPlan plan) =>
        [
            .. plan.Refusals,
            .. plan.Ports.SelectMany(RefuseName),
            .. RefuseTwins(plan),
            .. plan.Ports.SelectMany(RefuseVlans),
            .. plan.Lags.SelectMany(RefuseLag),
        ];

    /// <summary>The parts of a plan whose names and VLANs are known to be right, in the order of work.</summary>
    internal virtual IEnumerable<Section> Sections(SwitchPlan plan) =>
        [
            .. Features(plan),
            .. plan.Vlans.Select(v => Vlan(v, plan)),
            .. Device(plan),
            .. plan.Lags.SelectMany(l => Lag(l, plan)),
            .. plan.Ports.SelectMany(p => Port(p, plan)),
            .. Last(plan),
        ];

    /// <summary>What has to be there before the rest is understood.</summary>
    protected virtual IEnumerable<Section> Features(SwitchPlan plan) => [];

    protected virtual Section Vlan(VlanDefinition vlan, SwitchPlan plan) =>
        new Stanza(Part.Vlan, KeyOf(vlan.Vlan)).Done(vlan: vlan.Vlan.Number);

    /// <summary>What is said of the device itself, such as the pair it is one of.</summary>
    protected virtual IEnumerable<Section> Device(SwitchPlan plan) => [];
    protected abstract IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan);
    protected abstract IEnumerable<Section> Port(PortIntent port, SwitchPlan plan);
    protected virtual IEnumerable<Section> Last(SwitchPlan plan) => [];

    /// <summary>The lines that define VLANs of which no more is said.</summary>
    internal virtual IEnumerable<string> Define(VlanSet vlans) => [];

    /// <summary>The lines that take VLANs away.</summary>
    internal virtual IEnumerable<string> Undefine(VlanSet vlans) => [];

    /// <summary>A whole configuration as text.</summary>
    internal virtual string Whole(SwitchPlan plan, IReadOnlyList<Section> sections, IReadOnlyList<string> remarks) =>
        ConfigText.Whole(this, sections, remarks);

    /// <summary>What turns one configuration into another.</summary>
    internal virtual string Change(IReadOnlyList<Section> from, IReadOnlyList<Section> to) => ConfigText.Change(this, from, to);

    /// <summary>What of a plan this platform cannot do beyond what all platforms are asked, a sentence each.</summary>
    protected internal virtual IEnumerable<string> Gaps(SwitchPlan plan) => [];

    protected static string KeyOf(VlanId vlan) => FormattableString.Invariant($"vlan {vlan.Number}");

    /// <summary>The interface of a port whose name has been checked.</summary>
    protected IfName On(PortIntent port) => Read(port)!.Value;

    protected IfName On(LagIntent lag) => About.Interfaces.Group(lag.Number);

    /// <summary>The interface of a port, as checks and pages print it.</summary>
    internal string NameOf(PortIntent port) => Read(port)?.Value ?? port.Name;

    internal string NameOf(LagIntent lag) => On(lag).Value;

    /// <summary>What comes before the number of a port that the design knows by number alone.</summary>
    /// <param name="member">The place of its switch in the stack, from 1; 0 where there is none.</param>
    internal abstract string Before(SpeedClass speed, int member);

    /// <summary>What this platform usually calls a port of a switch that stands alone.</summary>
    public string Usual(int number) => FormattableString.Invariant($"{Before(SpeedClass.Gigabit, 0)}{number}");

    /// <summary>The order of changes: what serves nobody first, what manages a host last, one leg of a bond at a time.</summary>
    protected static int TurnOf(PortIntent port) =>
        port.Serves is not { } served ? 0 : 1 + Math.Min(served.Leg, 7) + (served.Manages ? 10 : 0);

    protected static int TurnOf(LagIntent lag, SwitchPlan plan) =>
        plan.Ports.Where(p => p.Lag?.Number == lag.Number).Select(TurnOf).DefaultIfEmpty(0).Max();

    /// <summary>PortFast, also where it stands for spanning tree off.</summary>
    protected PortFast EdgeOf(Switching at) =>
        at is { StpOff: true, Edge: PortFast.Off } && !About.StpOff ? at.IsTrunk ? PortFast.EdgeTrunk : PortFast.Edge : at.Edge;

    /// <summary>The VLANs that are tagged at a trunk; on platforms without a word for all of them, those that are defined.</summary>
    protected VlanSet TaggedAt(Switching at, SwitchPlan plan) =>
        at is { IsTrunk: true, Allowed.IsAll: true } && !About.HasAll
            ? VlanSet.Of(plan.Vlans.Select(v => v.Vlan.Number).Append(1).Where(v => v != at.Native?.Number))
            : at.Tagged;

    /// <summary>How frames are switched, in statements that say no more; worked out once for all ports that do it alike.</summary>
    /// <param name="say">Always the same of a dialect.</param>
    protected void Write(Switching at, Stanza to, Action<Switching, Stanza> say) =>
        to.Add(
            ways.GetValue(
                at,
                way =>
                {
                    var alone = new Stanza(Part.Port, "");
                    say(way, alone);
                    return alone.Done();
                }
            ).Statements
        );

    protected static Stanza Of(PortIntent port) => new(Part.Port, $"port {port.Id}");
    protected static Stanza Of(LagIntent lag) => new(Part.Lag, FormattableString.Invariant($"lag {lag.Number}"));

    private IfName? Read(PortIntent port) =>
        About.Interfaces.Read(port.IsNumber ? Before(port.SpeedClass, port.Member) + port.Name : port.Name);

    private IEnumerable<Refusal> RefuseName(PortIntent port) => Read(port) is null
        ? [
            new(
                $"Port “{Shown.Short(port.Name)}” is not an interface of {Name}; its interfaces are named like "
                    + $"{About.Interfaces.Examples}.",
                port.Id
            ),
        ]
        : [];

    private IEnumerable<Refusal> RefuseTwins(SwitchPlan plan) =>
        plan.Ports.Select(Read).Distinct().Count() == plan.Ports.Length ? [] :
        from port in plan.Ports
        group port by Read(port) into twins
        where twins.Key is not null && twins.Count() > 1 && !plan.Refusals.Any(r => r.Rules.Contains("P-ID-02"))
        select new Refusal(
            $"Ports {string.Join(" and ", twins.Select(t => t.Name))} are one interface, {twins.Key}.",
            twins.Last().Id,
            "P-ID-02"
        );

    private IEnumerable<Refusal> RefuseVlans(PortIntent port) => About.Reserved.IsEmpty && About.HasVlan1 ? [] :
        from vlan in (int[])
            [
                port.Switching.Access?.Number ?? 0,
                port.Switching.Native?.Number ?? 0,
                .. port.Switching is { IsTrunk: true, Allowed.IsAll: false } trunk ? trunk.Allowed.Numbers : [],
            ]
        where About.Reserved.Has(vlan) || vlan == 1 && !About.HasVlan1 && port.Switching is not { IsTrunk: true, Native.Number: 1 }
        group vlan by vlan into used
        select new Refusal(
            $"Port {port.Name} uses VLAN {new VlanId(used.Key)}, "
                + (About.Reserved.Has(used.Key) ? $"which {Name} keeps for itself ({About.Reserved})." : $"which {Name} does not have."),
            port.Id
        );

    private IEnumerable<Refusal> RefuseLag(LagIntent lag)
    {
        if (lag.Number > About.HighestLag)
            yield return new(
                FormattableString.Invariant($"LAG {lag.Label} has number {lag.Number}; {Name} knows numbers up to {About.HighestLag}."),
                lag.Id
            );
        if (lag.Mode == LagMode.Static && !About.StaticLags)
            yield return new($"LAG {lag.Label} is static; {Name} knows LACP only.", lag.Id);
        if (lag.Ports.Length < About.LeastMembers)
            yield return new(
                FormattableString.Invariant($"LAG {lag.Label} has {lag.Ports.Length} port here; {Name} needs {About.LeastMembers}."),
                lag.Id
            );
        if (lag.IsMlag && !About.Mlag)
            yield return new($"LAG {lag.Label} spans two switches, which {Name} cannot do.", lag.Id);
    }
}

/// <summary>Every dialect there is.</summary>
public static class Dialects
{
    /// <summary>In order of name.</summary>
    public static ImmutableArray<Dialect> All { get; } =
    [
        .. typeof(Dialect).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Dialect)) && t.GetConstructor([]) is not null)
            .Select(t => (Dialect)Activator.CreateInstance(t)!).OrderBy(d => d.Name, StringComparer.Ordinal),
    ];

    public static Parsed<Dialect> Named(string name) => All.FirstOrDefault(d => d.Name == name) is { } found
        ? found
        : Parsed<Dialect>.Not($"There is no dialect “{Shown.Short(name)}”; there are {Known}.");

    /// <summary>The same, or one that the design brings.</summary>
    public static Parsed<Dialect> Named(Design design, string name) =>
        Own(design).FirstOrDefault(s => s.Name == name) is { } site ? LiquidDialect.Of(site) : Named(name);

    /// <summary>Those that a design brings itself, in order of name.</summary>
    public static IEnumerable<SiteDialect> Own(Design design) =>
        design.Of<SiteDialect>().OrderBy(s => s.Name, StringComparer.Ordinal);

    /// <param name="dialect">Empty: the one that the switch's platform or vendor names.</param>
    public static Parsed<Dialect> Chosen(Design design, Switch unit, string dialect) =>
        dialect.Length > 0 ? Named(design, dialect) : For(design, unit);

    /// <summary>The platform of a switch for which no configuration is wanted.</summary>
    public const string ByHand = "configured by hand";

    /// <summary>The dialect that a switch's platform names, or else its vendor.</summary>
    public static Parsed<Dialect> For(Design design, Switch unit) =>
        unit.Platform == ByHand ? Parsed<Dialect>.Not($"Switch {unit.Name} is configured by hand.")
        : unit.Platform.Length > 0 ? Named(design, unit.Platform)
        : All.FirstOrDefault(d => d.Vendor == unit.Vendor) is { } spoken ? spoken
        : Parsed<Dialect>.Not(
            $"Switch {unit.Name} names no platform and none is known for vendor {Codecs.WordOf(unit.Vendor)}; choose one of {Known}."
        );

    /// <summary>The switches that are devices of their own: of a stack the first, which stands for all.</summary>
    public static IEnumerable<Switch> Devices(Design design) =>
        design.Switches.Where(s => OneDevice.Members(design, s)[0].Id == s.Id);

    /// <summary>The switch, or the members of the stack, in words.</summary>
    public static string NameOfDevice(Design design, Switch unit) =>
        string.Join(" + ", OneDevice.Members(design, unit).Select(s => s.Name));

    /// <summary>True where a configuration is written, or refused for what is wrong with it.</summary>
    public static bool IsWritten(Design design, Switch unit) => For(design, unit).Ok(out _, out _);

    /// <summary>Of every dialect, and then of those that the design brings.</summary>
    public static IEnumerable<string> Names(Design design) => All.Select(d => d.Name).Concat(Own(design).Select(d => d.Name));

    private static string Known => string.Join(", ", All.Select(d => d.Name));
}
