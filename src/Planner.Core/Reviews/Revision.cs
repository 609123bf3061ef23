namespace Planner.Core.Reviews;

/// <summary>Who did something to a revision, and when.</summary>
public sealed record Signature(Guid Person, string Name, DateTimeOffset When);

/// <summary>How far a revision has got.</summary>
public enum RevisionStatus { Submitted, ChangesAsked, Approved }

/// <summary>A version of a design that was put up for review.</summary>
/// <param name="Letter">A, B, C and so on.</param>
/// <param name="Version">The design's version, frozen.</param>
/// <param name="Hash">SHA-256 of that version's design text, in lower-case hexadecimal.</param>
/// <param name="Description">What it is about, in a line.</param>
/// <param name="Answered">Who approved it or asked for changes; null while it waits.</param>
/// <param name="Comment">The changes asked for; else empty.</param>
public sealed record Revision(
    string Letter,
    int Version,
    string Hash,
    string Description,
    Signature Submitted,
    RevisionStatus Status = RevisionStatus.Submitted,
    Signature? Answered = null,
    string Comment = ""
)
{
    /// <summary>The status in words.</summary>
    public string Says => Status switch
    {
        RevisionStatus.Submitted => "Submitted",
        RevisionStatus.ChangesAsked => "Changes asked for",
        _ => "Approved",
    };
}
