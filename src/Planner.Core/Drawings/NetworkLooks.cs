using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>
/// Which look each network of a design has: in each pool management and storage have their own, the others theirs in order.
/// </summary>
public sealed class NetworkLooks
{
    private readonly Dictionary<Id<Network>, NetworkLook> looks = [];

    public NetworkLooks(Topology topology)
    {
        foreach (var pool in topology.Pools) Assign(pool);
    }

    /// <summary>A cable or a port that carries no network of a pool, such as a link between switches.</summary>
    public static NetworkLook Other { get; } = new(Ink.Second, Dash.Dotted, "");

    public NetworkLook Of(Network network) => looks[network.Id];

    /// <summary>The networks of a NIC, the one that gives it its colour first: management, then untagged, then in order.</summary>
    public static IEnumerable<Network> Ranked(PoolTopology pool, Pif pif) => pool.NetworksOn(pif.Host, pif.Number)
        .OrderBy(n => n.Role != NetworkRole.Management).ThenBy(n => n.Vlan is { Number: > 0 }).ThenBy(n => n.Id);

    private void Assign(PoolTopology pool)
    {
        int vms = 0, management = 0, storage = 0;
        foreach (var network in pool.Networks)
        {
            looks[network.Id] = network.Role switch
            {
                NetworkRole.Management => Numbered(NetworkColours.Management, ++management),
                NetworkRole.Storage => Numbered(NetworkColours.Storage, ++storage),
                _ => NetworkColours.Of(vms++)
            };
        }
    }

    // Letters are never used twice in a pool: a second storage network is S2.
    private static NetworkLook Numbered(NetworkLook look, int nth) =>
        nth == 1 ? look : look with { Letter = string.Create(CultureInfo.InvariantCulture, $"{look.Letter}{nth}") };
}
