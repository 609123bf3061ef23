namespace Planner.Web.Pages.Canvases;

/// <summary>What people come to a design for: to plan it, to check it, to take its papers, to have it signed.</summary>
public enum Room
{
    Plan,
    Check,
    Paper,
    Sign,
}

/// <summary>One page of a design: the word in its address, its name, its room, and what fills the canvas.</summary>
/// <param name="Sheet">The kind of things, as in addresses, whose sheet belongs below the drawing; null where none does.</param>
public sealed record Tab(string Word, string Name, Room Room, Type Canvas, string? Sheet = null);

/// <summary>The pages of a design; the first one of a room is where that opens.</summary>
public static class Tabs
{
    public static IReadOnlyList<Tab> All { get; } =
    [
        new("racks", "Racks", Room.Plan, typeof(RacksTab), "hosts"),
        new("cabling", "Cabling", Room.Plan, typeof(CablingTab), "cables"),
        new("pool", "Pool", Room.Plan, typeof(PoolTab), "hostNics"),
        new("switches", "Switches", Room.Plan, typeof(SwitchesTab), "ports"),
        new("recipe", "Recipe", Room.Plan, typeof(RecipeTab)),
        new("sheet", "Sheet", Room.Plan, typeof(SheetTab)),
        new("settings", "Settings", Room.Plan, typeof(SettingsTab)),
        new("findings", "Findings", Room.Check, typeof(FindingsTab)),
        new("rules", "Rules", Room.Check, typeof(RulesTab)),
        new("editions", "Editions", Room.Check, typeof(EditionsTab)),
        new("failures", "Failures", Room.Check, typeof(FailuresTab)),
        new("paths", "Paths", Room.Check, typeof(PathsTab)),
        new("devices", "Devices", Room.Paper, typeof(DevicesTab)),
        new("downloads", "Downloads", Room.Paper, typeof(DownloadsTab)),
        new("review", "Review", Room.Sign, typeof(ReviewTab)),
        new("history", "History", Room.Sign, typeof(HistoryTab)),
    ];

    public static Tab? Named(string word) => All.FirstOrDefault(t => t.Word == word);

    public static IEnumerable<Tab> In(Room room) => All.Where(t => t.Room == room);
}
