namespace Planner.Core.Tests.States;

/// <summary>
/// States that are told otherwise than the specification has it, each with the reason. One that is told right must leave the list: the test
/// of the states holds that.
/// </summary>
internal static class OpenStates
{
    public static IReadOnlyDictionary<string, string> All { get; } = File.ReadAllLines(
        Path.Combine(Repository.Root, "tests", "Planner.Core.Tests", "States", "open.md")
    )
        .Where(l => l.StartsWith("- ", StringComparison.Ordinal))
        .Select(l => l[2..].Split(": ", 2))
        .ToDictionary(p => p[0], p => p[1]);
}
