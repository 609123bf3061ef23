namespace Planner.Core.Tests;

/// <summary>Files of the repository the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } =
        Above("Planner.sln") ?? throw new InvalidOperationException("Planner.sln is in no folder above the tests.");

    /// <summary>Holds that a generated file is what it should be; PLANNER_WRITE=1 writes it anew.</summary>
    public static void Holds(string file, string text)
    {
        var path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable("PLANNER_WRITE") == "1") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }

    /// <summary>The nearest folder above the tests in which the path exists, or null.</summary>
    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Exists(Path.Combine(folder.FullName, path)))
                return folder.FullName;
        return null;
    }
}
