using System.Diagnostics;

namespace Planner.Core.Tests.SwitchConfigs.Readers;

/// <summary>Programs that nobody here wrote and that read what Planner writes; ./test fetches them.</summary>
internal static class RealReaders
{
    public static string Folder { get; } =
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
                ? cache
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "planner/readers"
        );

    public static string Script(string name) => Path.Combine(Repository.Root, "tests/Planner.Core.Tests/SwitchConfigs/Readers", name);

    /// <summary>What a program says, and what it says against its input.</summary>
    public static (string Said, string Against) Run(string program, IEnumerable<string> arguments, string input = "")
    {
        Assert.True(Directory.Exists(Folder), $"{Folder} is missing: run ./test once, which fetches it.");
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LD_LIBRARY_PATH"] = string.Join(':', Directory.GetDirectories(Path.Combine(Folder, "usr/lib"), "*-linux-gnu"));
        start.Environment["PATH"] = $"{Folder}/usr/bin:{Folder}/usr/sbin:{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var against = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (process.WaitForExit(TimeSpan.FromMinutes(2)))
            return (said.Result, against.Result);
        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"{program} does not end.");
    }
}
