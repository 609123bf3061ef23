using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.PrivateNetworks;

/// <summary>The networks that span the hosts of a pool without a NIC of their own.</summary>
internal static class Spanning
{
    public static List<Network> In(PoolTopology pool) => [.. pool.Networks.Where(n => n.Type == NetworkKind.PrivateCross)];

    public static string Said(List<Network> networks) => Words.List(networks.Select(n => n.Name));
    public static IEnumerable<Ref> Refs(List<Network> networks) => networks.Select(n => n.Id.Ref);
}
