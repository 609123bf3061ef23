using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Reviews;
using Planner.Web.Access;
using Planner.Web.Live;
using Planner.Web.Outputs;
using Planner.Web.Storage;

namespace Planner.Web.Reviews;

/// <summary>Submitting, approving and sending back revisions; every refusal is a sentence for the person who asked.</summary>
public sealed class DesignReviews(
    LiveDesigns designs,
    ReviewStore store,
    ReviewNews news,
    IAuthorizationService permissions,
    TimeProvider clock
)
{
    private const string Missing = "There is no such design.";

    /// <summary>Raised with the design's id when its review has gone on, on this node or another.</summary>
    public event Action<Guid>? Changed
    {
        add => news.Heard += value;
        remove => news.Heard -= value;
    }

    public Task<Review> Of(Guid design) => store.Load(design);

    /// <summary>Puts the design as it is now up for review.</summary>
    public Task<Parsed<Review>> Submit(Guid design, string description, ClaimsPrincipal person) =>
        Do(
            design,
            Policies.Edit,
            person,
            (now, by) => new Submit(now.Version, Review.Hash(now.Design), now.Causes, description, by)
        );

    public Task<Parsed<Review>> AskForChanges(Guid design, string letter, string comment, ClaimsPrincipal person) =>
        Do(design, Policies.Approve, person, (_, by) => new AskForChanges(letter, comment, by));

    /// <summary>Approves, and keeps the revision's files as they are made now, for ever.</summary>
    public async Task<Parsed<Review>> Approve(Guid design, string letter, string comment, ClaimsPrincipal person)
    {
        if (await May(Policies.Approve, person) is { } refusal) return Parsed<Review>.Not(refusal);
        if (await designs.Open(design) is not { } live) return Parsed<Review>.Not(Missing);
        var (review, command) = (await Of(design), new Approve(letter, Sign(person), comment));
        if (!command.Decide(review).Ok(out _, out var wrong)) return Parsed<Review>.Not(wrong);
        if (review.Named(letter) is not { } revision || await designs.At(design, revision.Version) is not { } moment)
            return Parsed<Review>.Not(Missing);
        command = command with
        {
            Contributors = await Contributors(live, review, revision),
            Findings = new Moment(moment.Version, moment.Design, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Causes,
        };
        if (!command.Decide(review).Ok(out var approved, out wrong)) return Parsed<Review>.Not(wrong);
        if (Review.Hash(moment.Design) != revision.Hash)
            throw new InvalidOperationException(
                $"Version {revision.Version} of {design} is not what was submitted as revision {letter}: its content hash differs."
            );
        var files = Package.Of(new Issue(design, moment, approved.Apply(review), command.By.When), await Before(design, review));
        return await Keep(
            live.Id,
            command,
            [.. files.Select(file => FrozenFile.Of(design, moment.Version, file.Path, file.ContentType, file.Name, file.Content))]
        );
    }

    /// <summary>Whether edits of a person are in a revision, since the one that was approved last.</summary>
    public async Task<bool> HasContributed(Guid design, Review review, Revision revision, ClaimsPrincipal person) =>
        await designs.Open(design) is { } live && (await Contributors(live, review, revision)).Contains(person.PersonId());

    private static Task<ImmutableHashSet<Guid>> Contributors(LiveDesign live, Review review, Revision revision) =>
        live.Contributors(review.Approved?.Version ?? 0, revision.Version);

    /// <summary>What was approved last.</summary>
    private async Task<Approved?> Before(Guid design, Review review) =>
        review.Approved is { } last
        && await designs.At(design, last.Version) is { } moment
            ? new(moment.Topology, $"revision {last.Letter}")
            : null;

    private async Task<Parsed<Review>> Do(
        Guid design,
        string policy,
        ClaimsPrincipal person,
        Func<Moment, Signature, ReviewCommand> command
    )
    {
        if (await May(policy, person) is { } refusal) return Parsed<Review>.Not(refusal);
        return await designs.Open(design) is { Now: var now }
            ? await Keep(design, command(now, Sign(person)), [])
            : Parsed<Review>.Not(Missing);
    }

    private async Task<Parsed<Review>> Keep(Guid design, ReviewCommand command, IReadOnlyList<FrozenFile> files)
    {
        var outcome = await store.Do(design, command, files);
        if (outcome.Wrong is null) news.Tell(design);
        return outcome;
    }

    private async Task<string?> May(string policy, ClaimsPrincipal person) =>
        (await permissions.AuthorizeAsync(person, policy)).Succeeded ? null : "You may read this design but not submit or approve it.";

    private Signature Sign(ClaimsPrincipal person) => new(person.PersonId(), person.DisplayName(), clock.GetUtcNow());
}
