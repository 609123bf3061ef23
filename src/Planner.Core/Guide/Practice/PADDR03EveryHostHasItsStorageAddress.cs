using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>Every host has its storage addresses, each path in its own subnet.</summary>
public sealed class PADDR03EveryHostHasItsStorageAddress : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("Internet Protocol; multipathing to storage");
    public override string Title => "Every host has its storage addresses, each path in its own subnet";
    public override string Because =>
        "A host without its address does not reach the disks, one with the address of another path reaches nothing, and of two NICs in one "
            + "subnet only one is used.";
    public override string Advice => "Give the host the address that the plan of the storage subnet has for this NIC.";

    public override string Good => Examples.Pool(Examples.Storage);
    public override string Bad => Examples.Pool(Examples.Storage, "- interface host=xen02");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        Missing(pool).Concat(Elsewhere(pool)).Concat(InOne(pool));

    /// <summary>The uplink of a storage address of the host to be like, on which another host has none.</summary>
    private IEnumerable<Finding> Missing(PoolTopology pool) =>
        from odd in Parity.Of(pool, h => Uplinks(pool, h), (a, b) => a.SetEquals(b))
        from uplink in odd.Expected
        where !odd.Value.Contains(uplink) && !IsBeside(pool, odd.Reference, uplink)
            && !pool.Numbers(uplink, odd.Host).All(n => pool.MayLack(odd.Host, n))
        select Found(
            $"{odd.Host} has no storage address on {Words.Uplink(pool, uplink)}; {odd.Reference} has one.{odd.Aside}",
            [odd.Host.Id, odd.Reference.Id, .. pool.Numbers(uplink, odd.Host).Select(n => odd.Host.Id.Ref with { Nic = n })]
        ).Likewise(odd.Host.Id, "").Telling(Lacks.Unaddressed(odd.Host, pool.Numbers(uplink, odd.Host))) with
        {
            Link = Chain.Nic,
        };

    private IEnumerable<Finding> Elsewhere(PoolTopology pool) =>
        from uplink in pool.Hosts.SelectMany(h => Uplinks(pool, h)).Distinct()
        from odd in Parity.Of(pool, h => Address(pool, h, uplink), (a, b) => a.Subnet == b.Subnet)
        where !IsBeside(pool, odd.Host, uplink) && !IsBeside(pool, odd.Reference, uplink)
        select Found(
            $"{odd.Host} has {odd.Value.Ip}/{odd.Value.Mask.Bits} on {Words.Uplink(pool, uplink)}, "
                + $"{Path(pool, odd.Reference, odd.Value) ?? $"where {odd.Reference} is in {odd.Expected.Subnet}"}.{odd.Aside}",
            [odd.Host.Id, odd.Value.Of.Ref, odd.Reference.Id, .. Ends(odd.Value)]
        )
            .FollowingEither([Lacks.Address(odd.Value.Of.Ref), Lacks.Address(odd.Expected.Of.Ref), .. Wires(odd.Value),
            .. Wires(odd.Expected)]);

    /// <summary>A cable from host to host, or to the storage itself, is a subnet of its own.</summary>
    private static bool IsBeside(PoolTopology pool, Host host, Uplink uplink) => pool.PifsOf(uplink, host).Any(p => p.Beside is not null);

    /// <summary>Two addresses of a host in one subnet leave by one NIC; bonded NICs have one between them.</summary>
    private IEnumerable<Finding> InOne(PoolTopology pool) =>
        from host in pool.Hosts
        from subnet in Faces(pool, host).GroupBy(a => a.Subnet)
        let faces = subnet.DistinctBy(a => ((Interface)a.Of).Uplink).ToList()
        where faces.Count > 1
        select Found(
            Level.Warning,
            $"{host} has addresses in {subnet.Key} on {Words.List(faces.Select(f => Words.Uplink(pool, ((Interface)f.Of).Uplink)))}; it "
                + $"sends by one of them only.",
            [host.Id, .. faces.Select(f => f.Of.Ref)]
        )
            .FollowingEither(faces.Select(f => Lacks.Address(f.Of.Ref)));

    /// <summary>"which is in the subnet of NIC 2": the other path whose subnet it is on the host to be like.</summary>
    private static Said? Path(PoolTopology pool, Host like, Placed address) =>
        Faces(pool, like).FirstOrDefault(a => a.Subnet == address.Subnet) is { Of: Interface other }
            ? (Said)$"which is the subnet of {Words.Uplink(pool, other.Uplink)} of {like}"
            : null;

    private static HashSet<Uplink> Uplinks(PoolTopology pool, Host host) =>
        [
            .. pool.InterfacesOf(host)
                .Where(i => i is { Purpose: InterfacePurpose.Storage, AddressMode: not AddressMode.None })
                .Select(i => i.Uplink),
        ];

    private static IEnumerable<Placed> Faces(PoolTopology pool, Host host) =>
        Placed.In(pool).Where(a => a.Host.Id == host.Id && a.Of is Interface { Purpose: InterfacePurpose.Storage });

    private static Placed? Address(PoolTopology pool, Host host, Uplink uplink) =>
        Faces(pool, host).FirstOrDefault(a => ((Interface)a.Of).Uplink == uplink);

    private static IEnumerable<Ref> Ends(Placed address) => address.Pif is { } pif ? [pif.Ref] : [];

    private static IEnumerable<Trouble> Wires(Placed address) => address.Pif is { } pif ? [Lacks.Wire(pif)] : [];
}
