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
        "Two machines that answer for one address take each other off the network. After a join this is the setting to look at first, as it is not copied from the master.";
    public override string Advice => "Give one of them another address of the subnet.";

    public override string Bad => Examples.Pool("host xen02 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1");

    public override Chain Link => Chain.Port;

    public override IEnumerable<Finding> Check(Topology topology)
    {
        var all = topology.Pools.SelectMany(Addresses).ToList();
        var gateways = all.Where(a => a.Gateway is not null).ToLookup(a => a.Gateway!.Value);
        return all.GroupBy(a => a.Ip).SelectMany(g => Twice([.. g]))
            .Concat(all.SelectMany(a => Gateways(a, gateways[a.Ip]).Concat(Stated(topology, a)).Take(1)));
    }

    private static IEnumerable<HostAddress> Addresses(PoolTopology pool)
    {
        foreach (var host in pool.Hosts)
        {
            if (host is { AddressMode: AddressMode.Static, Address: { } ip })
                yield return new(
                    ip,
                    host.Gateway,
                    pool.ManagementNetworks.Select(n => pool.Of(n, host).Segment).FirstOrDefault(),
                    host,
                    host.Id,
                    "management"
                );
            if (host.Address6 is { Address: var beside })
                yield return new(
                    beside,
                    host.Gateway6,
                    pool.ManagementNetworks.Select(n => pool.Of(n, host).Segment).FirstOrDefault(),
                    host,
                    host.Id,
                    "management"
                );
            foreach (var further in pool.InterfacesOf(host))
                if (further is { AddressMode: AddressMode.Static, Address: { } address })
                    yield return new(
                        address,
                        further.Gateway,
                        Segment(pool, host, further.Uplink),
                        host,
                        further.Id,
                        Codecs.WordOf(further.Purpose)
                    );
        }
    }

    private static Segment? Segment(PoolTopology pool, Host host, Uplink uplink) =>
        pool.PifsOf(uplink, host).Select(p => p.SegmentFor(null)).FirstOrDefault(s => s is not null);

    /// <summary>The second and later users of an address on one segment; where a segment is unknown, it may be any.</summary>
    private IEnumerable<Finding> Twice(List<HostAddress> users)
    {
        if (users.Count < 2) yield break;
        var firsts = new Dictionary<Segment, HostAddress>();
        HostAddress? unplaced = null;
        foreach (var user in users)
        {
            var earlier =
                user.Segment is { } segment ? firsts.GetValueOrDefault(segment) ?? unplaced
                : user == users[0] ? null
                : users[0];
            if (earlier is not null)
                yield return Found(
                    $"{user.Ip} is used twice: for {earlier.Purpose} of {earlier.Host} and for {user.Purpose} of {user.Host}.",
                    user.Of,
                    earlier.Of
                ).Telling(Lacks.Address(user.Of));
            if (user.Segment is { } own)
                firsts.TryAdd(own, user);
            else
                unplaced ??= user;
        }
    }

    private IEnumerable<Finding> Gateways(HostAddress user, IEnumerable<HostAddress> others) =>
        from other in others.Where(o => o.Of != user.Of && (o.Segment is null || user.Segment is null || o.Segment == user.Segment)).Take(1)
        select Found($"{user.Ip}, for {user.Purpose} of {user.Host}, is the gateway of {other.Host}.", user.Of, other.Of)
            .Telling(Lacks.Address(user.Of));

    private IEnumerable<Finding> Stated(Topology topology, HostAddress user)
    {
        if (user.Segment?.Wire.Of is { } of && topology.Design.Find(of) is PhysicalNetwork network && network.Gateway == user.Ip)
            yield return Found($"{user.Ip}, for {user.Purpose} of {user.Host}, is the gateway of physical network {network}.", user.Of, network.Id)
                .Telling(Lacks.Address(user.Of));
    }

    private sealed record HostAddress(Ip Ip, Ip? Gateway, Segment? Segment, Host Host, Ref Of, string Purpose);
}
