using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Management;

/// <summary>Hosts' addresses are unique.</summary>
public sealed class MGMT04AddressesAreUnique : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "Hosts' addresses are unique";
    public override string Because =>
        "Two machines that answer for one address take each other off the network. After a join this is the setting to look at first, as "
            + "it is not copied from the master.";
    public override string Advice => "Give one of them another address of the subnet.";

    public override string Bad => Examples.Pool("host xen02 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1");

    public override Chain Link => Chain.Port;

    /// <summary>By address: who has it, whose gateway it is, and the physical network whose gateway it is.</summary>
    internal override Ledger Ledger => new Ledger<Ip, object>
    {
        OfPool = (topology, pool) => Addresses(topology, pool).SelectMany(Uses),
        Shared = (_, ip, users) => Shared(ip, [.. users.OfType<HostAddress>()]),
    };

    private static IEnumerable<(Ip, object)> Uses(HostAddress address)
    {
        yield return (address.Ip, address);
        if (address.Stated is { } network) yield return (address.Ip, network);
        if (address.Gateway is { } gateway) yield return (gateway, address);
    }

    private IEnumerable<Finding> Shared(Ip ip, List<HostAddress> all)
    {
        if (!all.Exists(a => a.Ip == ip)) return [];
        all = [.. all.Distinct().OrderBy(a => a.Host.Pool).ThenBy(a => a.Host.Id).ThenBy(a => a.Of)];
        var (users, gateways) = (all.FindAll(a => a.Ip == ip), all.FindAll(a => a.Gateway == ip));
        return Twice(users).Concat(users.SelectMany(u => Gateways(u, gateways).Concat(Stated(u)).Take(1)));
    }

    private static IEnumerable<HostAddress> Addresses(Topology topology, PoolTopology pool)
    {
        foreach (var host in pool.Hosts)
        {
            var managed = pool.ManagementNetworks.Select(n => pool.Of(n, host).Segment).FirstOrDefault();
            if (host is { AddressMode: AddressMode.Static, Address: { } ip })
                yield return Of(topology, ip, host.Gateway, managed, host, host.Id, null, "management");
            if (host.Address6 is { Address: var beside })
                yield return Of(topology, beside, host.Gateway6, managed, host, host.Id, null, "management");
            foreach (var further in pool.InterfacesOf(host))
                if (further is { AddressMode: AddressMode.Static, Address: { } address })
                    yield return Of(
                        topology,
                        address,
                        further.Gateway,
                        Segment(pool, host, further.Uplink),
                        host,
                        further.Id,
                        further.Uplink,
                        Codecs.WordOf(further.Purpose)
                    );
        }
    }

    private static HostAddress Of(
        Topology topology,
        Ip ip,
        Ip? gateway,
        Segment? segment,
        Host host,
        Ref of,
        Uplink? uplink,
        string purpose
    ) =>
        new(
            ip,
            gateway,
            segment,
            segment?.Wire.Of is { } wire && topology.Design.Find(wire) is PhysicalNetwork network && network.Gateway == ip ? network : null,
            host,
            of,
            uplink,
            purpose
        );

    private static Segment? Segment(PoolTopology pool, Host host, Uplink uplink) =>
        pool.PifsOf(uplink, host).Select(p => p.SegmentFor(null)).FirstOrDefault(s => s is not null);

    /// <summary>
    /// The second and later users of an address on one network; where a segment is unknown, it may be any. A wrong cable takes no address
    /// from the network that it is meant for.
    /// </summary>
    private IEnumerable<Finding> Twice(List<HostAddress> users)
    {
        if (users.Count < 2) yield break;
        var (firsts, homes) = (new Dictionary<Segment, HostAddress>(), new Dictionary<(Id<Pool>, Uplink?), HostAddress>());
        HostAddress? unplaced = null;
        foreach (var user in users)
        {
            var earlier =
                user.Segment is { } segment
                    ? firsts.GetValueOrDefault(segment) ?? homes.GetValueOrDefault(user.Home) ?? unplaced
                : user == users[0] ? null
                : users[0];
            if (earlier is not null)
                yield return Found(
                    $"{user.Ip} is used twice: for {earlier.Purpose} of {earlier.Host} and for {user.Purpose} of {user.Host}.",
                    user.Of,
                    earlier.Of
                ).Telling(Lacks.Address(user.Of));
            homes.TryAdd(user.Home, user);
            if (user.Segment is { } own)
                firsts.TryAdd(own, user);
            else
                unplaced ??= user;
        }
    }

    private IEnumerable<Finding> Gateways(HostAddress user, IEnumerable<HostAddress> others) =>
        from other in others.Where(o => o.Of != user.Of && o.Meets(user)).Take(1)
        select Found($"{user.Ip}, for {user.Purpose} of {user.Host}, is the gateway of {other.Host}.", user.Of, other.Of)
            .Telling(Lacks.Address(user.Of));

    private IEnumerable<Finding> Stated(HostAddress user)
    {
        if (user.Stated is { } network)
            yield return Found($"{user.Ip}, for {user.Purpose} of {user.Host}, is the gateway of physical network "
                + $"{network}.", user.Of, network.Id)
                .Telling(Lacks.Address(user.Of));
    }

    /// <param name="Stated">The physical network on which the address is the gateway's; null where it is not.</param>
    /// <param name="Uplink">Where a further interface is; null for management.</param>
    private sealed record HostAddress(
        Ip Ip,
        Ip? Gateway,
        Segment? Segment,
        PhysicalNetwork? Stated,
        Host Host,
        Ref Of,
        Uplink? Uplink,
        string Purpose
    )
    {
        /// <summary>
        /// What is on one network in the end, wherever a wrong cable has it now: management of a pool, or one uplink of it.
        /// </summary>
        public (Id<Pool>, Uplink?) Home => (Host.Pool, Uplink);

        public bool Meets(HostAddress other) =>
            Segment is null || other.Segment is null || Segment == other.Segment || Home == other.Home;
    }
}
