using System.Collections.Frozen;
using System.Globalization;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>
/// How many things a design may hold: far more than a plan needs, and few enough that its drawings and findings stay within a server's
/// memory.
/// </summary>
public static class Sizes
{
    /// <summary>XenServer itself ends at 64.</summary>
    public const int MostHostsInPool = 128;

    private const int MostOfOtherKinds = 50_000;

    private static readonly FrozenDictionary<Kind, int> _most = new Dictionary<Kind, int>
    {
        [Rack.About] = 500,
        [PhysicalNetwork.About] = 2_000,
        [LogicalSwitch.About] = 1_000,
        [Switch.About] = 1_000,
        [Pool.About] = 200,
        [Host.About] = 2_000,
        [Bond.About] = 2_000,
        [Network.About] = 2_000,
        [Vm.About] = 5_000,
        [WorkTask.About] = 5_000,
        [Waiver.About] = 2_000,
    }.ToFrozenDictionary();

    public static int Most(Kind kind) => _most.GetValueOrDefault(kind, MostOfOtherKinds);

    /// <summary>One sentence on what there is too much of, with the first thing beyond, or null.</summary>
    public static (Ref? About, string Sentence)? TooMany(Design design)
    {
        foreach (var kind in Kinds.All)
            if (kind.Count(design) > Most(kind))
                return (
                    kind.In(design).ElementAt(Most(kind)).Ref,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"A design holds at most {Most(kind)} things of the kind {kind.Word}; make several designs of it."
                    )
                );
        return
            design.Hosts.Count > MostHostsInPool
            && design.Pools.FirstOrDefault(p => design.Register.Count<Host>(p.Id) > MostHostsInPool) is { } crowded
            ? (
                design.Register.Naming<Host>(crowded.Id).ElementAt(MostHostsInPool).Ref,
                $"A pool holds at most {MostHostsInPool} hosts; XenServer ends at 64."
            )
            : null;
    }
}
