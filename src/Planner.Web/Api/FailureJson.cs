using System.Text.Json;
using System.Text.Json.Nodes;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Web.Api;

/// <summary>
/// Single failures as JSON: for each pool and each thing that fails what changes; things whose failure changes nothing are left out.
/// </summary>
public static class FailureJson
{
    public static JsonArray Of(Topology topology) =>
        new([
            .. topology.Pools.SelectMany(pool =>
                SingleFailures.Of(topology, pool).All.Where(i => i.Hits.Length > 0 || !i.Gone.IsEmpty).Select(i => Of(pool, i))
            ),
        ]);

    private static JsonObject Of(PoolTopology pool, Impact impact) => new()
    {
        ["pool"] = pool.Pool.Id.ToString(),
        ["fails"] = impact.What.ToString(),
        ["networks"] = new JsonArray([.. impact.Hits.Select(Of)]),
        ["hostsGone"] = Ids(impact.Gone.Select(h => h.Id.Ref)),
        ["managementLost"] = Ids(impact.ManagementLost.Select(h => h.Id.Ref)),
        ["storageLost"] = Ids(impact.StorageLost.Select(h => h.Id.Ref)),
        ["vms"] = new JsonArray([.. impact.Vms.Select(Of)]),
    };

    private static JsonObject Of(Hit hit) => new()
    {
        ["host"] = hit.Host.Id.ToString(),
        ["network"] = hit.Ride.Network?.Id.ToString(),
        ["state"] = JsonNamingPolicy.CamelCase.ConvertName(hit.State.ToString()),
        ["nics"] = new JsonArray([.. hit.Left.Select(p => (JsonNode)p.Number)]),
        ["mbps"] = hit.Mbps,
        ["mbpsBefore"] = hit.Before,
        ["targets"] = Ids(hit.Targets.Select(t => t.Id.Ref)),
        ["beyond"] = Ids(hit.Beyond.Select(h => h.Id.Ref)),
    };

    private static JsonObject Of(VmHit hit) => new()
    {
        ["vm"] = hit.Vm.Id.ToString(),
        ["host"] = hit.Host?.Id.ToString(),
        ["loses"] = Ids(hit.Loses.Select(n => n.Id.Ref)),
        ["elsewhere"] = Ids(hit.Elsewhere.Select(h => h.Id.Ref)),
    };

    private static JsonArray Ids(IEnumerable<Ref> things) => new([.. things.Select(t => (JsonNode)t.ToString())]);
}
