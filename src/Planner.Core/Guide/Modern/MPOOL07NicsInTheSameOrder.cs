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
        from odd in Parity.Of(pool, h => IsLike(pool.Reference, h) ? Known(pool.Pif(h, nic.Number)) : null, Same)
        select Found(Told(odd), odd.Value.Ref, odd.Expected.Ref);

    private static Said Told(Odd<Pif> odd)
    {
        var (here, there) = (odd.Value, odd.Expected);
        if (ByPci(here, there))
            return $"{Words.Of(here)} is at PCI position {here.Pci.Trim()}, on {odd.Reference} it is at {there.Pci.Trim()}.{odd.Aside}";
        var (name, other) = (here.PrintedHere.Trim(), there.PrintedHere.Trim());
        return $"{Words.Of(here)} is printed “{name}”, on {odd.Reference} it is “{other}”.{odd.Aside}";
    }

    private static bool IsLike(Host? reference, Host host) =>
        host.Model == reference?.Model && host.DeviceType == reference.DeviceType;

    private static Pif? Known(Pif? pif) => pif is { IsPresent: true } && (pif.Pci.Length > 0 || pif.PrintedHere.Length > 0) ? pif : null;

    private static bool ByPci(Pif a, Pif b) => a.Pci.Length > 0 && b.Pci.Length > 0;

    private static bool Same(Pif a, Pif b) => ByPci(a, b) ? Address(a) == Address(b)
        : a.PrintedHere.Length == 0 || b.PrintedHere.Length == 0
            || a.PrintedHere.Trim().Equals(b.PrintedHere.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Tools leave out the domain of the bus, which is 0000 on such machines.</summary>
    private static string Address(Pif pif) =>
        pif.Pci.Trim().ToLowerInvariant() is var address && address.StartsWith("0000:", StringComparison.Ordinal) ? address[5..] : address;
}
