using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Guide.Checking;

/// <summary>How much a finding weighs: an error blocks approval unless waived, a warning asks for a reason, a note informs.</summary>
public enum Level { Error, Warning, Note }

/// <summary>Where a rule comes from: a place in the guide, or for rules of later editions another source.</summary>
/// <param name="Section">The heading, or the source's name.</param>
/// <param name="Pages">Pages of the guide, such as "24-25"; empty for another source.</param>
public sealed record GuideRef(string Section, string Pages)
{
    public override string ToString() => Pages.Length == 0 ? Section : $"{Section}, p. {Pages}";
}

/// <summary>What a rule has to say about particular things of a design.</summary>
/// <param name="Rule">The rule's id, such as BOND-05.</param>
/// <param name="Subjects">The things it is about, the one to jump to first; each exists in the design.</param>
/// <param name="Message">One sentence with names and values.</param>
/// <param name="Guide">Where the guide says so.</param>
/// <param name="Advice">What to do about it, in words; empty where the message says it.</param>
public sealed record Finding(string Rule, Level Level, ImmutableArray<Ref> Subjects, string Message, GuideRef Guide, string Advice)
{
    /// <summary>The waiver that accepts it, if any.</summary>
    public Waiver? Waiver { get; init; }
}
