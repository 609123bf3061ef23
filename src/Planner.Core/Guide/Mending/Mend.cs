using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Mending;

/// <summary>
/// What fixes are made of: the smallest commands that bring a thing to a state, none where it is there already, and each refused when
/// somebody
/// has changed the same field since.
/// </summary>
internal static class Mend
{
    /// <summary>The fields that say what a port carries.</summary>
    private static readonly string[] Access = ["mode", "access"];
    private static readonly string[] Trunk = ["mode", "native", "allowed", "encapsulation"];

    /// <summary>The fields that say how it behaves.</summary>
    private static readonly string[] Behaviour = ["stp", "portfast", "bpdu-guard", "port-security", "speed", "duplex", "mtu"];

    /// <summary>Fields set to values, as the text form writes them with references as ids.</summary>
    public static IEnumerable<DesignCommand> Set(Thing thing, params IEnumerable<(string Field, string Value)> values)
    {
        foreach (var (field, value) in values)
            if (thing.Kind.Named(field)!.Get(thing, Naming.Ids) is var now && now != value)
                yield return new Change(thing.Ref, field, value, now);
    }

    public static IEnumerable<DesignCommand> Set(Thing thing, string field, string value) => Set(thing, (field, value));

    /// <summary>Fields set to what another thing of the kind has.</summary>
    public static IEnumerable<DesignCommand> Copy(Thing thing, Thing model, params IEnumerable<string> fields) =>
        Set(thing, fields.Select(f => (f, model.Kind.Named(f)!.Get(model, Naming.Ids))));

    /// <summary>A port given all settings of another that matter to a host.</summary>
    public static IEnumerable<DesignCommand> PortLike(SwitchPort port, SwitchPort model) =>
        Copy(port, model, [.. Carrying(model), .. Behaviour]);

    /// <summary>A port given the VLANs of another, and what has to go with them.</summary>
    public static IEnumerable<DesignCommand> VlansLike(SwitchPort port, SwitchPort model) =>
        Copy(port, model, Carrying(model)).Concat(port.Mode == model.Mode ? [] : PortFastFor(port, model.Mode));

    /// <summary>A port made an access port in a VLAN.</summary>
    public static IEnumerable<DesignCommand> MakeAccess(SwitchPort port, int vlan) =>
        [.. Set(port, ("mode", "access"), ("access", Words.Count(vlan))), .. PortFastFor(port, PortMode.Access)];

    /// <summary>
    /// A port that carries these VLANs tagged: an access port becomes a trunk that keeps its VLAN as the native one where it can.
    /// </summary>
    public static IEnumerable<DesignCommand> Carry(SwitchPort port, IReadOnlyCollection<int> vlans)
    {
        if (port.Mode == PortMode.Trunk)
            return Set(port, "allowed", port.Allowed.With(vlans).ToString());
        var native =
            port.AccessVlan is { } access && !vlans.Contains(access.Number) ? access.ToString()
            : "";
        return
        [
            .. Set(port, ("mode", "trunk"), ("native", native), ("allowed", VlanSet.Of(vlans).ToString()), ("encapsulation", "dot1q")),
            .. PortFastFor(port, PortMode.Trunk),
        ];
    }

    /// <summary>The same done to every port that has to be like the one the finding is about, where it needs it too.</summary>
    /// <param name="doing">What is done, before the ports' names: "turn port security off on".</param>
    /// <param name="commands">What a port needs; nothing where it is right as it is.</param>
    public static Fix? Ports(Topology topology, Finding finding, string doing, Func<Pif, IEnumerable<DesignCommand>> commands) =>
        Each(doing, AlikePorts.Of(topology, finding), commands);

    /// <summary>The same done to every port that has to be like that of a NIC, where it needs it too.</summary>
    /// <param name="doing">What is done, before the ports' names: "turn port security off on".</param>
    /// <param name="commands">What a port needs; nothing where it is right as it is.</param>
    public static Fix? Ports(Topology topology, Pif pif, string doing, Func<Pif, IEnumerable<DesignCommand>> commands) =>
        Each(doing, AlikePorts.Of(topology, pif), commands);

    /// <summary>The port of a NIC given what the port of the same NIC of the host to be like has.</summary>
    public static Fix? Like(Pif odd, Pif expected, Func<SwitchPort, SwitchPort, IEnumerable<DesignCommand>> like) =>
        like(odd.Port!, expected.Port!).ToList() is { Count: > 0 } commands
            ? new($"set {On([odd])} up like {On([expected])}{Risk(commands)}", commands)
            : null;

    /// <summary>What people have to know before they do it: a switch filters BPDUs where its spanning tree is turned off.</summary>
    public static string Risk(IEnumerable<DesignCommand> commands) =>
        commands.Any(c => c is Change { Field: "stp", Value: "no" })
            ? ", which turns spanning tree off with a BPDU filter: nothing there stops a loop any more"
            : "";

    /// <summary>A port opened, in words; whoever does it should know that a link comes up there, whatever is plugged in.</summary>
    public static string Opening(Topology topology, SwitchPort port) =>
        $"open {topology.Design.Say(port.Id)}, so that {(topology.CableAt(port.Id) is { } cable ? topology.Design.Say(cable.Other(port.Id)) : "what is plugged in")} "
            + "has a link there";

    /// <summary>Something done to the ports of some cabled NICs; null where none needs it.</summary>
    public static Fix? Each(string doing, IEnumerable<Pif> pifs, Func<Pif, IEnumerable<DesignCommand>> commands)
    {
        var done = pifs.Select(p => (Pif: p, Commands: commands(p).ToImmutableArray())).Where(d => !d.Commands.IsEmpty).ToList();
        return done.Count == 0 ? null : new($"{doing} {On(done.Select(d => d.Pif))}", done.SelectMany(d => d.Commands));
    }

    /// <summary>The port that the finding is about given what the port of the same NIC of the master has.</summary>
    public static Fix? AsMaster(Topology topology, Finding finding, Func<SwitchPort, SwitchPort, IEnumerable<DesignCommand>> like)
    {
        if (finding.Facing(topology) is not { Port: { } port } pif || topology.PoolOf(pif.Host) is not { Reference: { } reference } pool)
            return null;
        return pool.Pif(reference, pif.Number) is { IsCabled: true } master && master.Host.Id != pif.Host.Id
            ? new($"set {On([pif])} up like {On([master])}", like(port, master.Port!))
            : null;
    }

    /// <summary>
    /// The host's own differences in these networks and in the bonds they use taken away, so that it is as the pool states; null where it
    /// has none,
    /// or where the master differs from that too.
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

    /// <summary>An uplink as a field's value.</summary>
    public static string Text(Uplink uplink) => uplink.Bond is { } bond ? $"bond:{bond}" : $"nic:{uplink.Nic}";

    /// <summary>The first subject of a kind, or null.</summary>
    public static T? First<T>(this Finding finding, Topology topology)
        where T : Thing, IThing<T> =>
        finding.Subjects.FirstOrDefault(s => s.Prefix == T.Prefix && s.Nic is null) is { Number: > 0 } id
            ? topology.Design.Find(id) as T
            : null;

    public static SwitchPort? Port(this Finding finding, Topology topology) => finding.First<SwitchPort>(topology);

    /// <summary>The NICs among the subjects, each with its pool.</summary>
    public static IEnumerable<Pif> Pifs(this Finding finding, Topology topology) =>
        from subject in finding.Subjects
        where subject.Nic is not null
        let host = topology.Design.Hosts.Find(new Id<Host>(subject.Number))
        let pif = host is null ? null : topology.PoolOf(host).Pif(host, subject.Nic!.Value)
        where pif is not null
        select pif;

    /// <summary>The NIC a finding is about first: named as such, or facing the port that is.</summary>
    public static Pif? Facing(this Finding finding, Topology topology) =>
        finding.Pifs(topology).FirstOrDefault() ?? (finding.Port(topology) is { } port ? topology.PeerPif(port) : null);

    /// <summary>"port p2 of swP", "ports p1 and p2 of swP".</summary>
    public static string On(IEnumerable<Pif> pifs) =>
        Words.List(
            pifs.GroupBy(p => p.Switch!.Id)
                .Select(g => $"port{(g.Count() == 1 ? "" : "s")} {Words.List(g.Select(p => p.Port!.Name))} of {g.First().Switch!.Name}")
        );

    private static string[] Carrying(SwitchPort model) => model.Mode == PortMode.Access ? Access : Trunk;

    /// <summary>PortFast has a form for each mode.</summary>
    private static IEnumerable<DesignCommand> PortFastFor(SwitchPort port, PortMode mode) =>
        port.PortFast == PortFast.Off
            ? []
            : Set(port, "portfast", Codecs.WordOf(mode == PortMode.Access ? PortFast.Edge : PortFast.EdgeTrunk));
}
