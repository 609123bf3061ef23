using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;

namespace Planner.Web.Storage;

/// <summary>One line of a design's history.</summary>
/// <param name="Version">The design's version after it.</param>
/// <param name="Edit">The edit's id.</param>
/// <param name="Who">The person's name.</param>
/// <param name="What">What was done, in words.</param>
/// <param name="TakesBack">The edit it undoes, if any.</param>
/// <param name="Subjects">The things it is about, each once; some may be gone.</param>
public sealed record Step(
    int Version,
    Guid Edit,
    DateTimeOffset When,
    string Who,
    string What,
    Guid? TakesBack,
    ImmutableArray<Ref> Subjects
)
{
    private const int MostSubjects = 50;

    /// <summary>False where this edit certainly left the thing alone.</summary>
    public bool MayBeAbout(Ref thing) => Subjects.Length >= MostSubjects || Subjects.Contains(thing);

    /// <summary>The person's id.</summary>
    public Guid Person { get; init; }

    public static Step Of(int version, DesignEdited edit, DateTimeOffset when, Author author) =>
        new(
            version,
            edit.Id,
            when,
            author.Name,
            edit.What,
            edit.TakesBack,
            [.. edit.Events.Select(e => e.About).OfType<Ref>().Distinct().Take(MostSubjects)]
        )
        {
            Person = author.Id,
        };
}

/// <summary>An edit as kept, with its line of the history.</summary>
public sealed record KeptEdit(Step Step, DesignEdited Edit);
