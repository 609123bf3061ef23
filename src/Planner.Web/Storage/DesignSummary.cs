namespace Planner.Web.Storage;

/// <summary>A design's line in the list of designs.</summary>
/// <param name="Letter">Of its latest revision; empty when there is none.</param>
/// <param name="Status">Of its latest revision: Draft, Submitted, Changes asked for, Approved.</param>
public sealed record DesignSummary(
    Guid Id,
    string Name,
    int Version,
    DateTimeOffset Changed,
    string By,
    string Letter = "",
    string Status = "Draft"
);
