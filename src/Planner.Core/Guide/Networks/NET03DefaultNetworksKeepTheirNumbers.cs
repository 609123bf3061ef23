using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Networks;

/// <summary>Network N is the network of NIC N.</summary>
public sealed class NET03DefaultNetworksKeepTheirNumbers : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Networking Configuration after Installation", "13-14");
    public override string Title => "Network N is the network of NIC N";
    public override string Because =>
        "Installation makes a network for each NIC and gives it the NIC's number. Where a plan uses such a name for another NIC, the two "
            + "are mixed up.";
    public override string Advice => "Give the network another name, or the NIC of its number.";

    public override string Good =>
        Examples.Pool(
            "network Management uplink=nic:0 role=management",
            "network \"Network 1\" uplink=nic:1",
            "vif vm=web network=\"Network 1\"",
            "- network Office"
        );
    public override string Bad =>
        Examples.Pool("nic number=2", "network \"Network 2\" uplink=nic:1", "vif vm=web network=\"Network 2\"", "- network Office");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where !network.IsPrivate
        let named = Number(network.Name, "Network ") ?? Number(network.Bridge, "xenbr")
        where named is not null && network.Uplink is { } uplink && !Uses(pool, uplink, named.Value)
        let nic = pool.Nics.FirstOrDefault(n => n.Number == named)
        where nic is not null && !pool.Bonds.Any(b => b.Members.Contains(named.Value))
        select Found(
            $"{network} is on {Words.Uplink(pool, network.Uplink)}, but installation gives "
                + $"{(Number(network.Name, "Network ") is null ? $"the bridge {network.Bridge}" : Said.Words("that name"))} to the network "
                + $"of NIC {named}.",
            network.Id,
            nic.Id
        );

    private static bool Uses(PoolTopology pool, Uplink uplink, int nic) =>
        uplink.Nic == nic || pool.Bonds.Any(b => b.Id == uplink.Bond && b.Members.Contains(nic));

    private static int? Number(string name, string before) =>
        name.StartsWith(before, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(before.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
