using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Mending;

/// <summary>What fixes have in common: ports set up in one way or another, and hosts put back to what their pool states.</summary>
internal static class Mend
{
    /// <summary>A port given all settings of another that matter to a host.</summary>
    public static IEnumerable<DesignCommand> PortLike(SwitchPort port, SwitchPort model) =>
        Edit.Of(
            port,
            Carrying(port, model) with
            {
                Stp = model.Stp,
                PortFast = model.PortFast,
                BpduGuard = model.BpduGuard,
                PortSecurity = model.PortSecurity,
                Speed = model.Speed,
                Duplex = model.Duplex,
                Mtu = model.Mtu,
            }
        );

    /// <summary>A port given the VLANs of another, and what has to go with them.</summary>
    public static IEnumerable<DesignCommand> VlansLike(SwitchPort port, SwitchPort model) =>
        Edit.Of(port, Carrying(port, model) is var carrying && port.Mode == model.Mode ? carrying : InItsForm(carrying));

    /// <summary>A port made an access port in a VLAN.</summary>
    public static IEnumerable<DesignCommand> MakeAccess(SwitchPort port, int vlan) =>
        Edit.Of(port, InItsForm(port with { Mode = PortMode.Access, AccessVlan = new VlanId(vlan) }));

    /// <summary>
    /// A port that carries these VLANs tagged: an access port becomes a trunk that keeps its VLAN as the native one where it can.
    /// </summary>
    public static IEnumerable<DesignCommand> Carry(SwitchPort port, IReadOnlyCollection<int> vlans) =>
        Edit.Of(
            port,
            port.Mode == PortMode.Trunk
                ? port with { Allowed = port.Allowed.With(vlans) }
                : InItsForm(
                    port with
                    {
                        Mode = PortMode.Trunk,
                        NativeVlan = port.AccessVlan is { } access && !vlans.Contains(access.Number) ? access : null,
                        Allowed = VlanSet.Of(vlans),
                        Encapsulation = Encapsulation.Dot1q,
                    }
                )
        );

    /// <summary>The same done to every port that has to be like that of a NIC, where it needs it too.</summary>
    /// <param name="doing">What is done, before the ports' names: "turn port security off on".</param>
    /// <param name="commands">What a port needs; nothing where it is right as it is.</param>
    public static Fix? Ports(Topology topology, Pif pif, string doing, Func<Pif, IEnumerable<DesignCommand>> commands) =>
        Each(doing, AlikePorts.Of(topology, pif), commands);

    /// <summary>
    /// The port of a NIC given what the port of the same NIC of the host to be like has; null where that would take away a setting that
    /// two thirds of the ports of this NIC have: then the deviating side is the other one, and a person has to decide.
    /// </summary>
    public static Fix? Like(
        Topology topology,
        Pif odd,
        Pif expected,
        Func<SwitchPort, SwitchPort, IEnumerable<DesignCommand>> like
    ) =>
        like(odd.Port!, expected.Port!).ToList() is { Count: > 0 } commands
        && !commands.OfType<Change>().Any(c => IsUsual(topology, odd, c))
            ? new($"set {On([odd])} up like {On([expected])}{Risk(commands)}", commands)
            : null;

    private static bool IsUsual(Topology topology, Pif pif, Change change)
    {
        var field = SwitchPort.About.Named(change.Field)!;
        var ports = topology.PoolOf(pif.Host).Corresponding(pif.Number).Where(p => p.IsCabled).Select(p => p.Port!);
        var all = ports.Select(p => field.Get(p, Naming.Ids)).ToList();
        return all.Count > 2 && all.Contains(change.Value) && 3 * all.Count(v => v == change.Seen) >= 2 * all.Count;
    }

    /// <summary>What people have to know before they do it: a switch filters BPDUs where its spanning tree is turned off.</summary>
    public static string Risk(IEnumerable<DesignCommand> commands) =>
        commands.Any(c => c is Change { Field: "stp", Value: "no" })
            ? ", which turns spanning tree off with a BPDU filter: nothing there stops a loop any more"
            : "";

    /// <summary>A port opened, in words; whoever does it should know that a link comes up there, whatever is plugged in.</summary>
    public static string Opening(Topology topology, SwitchPort port) =>
        topology.CableAt(port.Id) is { } cable
            ? $"open {topology.Design.Say(port.Id)}, so that {topology.Design.Say(cable.Other(port.Id))} has a link there"
            : $"open {topology.Design.Say(port.Id)}, so that whatever is plugged in has a link there";

    /// <summary>Something done to the ports of some cabled NICs; null where none needs it.</summary>
    public static Fix? Each(string doing, IEnumerable<Pif> pifs, Func<Pif, IEnumerable<DesignCommand>> commands)
    {
        var done = pifs.Select(p => (Pif: p, Commands: commands(p).ToImmutableArray())).Where(d => !d.Commands.IsEmpty).ToList();
        return done.Count == 0 ? null : new($"{doing} {On(done.Select(d => d.Pif))}", done.SelectMany(d => d.Commands));
    }

    /// <summary>
    /// The host's own differences in these networks and in the bonds they use taken away, so that it is as the pool states; null where it
    /// has none, or where the master differs from that too.
    /// </summary>
    public static Fix? AsStated(Topology topology, Host host, IEnumerable<Network> networks)
    {
        var pool = topology.PoolOf(host);
        var all = networks.ToList();
        var bonds = all.SelectMany(n => (Uplink?[])[n.Uplink, pool.Of(n, host).Uplink]).Select(u => u?.Bond).OfType<Id<Bond>>().ToHashSet();
        var own = pool.DeviationsOf(host).Where(Concerns).ToList();
        return
            own.Count == 0 || pool.Reference is not { } reference || reference.Id != host.Id && pool.DeviationsOf(reference).Any(Concerns)
            ? null
            : new(
                $"have {Words.List(all.Select(n => n.Name))} on {host.Name} as {pool.Pool.Name} has it",
                own.Select(d => new Remove(d.Id))
            );

        bool Concerns(Deviation deviation) =>
            deviation.Bond is { } bond ? bonds.Contains(bond) : all.Exists(n => n.Id == deviation.Network);
    }

    /// <summary>"port p2 of swP", "ports p1 and p2 of swP".</summary>
    public static string On(IEnumerable<Pif> pifs) =>
        Words.List(
            pifs.GroupBy(p => p.Switch!.Id)
                .Select(g => $"port{(g.Count() == 1 ? "" : "s")} {Words.List(g.Select(p => p.Port!.Name))} of {g.First().Switch!.Name}")
        );

    private static SwitchPort Carrying(SwitchPort port, SwitchPort model) => model.Mode == PortMode.Access
        ? port with { Mode = PortMode.Access, AccessVlan = model.AccessVlan }
        : port with
        {
            Mode = PortMode.Trunk,
            NativeVlan = model.NativeVlan,
            Allowed = model.Allowed,
            Encapsulation = model.Encapsulation,
        };

    /// <summary>PortFast has a form for each mode.</summary>
    private static SwitchPort InItsForm(SwitchPort port) =>
        port.PortFast == PortFast.Off
            ? port
            : port with { PortFast = port.Mode == PortMode.Access ? PortFast.Edge : PortFast.EdgeTrunk };
}
