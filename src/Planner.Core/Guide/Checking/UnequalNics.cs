using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>What a host may lack by the release it is planned for.</summary>
internal static class UnequalNics
{
    /// <summary>
    /// True for a NIC that a host lacks where the release allows it: what the guide would conclude from it is not said, M-POOL-03 says what
    /// it costs.
    /// </summary>
    public static bool MayLack(this PoolTopology pool, Host host, int nic) =>
        pool.Pool.Edition != Edition.Guide
        && pool.Pif(host, nic) is { IsPresent: false }
        && pool.Corresponding(nic).Any(p => p.IsPresent);

    /// <summary>True for a network none of whose NICs a host need have.</summary>
    public static bool MayLack(this PoolTopology pool, Attachment at) =>
        at.Uplink is { } uplink && at.Pifs.IsEmpty && pool.Numbers(uplink, at.Host).ToList() is { Count: > 0 } numbers
        && numbers.TrueForAll(n => pool.MayLack(at.Host, n));
}
