using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;

namespace Planner.Core.Grids;

/// <summary>A row while it is found out what becomes of it.</summary>
internal sealed class PlannedRow(int number)
{
    private readonly List<Refusal> refused = [];

    public int Number { get; } = number;
    public IReadOnlyList<Refusal> Refused => refused;

    /// <summary>What does it; null where nothing is to be done, or it is refused.</summary>
    public DesignCommand? Command { get; set; }

    /// <summary>The thing it is about, once that is known.</summary>
    public Ref? Ref { get; set; }
    public bool IsNew { get; set; }

    /// <summary>The labels of the fields it changes, as within a sentence.</summary>
    public ImmutableArray<string> Labels { get; set; } = [];

    public RowFate Fate => refused.Count > 0 ? RowFate.Refused
        : Command is null ? RowFate.Unchanged
        : IsNew ? RowFate.New
        : RowFate.Changed;

    public PlannedRow Refuse(string column, string sentence, string? now = null)
    {
        refused.Add(new(Number, column, sentence, now));
        Command = null;
        return this;
    }
}
