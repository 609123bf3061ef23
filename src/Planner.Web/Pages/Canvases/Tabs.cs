namespace Planner.Web.Pages.Canvases;

/// <summary>One page of a design: the word in its address, its name, and what fills the canvas.</summary>
public sealed record Tab(string Word, string Name, Type Canvas);

/// <summary>The pages of a design, in the order of the bar.</summary>
public static class Tabs
{
    public static IReadOnlyList<Tab> All { get; } =
    [
        new("racks", "Racks", typeof(RacksTab)),
        new("cabling", "Cabling", typeof(CablingTab)),
        new("pool", "Pool", typeof(PoolTab)),
        new("switches", "Switches", typeof(SwitchesTab)),
        new("sheet", "Sheet", typeof(SheetTab)),
        new("findings", "Findings", typeof(FindingsTab)),
        new("rules", "Rules", typeof(RulesTab)),
        new("editions", "Editions", typeof(EditionsTab)),
        new("failures", "Failures", typeof(FailuresTab)),
        new("paths", "Paths", typeof(PathsTab)),
        new("downloads", "Downloads", typeof(DownloadsTab)),
        new("history", "History", typeof(HistoryTab)),
        new("review", "Review", typeof(ReviewTab)),
        new("settings", "Settings", typeof(SettingsTab)),
    ];

    public static Tab? Named(string word) => All.FirstOrDefault(t => t.Word == word);
}
