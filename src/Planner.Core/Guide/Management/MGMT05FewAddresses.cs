using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Management;

/// <summary>Only the NICs for management and storage have addresses.</summary>
public sealed class MGMT05FewAddresses : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Scenario 1: Segregating Traffic", "28-29");
    public override string Title => "Only the NICs for management and storage have addresses";
    public override string Because =>
        "An address turns a NIC into another management interface of the host: one more way in, on links that are there for guests.";
    public override string Advice => "Clear the addresses of NICs that are for VMs.";

    public override string Good => Examples.Pool(Examples.Storage);
    public override string Bad =>
        Examples.Pool("nic number=2", "interface host=xen01 uplink=nic:1 purpose=other ip=198.51.100.11 mask=255.255.255.0");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from host in pool.Hosts
        let faces = pool.InterfacesOf(host)
            .Where(i => i.AddressMode != AddressMode.None && i.Purpose != InterfacePurpose.Management && !IsInBond(pool, i))
            .ToList()
        where faces.Count > 0
        from finding in Told(pool, host, faces)
        select finding;

    private static Fix Cleared(Host host, List<Interface> faces) =>
        new($"clear the further {(faces.Count == 1 ? "address" : "addresses")} of {host.Name}", faces.Select(f => new Remove(f.Id)));

    private IEnumerable<Finding> Told(PoolTopology pool, Host host, List<Interface> faces)
    {
        var needless = faces.FindAll(f => !HasPurpose(pool, host, f));
        var uplinks = needless.Select(f => f.Uplink).Distinct().ToList();
        if (needless.Count > 0)
        {
            var networks = pool.Networks.Where(n => n.Uplink is { } uplink && uplinks.Contains(uplink));
            yield return Found(
                $"{host} has an address on {Words.List(uplinks.Select(u => Words.Uplink(pool, u)))}, "
                    + $"which {Said.Words(uplinks.Count == 1 ? "is" : "are")} neither for management nor for storage.",
                [host.Id, .. needless.Select(f => f.Id.Ref), .. networks.Select(n => n.Id.Ref)]
            ).Mended((host, needless), static (_, f) => Cleared(f.host, f.needless));
            yield break;
        }

        var addressed = faces.Select(f => f.Uplink).Concat(pool.ManagementUplinks(host)).Distinct().Count();
        var all = pool.Bonds.Length + pool.PifsOf(host).Count(p => pool.BondOf(host, p.Number) is null);
        if (all >= 2 && addressed >= all)
            yield return Found(
                $"{host} has an address on each of its {all} uplinks, so that none is left for VMs alone.",
                host.Id
            );
    }

    private static bool IsInBond(PoolTopology pool, Interface face) =>
        face.Uplink.Nic is { } nic && pool.Hosts.FirstOrDefault(h => h.Id == face.Host) is { } host && pool.BondOf(host, nic) is not null;

    /// <summary>Storage, or something else that later releases run over an address of its own.</summary>
    private static bool HasPurpose(PoolTopology pool, Host host, Interface face) => face.Purpose == InterfacePurpose.Storage
        || pool.ManagementUplinks(host).Contains(face.Uplink)
        || face.Uplink.Nic is { } nic && pool.Nics.Any(n => n.Number == nic && n.Role is NetworkRole.Storage or NetworkRole.Management)
        || pool.Networks.Any(n =>
            n.Uplink == face.Uplink
            && (n.Role is NetworkRole.Storage or NetworkRole.Management || n.Migration || n.Cluster || n.Nbd != NbdPurpose.None)
        );
}
