using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>A MAC belongs to one thing and is a machine's address.</summary>
public sealed class PID03MacsBelongToOneThing : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("IEEE 802, addresses");
    public override string Title => "A MAC belongs to one thing and is a machine's address";
    public override string Because =>
        "Switches, the network boot and the order of NICs all go by MAC: a copied one makes two machines one, and that of a group is "
            + "nobody's.";
    public override string Advice => "Read the MAC from the machine.";

    public override string Good => Examples.Pool(Nic(1, "00:00:5e:00:53:01"), Nic(2, "00:00:5e:00:53:02"));
    public override string Bad => Examples.Pool(Nic(1, "00:00:5e:00:53:01"), Nic(2, "00:00:5e:00:53:01"));

    public override Chain Link => Chain.Port;

    /// <summary>What a NIC shares with a virtual interface is for VIF-05 to say.</summary>
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from nic in Known(pool)
        let mac = nic.Mac!.Value
        let no = Group(mac)
        where no is not null
        select Found($"{Said(nic, topology.Design)} has the MAC {mac}, which is {no}.", End(nic));

    internal override Ledger Ledger => new Ledger<Mac, HostNic>
    {
        OfPool = (_, pool) => from nic in Known(pool) where Group(nic.Mac!.Value) is null select (nic.Mac!.Value, nic),
        Shared = (topology, mac, nics) => Twice(topology.Design, mac, [.. nics.OrderBy(n => Number(n, topology.Design)).ThenBy(n => n.Id)]),
    };

    private IEnumerable<Finding> Twice(Design design, Mac mac, List<HostNic> nics) =>
        from nic in nics.Skip(1)
        select Found($"{Said(nic, design)} has the MAC of {Said(nics[0], design)}, {mac}.", End(nic), End(nics[0]));

    private static IEnumerable<HostNic> Known(PoolTopology pool) => pool.HostNics.Where(n => n is { Mac: not null, Present: true });

    /// <summary>What an address that no machine has is.</summary>
    private static Said? Group(Mac mac) =>
        mac.Value == 0 ? Words("no address")
        : mac.Value == 0xFFFF_FFFF_FFFF ? Words("the broadcast address")
        : mac.IsMulticast ? Words("a multicast address")
        : null;

    private static Said Words(string text) => Checking.Said.Words(text);

    private static int Number(HostNic nic, Design design) => design.Hosts[nic.Host].Pool.Number;

    private static Ref End(HostNic nic) => nic.Host.Ref with { Nic = nic.Nic };

    private static Said Said(HostNic nic, Design design) => $"{Checking.Said.Of(End(nic), $"NIC {nic.Nic}")} of {design.Hosts[nic.Host]}";

    private static string Nic(int host, string mac) => $"host-nic host=xen0{host} nic=0 mac={mac}";
}
