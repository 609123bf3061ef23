using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Guide.Checking;

/// <summary>How far a waiver reaches: the whole design, a pool with all in it, or one thing with its NICs.</summary>
internal static class Scope
{
    public static bool Holds(Waiver waiver, Finding finding, Pool? pool) => Ref.Parse(waiver.On) is not { } on || Holds(on, finding, pool);

    public static bool Holds(Ref on, Finding finding, Pool? pool) =>
        pool?.Id.Ref == on || finding.Subjects.Any(s => s == on || s.Thing == on);

    /// <summary>The pool of the first subject that is in one.</summary>
    public static Pool? PoolOf(Design design, Finding finding) =>
        finding.Subjects.Select(s => PoolOf(design, s)).FirstOrDefault(p => p is not null);

    private static Pool? PoolOf(Design design, Ref subject) => design.Find(subject) switch
    {
        null => null,
        Pool pool => pool,
        { Owner: { } owner } => PoolOf(design, owner),
        Host host => design.Pools.Find(host.Pool),
        _ => null,
    };
}
