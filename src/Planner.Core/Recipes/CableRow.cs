using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Mending;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>
/// Plug chosen NICs into a row of ports, from one on: NIC by NIC and in each host by host, into the free ports in the order of their names.
/// A port that is shut or was never set up becomes like that of the same NIC of another host, or as the plan has it.
/// </summary>
/// <param name="Nics">NICs of hosts without a cable.</param>
/// <param name="First">The port of the first one.</param>
public sealed record CableRow(ImmutableArray<Ref> Nics, Id<SwitchPort> First) : DesignCommand
{
    public const int Most = AutoCable.Most;
    public const int LongestStep = 48;

    /// <summary>From one port of the row to the next: 1 for neighbours, 2 to leave every other one out.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The NICs of a host go in turn to the switches that are one logical switch, at the same port of each.</summary>
    public bool Alternate { get; init; }

    public override Decision Propose(Design design)
    {
        var topology = Topology.Of(design);
        if (!Plan(topology).Ok(out var pairs, out var wrong)) return Refuse(wrong);
        var draft = new Draft(new(), design, DeviceTypes.TypeCatalogue.Own);
        var label = topology.Pools.SelectMany(p => p.Pifs).Select(p => p.Cable?.Label).LastOrDefault(l => l is { Length: > 0 }) ?? "";
        var cables = new Cables(draft, new(design, Pattern.Of(label)));
        foreach (var (pif, port) in pairs)
        {
            var model = Patch.Model(topology, pif);
            cables.Plug(topology, pif.Ref, port, pif.Speed, model?.Cable?.Colour ?? "", model?.Cable?.Type);
            if (IsReady(port)) continue;
            if (model?.Port is { } like) draft.Put(Cabler.Set(port, like) with { Lag = null });
            else if (!draft.Do(new SetUpPorts([port.Id], PortUse.Plan))) return Refuse(draft.Objections[0].Sentence);
        }

        return Do(Cook.Events(design, draft.Design));
    }

    public override string Say(Design design) =>
        $"Plug {Nics.Length} NIC{(Nics.Length == 1 ? "" : "s")} in from {design.Say(First)} on";

    /// <summary>Which NIC goes into which port, or why not all of them can.</summary>
    public Parsed<ImmutableArray<(Pif Nic, SwitchPort Port)>> Plan(Topology topology)
    {
        var design = topology.Design;
        if (Nics.Length is 0 or > Most) return Not($"One to {Most} NICs can be plugged in at once.");
        if (Step is < 1 or > LongestStep) return Not($"From one port to the next are 1 to {LongestStep} steps.");
        if (design.Ports.Find(First) is not { } first) return Not($"There is no port {First} any more.");
        var pifs = ImmutableArray.CreateBuilder<Pif>();
        foreach (var nic in Nics.Distinct())
        {
            if (nic.HostNic is not var (id, number) || design.Hosts.Find(id) is not { } host
                || topology.PoolOf(host).Pif(host, number) is not { IsPresent: true } pif)
                return Not($"There is no {design.Say(nic)} to plug a cable into (CAB-11, p. 17-19).");
            if (topology.CableAt(nic) is { } cable)
                return Not($"{Shown.Capital(design.Say(nic))} already has cable {cable.Title} (CAB-11, p. 17-19).");
            pifs.Add(pif);
        }

        return Assign(topology, [.. pifs.OrderBy(p => p.Number).ThenBy(p => p.Host.Id)], first);
    }

    private Parsed<ImmutableArray<(Pif, SwitchPort)>> Assign(Topology topology, ImmutableArray<Pif> pifs, SwitchPort first)
    {
        var units = Units(topology, first);
        var rows = units.Select(u => new Row(topology, u, Place(topology, first), Step)).ToList();
        var legs = pifs.Select(p => p.Number).Distinct().Order().ToList();
        var pairs = ImmutableArray.CreateBuilder<(Pif, SwitchPort)>();
        foreach (var pif in pifs)
        {
            if (rows[legs.IndexOf(pif.Number) % rows.Count].Next() is not { } port)
                return Not($"{pifs.Length} ports are wanted from {topology.Design.Say(First)} on, "
                    + $"and after {pairs.Count} there is none that is free (CAB-11, p. 17-19).");
            pairs.Add((pif, port));
        }

        return pairs.ToImmutable();
    }

    private List<Switch> Units(Topology topology, SwitchPort first)
    {
        var own = topology.Design.Switches[first.Switch];
        return Alternate ? [own, .. topology.Design.Switches.Where(s => s.Id != own.Id && Topology.OneSwitch(s, own))] : [own];
    }

    private static int Place(Topology topology, SwitchPort port) => InOrder(topology, port.Switch).FindIndex(p => p.Id == port.Id);

    private static List<SwitchPort> InOrder(Topology topology, Id<Switch> unit) =>
        [.. topology.PortsOf(unit).OrderBy(p => p.Name, NaturalOrder.Names)];

    /// <summary>Open, and set up by somebody.</summary>
    private static bool IsReady(SwitchPort port) =>
        !port.Shutdown && !port.Equals(new SwitchPort(port.Id) { Name = port.Name, Switch = port.Switch });

    private static Parsed<ImmutableArray<(Pif, SwitchPort)>> Not(string sentence) =>
        Parsed<ImmutableArray<(Pif, SwitchPort)>>.Not(sentence);

    /// <summary>The ports of one switch from a place on; those in use are passed over.</summary>
    private sealed class Row(Topology topology, Switch unit, int from, int step)
    {
        private readonly List<SwitchPort> ports = InOrder(topology, unit.Id);
        private int at = from;

        public SwitchPort? Next()
        {
            for (; at < ports.Count; at++)
                if (topology.CableAt(ports[at].Id) is null)
                {
                    var port = ports[at];
                    at += step;
                    return port;
                }

            return null;
        }
    }
}
