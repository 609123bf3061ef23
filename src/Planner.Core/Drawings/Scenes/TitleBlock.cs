namespace Planner.Core.Drawings.Scenes;

/// <summary>What the title block of an exported drawing says.</summary>
public sealed record TitleBlock(string Name, string Design, string Revision, string Status, string Date)
{
    public int Sheet { get; init; } = 1;
    public int Sheets { get; init; } = 1;

    /// <summary>The drawing's number, when it has one.</summary>
    public string Number { get; init; } = "";
}
