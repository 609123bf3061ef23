using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A NIC's number stands for the same place in every host.</summary>
public sealed class MPOOL07NicsInTheSameOrder : ModernRule
{
    public override Level Level => Level.Warning;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("XCP-ng, networking: renaming NICs", "");
    public override string Title => "A NIC's number stands for the same slot in every host";
    public override string Because =>
        "Members take over the master's bonds and networks by NIC number. Where the same number is another slot, a cable plugged as on the "
            + "master ends on another network.";
    public override string Advice => "Bring the numbers in order with interface-rename before the host joins.";

    public override string Good =>
        Examples.Pool(Examples.Later, "host-nic host=xen01 nic=1 pci=0000:03:00.1", "host-nic host=xen02 nic=1 pci=0000:03:00.1");
    public override string Bad =>
        Examples.Pool(Examples.Later, "host-nic host=xen01 nic=1 pci=0000:03:00.1", "host-nic host=xen02 nic=1 pci=0000:05:00.0");

    /// <summary>Machines of different models number their slots differently, so their positions tell nothing.</summary>
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from nic in pool.Nics
        from odd in Parity.Of(
            pool,
            h => h.Model == pool.Reference?.Model && pool.Pif(h, nic.Number) is { IsPresent: true, Facts.Pci.Length: > 0 } pif ? pif : null,
            (a, b) => Same(a.Facts!.Pci, b.Facts!.Pci)
        )
        select Found(
            $"{Words.Of(odd.Value)} is at PCI position {odd.Value.Facts!.Pci.Trim()}, on {odd.Reference} it is at "
                + $"{odd.Expected.Facts!.Pci.Trim()}.{odd.Aside}",
            odd.Value.Ref,
            odd.Expected.Ref
        );

    private static bool Same(string a, string b) => a.Trim().Equals(b.Trim(), StringComparison.OrdinalIgnoreCase);
}
