using Planner.Core.Reviews;
using Planner.Web.Live;
using Planner.Web.Outputs;
using Planner.Web.Reviews;

namespace Planner.Web.Api;

/// <summary>Finds the version that an address asks for.</summary>
public static class Moments
{
    /// <summary>A version of a design, the newest when none is asked for; null when there is none.</summary>
    public static async ValueTask<Moment?> Of(LiveDesigns designs, Guid id, int? version) =>
        version is { } number ? await designs.At(id, number) : (await designs.Open(id))?.Now;

    /// <summary>The same with its review, ready to be put out as files; null when there is none.</summary>
    public static async Task<Issue?> Issue(LiveDesigns designs, DesignReviews reviews, Guid id, int? version)
    {
        if (await designs.Open(id) is not { } live || await Of(designs, id, version) is not { } moment) return null;
        var review = await reviews.Of(id);
        var made = await live.When(moment.Version);
        return new(
            id,
            moment,
            review,
            review.At(moment.Version) is { Status: RevisionStatus.Approved, Answered.When: var approved } ? approved : made
        );
    }
}
