using System.Runtime.CompilerServices;

namespace Planner.Core.Tests;

/// <summary>Text that was read and accepted once, beside the test; PLANNER_WRITE=1 writes it anew for reading.</summary>
internal static class Golden
{
    public static void Same(string name, string text, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, name);
        if (Environment.GetEnvironmentVariable("PLANNER_WRITE") == "1") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}
