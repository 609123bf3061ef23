namespace Planner.Core.Tests.Guide;

/// <summary>A rule of the specification, as specified.txt beside this file lists it.</summary>
/// <param name="Part">guide, modern (of later editions) or practice.</param>
/// <param name="Kind">check, document (it is printed, not evaluated) or check+document.</param>
internal sealed record Specified(string Id, string Part, string Kind)
{
    public static IReadOnlyList<Specified> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Planner.Core.Tests", "Guide", "specified.txt"))
            .Select(l => l.Split(' '))
            .Select(w => new Specified(w[0], w[1], w[2])),
    ];
}
