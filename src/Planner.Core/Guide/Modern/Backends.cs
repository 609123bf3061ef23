using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Guide.Modern;

/// <summary>What hosts switch frames with.</summary>
internal static class Backends
{
    public static string Name(NetworkBackend backend) => backend == NetworkBackend.Bridge ? "the Linux bridge" : "the vSwitch";

    /// <summary>Hosts given a back-end, which they have to be restarted for.</summary>
    public static Fix Set(IReadOnlyCollection<Host> hosts, NetworkBackend backend) =>
        new(
            $"run {Name(backend)} on {Words.List(hosts)}, which restarts {(hosts.Count == 1 ? "it" : "them")}",
            hosts.SelectMany(h => Edit.Of(h, h with { Backend = backend }))
        );
}
