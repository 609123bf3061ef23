using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
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

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (finding.First<Host>(topology) is not { } host || topology.PoolOf(host) is not { Reference: { } reference } pool) return null;
        var (theirs, its) = (Storage(pool, reference), Storage(pool, host));
        var odd = its.Where(i => theirs.TrueForAll(t => t.Uplink != i.Uplink)).ToList();
        var missing = theirs.Select(t => t.Uplink).Where(u => its.TrueForAll(i => i.Uplink != u)).ToList();
        if (odd.Count != missing.Count) return null;
        var stated = Mend.AsStated(topology, host, pool.Networks.Where(n => n.Role == NetworkRole.Storage));
        var moves = odd.Zip(missing).SelectMany(p => Mend.Set(p.First, "uplink", Mend.Text(p.Second)));
        return odd.Count == 0
            ? stated
            : new(
                $"put storage of {host.Name} on {Words.List(missing.Select(u => Words.Uplink(pool, u)))}",
                [.. moves, .. stated?.Commands ?? []]
            );
    }

    private static List<Interface> Storage(PoolTopology pool, Host host) =>
        [.. pool.InterfacesOf(host).Where(i => i.Purpose == InterfacePurpose.Storage)];

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.Of(pool, h => Numbers(pool, h), (a, b) => a.SequenceEqual(b))
        select Found(
            $"Storage is on {Words.Nics(odd.Value)} of {odd.Host} but on {Words.Nics(odd.Expected)} of {odd.Reference}.{odd.Aside}",
            [odd.Host.Id, .. pool.InterfacesOf(odd.Host).Where(i => i.Purpose == InterfacePurpose.Storage).Select(i => i.Id.Ref)]
        );

    private static List<int> Numbers(PoolTopology pool, Host host) =>
        [.. pool.StorageUplinks(host).SelectMany(u => pool.Numbers(u, host)).Distinct().Order()];
}
