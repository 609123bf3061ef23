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

    /// <summary>One sentence on what there is too much of, with the first thing beyond, or null.</summary>
    public static (Ref? About, string Sentence)? TooMany(Design design)
    {
        foreach (var kind in Kinds.All)
            if (kind.Count(design) > kind.Most)
                return (
                    kind.In(design).ElementAt(kind.Most).Ref,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"A design holds at most {kind.Most} things of the kind {kind.Word}; make several designs of it."
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
