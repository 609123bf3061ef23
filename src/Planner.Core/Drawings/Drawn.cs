using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>What all drawings of a design share: its wiring, the looks of its networks, and the worst open finding on each thing.</summary>
public sealed class Drawn
{
    private readonly Dictionary<Ref, Level> levels = [];

    public Drawn(Topology topology, IEnumerable<Finding> findings)
    {
        (Topology, Looks) = (topology, new(topology));
        foreach (var finding in findings.Where(f => f.Waiver is null))
            foreach (var subject in finding.Subjects)
                if (!levels.TryGetValue(subject, out var level) || finding.Level < level)
                    levels[subject] = finding.Level;
    }

    public Topology Topology { get; }
    public Design Design => Topology.Design;
    public NetworkLooks Looks { get; }

    /// <summary>The worst open finding that names this thing; null for none.</summary>
    public Level? LevelOf(Ref thing) => levels.TryGetValue(thing, out var level) ? level : null;

    /// <summary>A pool as people say it: "Pool Frankfurt", and "Pool 1" where that is its name.</summary>
    public static string Say(Pool pool) =>
        pool.Name.StartsWith("pool", StringComparison.OrdinalIgnoreCase) ? pool.Name : $"Pool {pool.Name}";

    /// <summary>The plug of a NIC.</summary>
    public Plug Of(Pif pif)
    {
        var networks = NetworkLooks.Ranked(Topology.PoolOf(pif.Host), pif).ToList();
        var look = networks.Count > 0 ? Looks.Of(networks[0]) : NetworkLooks.Other;
        return new(pif.Ref, look, networks, [.. networks.Select(Looks.Of)], pif.Cable, Shut: !pif.IsPresent, LevelOf(pif.Ref));
    }

    /// <summary>The plug of a switch port: it looks like the NIC, or the port of a device, at its way's other end.</summary>
    public Plug Of(SwitchPort port)
    {
        var plug = Topology.Peer(port.Id) is { } peer && peer.As<SwitchPort>() is null ? Of(peer) : Plain(port.Id, []);
        return plug with { End = port.Id, Cable = Topology.CableAt(port.Id), Shut = port.Shutdown, Level = LevelOf(port.Id) };
    }

    /// <summary>The plug of any end of a cable; a storage target looks as storage does everywhere.</summary>
    public Plug Of(Ref end) => Design.Find(end) switch
    {
        Host host when end.Nic is { } nic && Topology.PoolOf(host).Pif(host, nic) is { } pif => Of(pif),
        SwitchPort port => Of(port),
        DevicePort { Purpose: DevicePortPurpose.StorageTarget } => Plain(end, [NetworkColours.Storage]),
        FrontPort or RearPort when Topology.CableAt(end) is { } cable && Topology.ChannelsOver(cable).Take(2).ToList() is [var way] =>
            Of(way.A.Nic is null && way.B is { } far ? far : way.A) with { End = end, Cable = cable, Shut = false, Level = LevelOf(end) },
        _ => Plain(end, []),
    };

    /// <summary>The thing that an end is a part of.</summary>
    public static Ref OwnerOf(Design design, Ref end) => end.Nic is null ? design.Find(end)?.Owner ?? end : end.Thing;

    private Plug Plain(Ref end, NetworkLook[] looks) =>
        new(end, looks.FirstOrDefault() ?? NetworkLooks.Other, [], looks, Topology.CableAt(end), Shut: false, LevelOf(end));

    /// <summary>A few words for the thing at the other end of a cable: "xen01 NIC 2" or "sw1 Gi1/0/3"; empty where there is none.</summary>
    public string Far(Ref end) =>
        (Topology.Peer(end) ?? Topology.CableAt(end)?.Other(end)) is { } far ? Name(far) : "";

    /// <summary>What a pointer resting on a socket is told.</summary>
    public string Words(Plug plug) => Name(plug.End)
        + (Printed(plug.End) is { Length: > 0 } printed ? $" ({printed})" : "")
        + (plug.Networks.Count > 0 ? ": " + string.Join(", ", plug.Networks.Select(n => n.Name)) : "")
        + (plug.Cable is { } cable ? $"; cable {cable.Title} to {Far(plug.End)}" : "; free")
        + (plug.Shut ? plug.End.Nic is null ? "; shut down" : "; missing on this host" : "");

    private static string Short(Thing part) => part switch
    {
        SwitchPort => PortNames.Short(part.Title),
        RearPort => $"rear {part.Title}",
        _ => part.Title,
    };

    private string Printed(Ref end) => end.Nic is { } nic && Design.Find(end) is Host host
        ? Topology.PoolOf(host).Pif(host, nic)?.Printed ?? ""
        : "";

    /// <summary>A few words for an end of a cable.</summary>
    public string Name(Ref end) =>
        Design.Find(end) switch
        {
            Host host when end.Nic is { } nic => $"{host.Name} NIC {nic}",
            { Owner: { } owner } part when Design.Find(owner) is { } device =>
                $"{device.Title} {Short(part)}",
            _ => "",
        };
}

/// <summary>A socket as it is drawn: whatever a cable is plugged into.</summary>
/// <param name="End">The NIC, port or controller.</param>
/// <param name="Look">The look of the network that gives it its colour.</param>
/// <param name="Networks">Every network that uses it, that one first.</param>
/// <param name="Looks">Their looks, in the same order.</param>
/// <param name="Cable">The cable in it.</param>
/// <param name="Shut">The port is shut down, or the host lacks the NIC.</param>
/// <param name="Level">The worst open finding on it.</param>
public sealed record Plug(
    Ref End,
    NetworkLook Look,
    IReadOnlyList<Network> Networks,
    IReadOnlyList<NetworkLook> Looks,
    Cable? Cable,
    bool Shut,
    Level? Level
)
{
    /// <summary>The letters of its networks, at most two of them: "A", "A B" or "A +3".</summary>
    public string Letters => Looks.Count switch
    {
        0 => "",
        1 => Looks[0].Letter,
        2 => $"{Looks[0].Letter} {Looks[1].Letter}",
        var many => $"{Looks[0].Letter} +{many - 1}"
    };

    /// <summary>What lights up together: the cable and the networks on it.</summary>
    public IEnumerable<string> Paths =>
        (Cable is null ? [] : (string[])[Cable.Id.ToString()]).Concat(Networks.Select(n => n.Id.ToString()));
}
