namespace Planner.Core.Tests.States;

/// <summary>A design of this folder: its name, such as scenarios/S-06, and its whole text with the head that says what is right.</summary>
internal sealed record StateFile(string Name, string Text)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Planner.Core.Tests", "States");

    /// <summary>In order of name; a folder without any is a fault of the tests.</summary>
    public static IReadOnlyList<StateFile> All { get; } = Load();

    public static StateFile Named(string name) => All.Single(s => s.Name == name);

    public Head Head() => States.Head.Read(Text);

    private static List<StateFile> Load()
    {
        var all = Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
            .Select(f => new StateFile(Path.ChangeExtension(Path.GetRelativePath(Folder, f), null).Replace('\\', '/'), File.ReadAllText(f)))
            .OrderBy(s => s.Name, StringComparer.Ordinal)
            .ToList();
        return all.Count > 0 ? all : throw new InvalidOperationException($"No state lies in {Folder}.");
    }
}
