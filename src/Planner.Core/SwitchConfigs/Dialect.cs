using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>A switch's configuration as text, or the sentences on why there is none.</summary>
/// <param name="Text">Lines ended with \n; null when anything is refused.</param>
public sealed record SwitchConfig(string? Text, ImmutableArray<string> Refusals)
{
    /// <summary>The configuration of one switch of a design.</summary>
    /// <param name="revision">As it is printed, such as "P3" or "draft, version 41".</param>
    /// <param name="dialect">Empty: the one that the switch's platform or vendor names.</param>
    public static SwitchConfig Of(Topologies.Topology topology, Switch unit, string revision, string dialect = "") =>
        (dialect.Length > 0 ? Dialects.Named(dialect) : Dialects.For(unit)).Ok(out var chosen, out var wrong)
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

    protected abstract InterfaceNames Interfaces { get; }

    /// <summary>VLANs that the platform keeps for itself.</summary>
    protected abstract VlanSet Reserved { get; }

    public SwitchConfig Write(SwitchPlan plan)
    {
        string[] refusals = [.. Refuse(plan).Select(r => r.Sentence)];
        if (refusals.Length > 0)
            return new(null, [.. refusals]);
        var to = new Lines();
        Write(plan, to);
        return new(to.ToString(), []);
    }

    /// <summary>Why the plan cannot be written.</summary>
    internal IEnumerable<Refusal> Refuse(SwitchPlan plan) =>
        [.. plan.Refusals, .. plan.Ports.SelectMany(RefuseName), .. RefuseTwins(plan), .. plan.Ports.SelectMany(RefuseVlans)];

    /// <summary>Writes a plan whose names and VLANs are known to be right.</summary>
    protected abstract void Write(SwitchPlan plan, Lines to);

    /// <summary>The interface of a port whose name has been checked.</summary>
    protected IfName On(PortIntent port) => Read(port)!.Value;

    /// <summary>What comes before the number of a port that the design knows by number alone.</summary>
    protected abstract string Before(SpeedClass speed);

    private IfName? Read(PortIntent port) => Interfaces.Read(port.IsNumber ? Before(port.SpeedClass) + port.Name : port.Name);

    private IEnumerable<Refusal> RefuseName(PortIntent port) => Read(port) is null
        ? [
            new(
                $"Port “{Shown.Short(port.Name)}” is not an interface of {Name}; its interfaces are named like {Interfaces.Examples}.",
                port.Id
            ),
        ]
        : [];

    private IEnumerable<Refusal> RefuseTwins(SwitchPlan plan) =>
        from port in plan.Ports
        group port by Read(port) into twins
        where twins.Key is not null && twins.Count() > 1
        select new Refusal(
            $"Ports {string.Join(" and ", twins.Select(t => t.Name))} are one interface, {twins.Key}.",
            twins.Last().Id,
            "P-ID-02"
        );

    private IEnumerable<Refusal> RefuseVlans(PortIntent port) =>
        from vlan in (int[])
            [
                port.Switching.Access?.Number ?? 0,
                port.Switching.Native?.Number ?? 0,
                .. port.Switching is { IsTrunk: true, Allowed.IsAll: false } trunk ? trunk.Allowed.Numbers : [],
            ]
        where Reserved.Has(vlan)
        group vlan by vlan into used
        select new Refusal($"Port {port.Name} uses VLAN {new VlanId(used.Key)}, which {Name} keeps for itself ({Reserved}).", port.Id);
}

/// <summary>Every dialect there is.</summary>
public static class Dialects
{
    /// <summary>In order of name.</summary>
    public static ImmutableArray<Dialect> All { get; } =
    [
        .. typeof(Dialect).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Dialect)) && !t.IsAbstract)
            .Select(t => (Dialect)Activator.CreateInstance(t)!).OrderBy(d => d.Name, StringComparer.Ordinal),
    ];

    public static Parsed<Dialect> Named(string name) => All.FirstOrDefault(d => d.Name == name) is { } found
        ? found
        : Parsed<Dialect>.Not($"There is no dialect “{Shown.Short(name)}”; there are {Names}.");

    /// <summary>The platform of a switch for which no configuration is wanted.</summary>
    public const string ByHand = "configured by hand";

    /// <summary>The dialect that a switch's platform names, or else its vendor.</summary>
    public static Parsed<Dialect> For(Switch unit) =>
        unit.Platform == ByHand ? Parsed<Dialect>.Not($"Switch {unit.Name} is configured by hand.")
        : unit.Platform.Length > 0 ? Named(unit.Platform)
        : All.FirstOrDefault(d => d.Vendor == unit.Vendor) is { } spoken ? spoken
        : Parsed<Dialect>.Not(
            $"Switch {unit.Name} names no platform and none is known for vendor {Codecs.WordOf(unit.Vendor)}; choose one of {Names}."
        );

    /// <summary>True where a configuration is written, or refused for what is wrong with it.</summary>
    public static bool IsWritten(Switch unit) => For(unit).Ok(out _, out _);

    private static string Names => string.Join(", ", All.Select(d => d.Name));
}
