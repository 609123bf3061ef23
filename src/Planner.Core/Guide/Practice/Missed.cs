using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>Ports of devices that addresses of hosts should get to in their subnet and do not.</summary>
/// <param name="Stations">The ports, which all have the same in the way.</param>
/// <param name="Faces">The addresses; all that should get there, or those of one pool, or of one host.</param>
internal sealed record Missed(ImmutableArray<Station> Stations, ImmutableArray<(PoolTopology Pool, Placed At)> Faces)
{
    private Station First => Stations[0];
    private Placed Face => Faces[0].At;

    /// <summary>True where the same addresses get to others of the ports, or other addresses of the pool to these.</summary>
    public bool IsOneHost { get; init; }

    /// <param name="meant">Each port with the addresses that should get there; of those without a link other rules speak.</param>
    public static IEnumerable<Missed> In(
        Topology topology,
        IEnumerable<(Station At, IEnumerable<(PoolTopology Pool, Placed At)> Faces)> meant
    )
    {
        var all = (
            from m in meant
            where m.At.Port is not null || m.At.Peer is null
            let live = m.Faces.Where(f => f.At.Legs.Any(p => topology.Fabric.At(p, f.At.Tag) is not null)).ToImmutableArray()
            where !live.IsEmpty
            select (m.At, Faces: live, Met: live.Where(f => f.At.Legs.Any(p => m.At.IsReached(topology.Fabric, p, f.At.Tag))).ToHashSet())
        ).ToList();
        var alone = all.Where(s => s.Met.Count == 0).Select(s => (s.At, s.Faces));
        var pools = from s in all
                    where s.Met.Count > 0
                    from pool in s.Faces.GroupBy(f => f.Pool)
                    where !pool.Any(s.Met.Contains) && pool.Any(f => IsNear(topology, s.At, f.At))
                    select (s.At, Faces: pool.ToImmutableArray());
        var hosts = from s in all
                    from face in s.Faces
                    where !s.Met.Contains(face) && s.Met.Any(f => f.Pool == face.Pool)
                    select (s.At, Faces: ImmutableArray.Create(face));
        return Alike(alone.Concat(pools)).Concat(Alike(hosts).Select(m => m with { IsOneHost = true }));
    }

    /// <summary>"c0 and c1 of san".</summary>
    public Said Ports =>
        Words.List(Stations.GroupBy(s => s.Device.Id).Select(d => (Said)$"{Words.List(d.Select(s => s.At))} of {d.First().Device}"));

    public ImmutableArray<Ref> Subjects =>
        [.. Stations.Select(s => s.At.Id.Ref), .. First.Port is { } port ? [port.Id.Ref] : (Ref[])[], .. Face.Legs.Select(p => p.Ref)];

    /// <summary>What is in the way, behind a colon.</summary>
    public Said Why(Topology topology)
    {
        if (First.Port is not { } port)
            return Said.Words(topology.CableAt(First.At.Id) is not null ? "its cable ends at a patch panel"
                : Stations.Length == 1 ? "it has no cable"
                : "they have no cable");
        var unit = topology.Design.Switches[port.Switch];
        if (port.Shutdown) return $"{Words.Port(port, unit)} is shut down";
        if (First.Domain is null) return $"{Words.Port(port, unit)} takes no frames of it";
        var pif = Leg(topology);
        var (there, here) = (port.Takes(First.At.Vlan?.Number)!.Value, pif.Enters(Face.Tag)!.Value);
        if (there != here) return $"{Words.Port(port, unit)} puts it in VLAN {there}, {Words.Port(pif)} has {Words.Of(pif)} in VLAN {here}";
        return Broken(topology) is { } broken
            ? (Said)$"{Words.Port(broken.Port, topology.Design.Switches[broken.Port.Switch])} {Said.Value(broken.Why)}"
            : (Said)$"no cable that is drawn leads from {pif.Switch} to {unit}";
    }

    /// <summary>The troubles that may be its cause, each row told as one of several.</summary>
    public IEnumerable<ImmutableArray<Trouble>> From(Topology topology) =>
        First.Port is not { } port ? []
        : port.Shutdown ? [[Lacks.Shut(port)]]
        : First.Domain is null ? [[Lacks.Untaken(First.At.Id)]]
        : IsOneHost ? Face.Legs.Select(p => Troubles(Faces[0].Pool, p, Face).ToImmutableArray())
        : Broken(topology) is { } broken
            ? broken.Stops.Select(s => s.By!.Value.Link.Cable is var cable
                ? (ImmutableArray<Trouble>)[Lacks.Shut(s.Stop!), Lacks.Ends(cable), Lacks.Lost(cable)]
                : [])
        : [];

    /// <summary>With the VLAN of the addresses at the port, where all of them are in one and it gets there.</summary>
    public Finding Mendable(Topology topology, Finding finding) => !IsOneHost && Vlan(topology) is { } vlan
        ? finding.Mended((Stations, vlan), static (t, f) => Into(t, [.. f.Stations.Select(s => s.Port!)], f.vlan))
        : finding;

    private static Fix? Into(Topology topology, IReadOnlyList<SwitchPort> ports, int vlan) =>
        ports.Any(p => p.Mode != PortMode.Access) ? null
            : new(
                $"put {Words.List(ports.Select(p => topology.Design.Say(p.Id)))} into VLAN {vlan}",
                ports.SelectMany(p => Mend.MakeAccess(p, vlan))
            );

    /// <summary>The VLAN in which all the addresses are that should get to the port, as the port's own switch knows it.</summary>
    private int? Vlan(Topology topology)
    {
        if (First is not { Port: { } port, Domain: not null, At.Vlan: null }) return null;
        var legs = Faces.SelectMany(f => f.At.Legs, (f, p) => (Vlan: p.Enters(f.At.Tag), Domain: topology.Fabric.At(p, f.At.Tag)))
            .Where(l => l.Vlan is not null).Distinct().ToList();
        return legs is [({ } vlan, { } domain)] && topology.Fabric.At(port.Switch, vlan) == domain ? vlan : null;
    }

    private static IEnumerable<Missed> Alike(IEnumerable<(Station At, ImmutableArray<(PoolTopology Pool, Placed At)> Faces)> missed) =>
        missed.GroupBy(m => (
                m.At.Device.Id,
                m.At.Domain,
                Port: m.At.Domain is null ? m.At.Port?.Id : null,
                Who: string.Join(' ', m.Faces.Select(f => f.At.Of.Ref))
            ))
            .Select(g => new Missed([.. g.Select(m => m.At)], g.First().Faces));

    /// <summary>One subnet may be in use at two places that have nothing to do with each other.</summary>
    private static bool IsNear(Topology topology, Station station, Placed face) =>
        station.Port is { } port && face.Legs.Any(p => p.Switch is { } unit && topology.Fabric.IslandOf(unit.Id) is var island
            && island == topology.Fabric.IslandOf(port.Switch));

    private Pif Leg(Topology topology) => Face.Legs.First(p => topology.Fabric.At(p, Face.Tag) is not null);

    private Break? Broken(Topology topology) =>
        Leg(topology) is var pif && First.Port is { } port && port.Takes(First.At.Vlan?.Number) is { } vlan
        && vlan == pif.Enters(Face.Tag)
            ? topology.Fabric.Break(pif.Switch!.Id, port.Switch, vlan)
            : null;

    /// <summary>What other rules tell of a NIC that is not where it should be; of the reference host they tell it at the others.</summary>
    private static IEnumerable<Trouble> Troubles(PoolTopology pool, Pif pif, Placed face)
    {
        var vlan = face.Tag?.Number ?? 0;
        var own = pif.Host.Id == pool.Reference?.Id ? pool.Corresponding(pif.Number) : [pif];
        return own.SelectMany(p => (Trouble[])
            [
                Lacks.Link(p), Lacks.Wire(p), Lacks.Exchanged(p), Lacks.Carries(p), Lacks.Vlan(p, vlan),
                .. p.Enters(face.Tag) is { } entered ? [Lacks.Way(p, entered)] : (Trouble[])[],
                .. Flat.In(pool).Trouble(p),
            ]);
    }
}
