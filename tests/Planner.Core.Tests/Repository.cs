namespace Planner.Core.Tests;

/// <summary>Files of the repository the tests were built from, and of the specification beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = Source.Root;

    /// <summary>The specification's folder, where it lies beside the repository.</summary>
    public static string? Spec { get; } = Source.Above(AppContext.BaseDirectory, "shared/spec/rules.md") is { } folder ? Path.Combine(folder, "shared", "spec") : null;

    /// <summary>Holds that a generated file is what it should be; PLANNER_WRITE=1 writes it anew.</summary>
    public static void Holds(string file, string text)
    {
        var path = Path.Combine(Root, file);
        if (Environment.GetEnvironmentVariable("PLANNER_WRITE") == "1") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}
