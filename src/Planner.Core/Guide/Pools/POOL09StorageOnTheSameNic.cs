using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>Storage uses the same NICs on every host.</summary>
public sealed class POOL09StorageOnTheSameNic : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "Storage uses the same NICs on every host";
    public override string Because => "The pool reaches its storage the same way from every host, or disks attach on some hosts only.";
    public override string Advice => "Give the storage address to the NICs the master uses for storage.";

    public override string Good => Examples.Pool(Examples.Storage);
    public override string Bad => Examples.Pool(Examples.Storage, "interface host=xen02 uplink=nic:1 ip=198.51.100.12 mask=255.255.255.0");

    public override Chain Link => Chain.Nic;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.Of(pool, h => Numbers(pool, h), (a, b) => a.SequenceEqual(b))
        let differing = odd.Value.Except(odd.Expected).Concat(odd.Expected.Except(odd.Value))
        select Found(
            $"Storage is on {Words.Nics(odd.Value)} of {odd.Host} but on {Words.Nics(odd.Expected)} of {odd.Reference}.{odd.Aside}",
            [odd.Host.Id, .. differing.Select(n => odd.Host.Id.Ref with { Nic = n }), .. Addressed(pool, odd.Host).Select(i => i.Id.Ref)]
        )
            .Telling(Lacks.Unaddressed(odd.Host, odd.Expected.Except(odd.Value)))
            .Mended((pool, odd.Host, odd.Reference), static (t, f) => Alike(t, f.pool, f.Host, f.Reference));

    /// <summary>
    /// An address in the wrong place is moved where it alone is and one place is free; of several a person has to choose.
    /// </summary>
    private static Fix? Alike(Topology topology, PoolTopology pool, Host host, Host like)
    {
        var (its, theirs) = (Addressed(pool, host), Addressed(pool, like));
        var odd = its.FindAll(i => theirs.TrueForAll(t => t.Uplink != i.Uplink));
        var missing = theirs.Select(t => t.Uplink).Where(u => its.TrueForAll(i => i.Uplink != u)).ToList();
        if (odd.Count != missing.Count || odd.Count > 1) return null;
        var stated = Mend.AsStated(topology, host, pool.Networks.Where(n => n.Role == NetworkRole.Storage));
        return odd.Count == 0
            ? stated
            : new(
                $"put storage of {host.Name} on {Words.Uplink(pool, missing[0])}",
                [.. Edit.Of(odd[0], odd[0] with { Uplink = missing[0] }), .. stated?.Commands ?? []]
            );
    }

    private static List<Interface> Addressed(PoolTopology pool, Host host) =>
        [.. pool.InterfacesOf(host).Where(i => i.Purpose == InterfacePurpose.Storage)];

    /// <summary>Where its addresses are; of a host without one, where the networks for storage are.</summary>
    private static List<int> Numbers(PoolTopology pool, Host host) =>
        [
            .. (Addressed(pool, host) is { Count: > 0 } faces ? faces.Select(f => f.Uplink) : pool.StorageUplinks(host))
                .SelectMany(u => pool.Numbers(u, host))
                .Distinct()
                .Order(),
        ];
}
