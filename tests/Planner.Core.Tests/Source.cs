namespace Planner.Core.Tests;

/// <summary>Where the repository is, seen from the running tests.</summary>
internal static class Source
{
    public static string Root { get; } = Above(AppContext.BaseDirectory, "Planner.sln") ?? throw new InvalidOperationException("Planner.sln is in no folder above the tests.");

    /// <summary>The nearest folder above in which the path exists, or null.</summary>
    public static string? Above(string from, string path)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (Path.Exists(Path.Combine(folder.FullName, path)))
                return folder.FullName;
        return null;
    }
}
