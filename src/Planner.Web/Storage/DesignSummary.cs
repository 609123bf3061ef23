using System.Text.Json.Serialization;

namespace Planner.Web.Storage;

/// <summary>A design's line in the list of designs.</summary>
/// <param name="Letter">Of its latest revision; empty when there is none.</param>
/// <param name="Status">How it stands as it is now: Draft, Submitted, Changes asked for, Approved, or a draft after a revision.</param>
public sealed record DesignSummary(
    Guid Id,
    string Name,
    int Version,
    DateTimeOffset Changed,
    string By,
    string Letter = "",
    string Status = "Draft"
)
{
    /// <summary>Where in the list it is filed.</summary>
    public string Site { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Put away: it is listed only for who asks for such ones.</summary>
    public bool IsArchived { get; init; }

    [JsonIgnore]
    public Filing Filing => new(Site, [.. Tags], IsArchived);
}
