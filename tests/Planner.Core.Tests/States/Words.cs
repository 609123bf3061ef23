using Planner.Core.Guide.Checking;

namespace Planner.Core.Tests.States;

/// <summary>How a head writes a level.</summary>
internal static class Words
{
    public static string Of(Level level) => level switch { Level.Error => "error", Level.Warning => "warning", _ => "note" };

    public static Level LevelOf(string word) => word switch { "error" => Level.Error, "warning" => Level.Warning, _ => Level.Note };
}
