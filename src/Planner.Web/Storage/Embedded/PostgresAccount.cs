using System.Diagnostics;

namespace Planner.Web.Storage.Embedded;

/// <summary>
/// The operating-system account PostgreSQL runs as: our own, but a lesser one when we are root, because PostgreSQL refuses root.
/// </summary>
public sealed record PostgresAccount(string? User, string? Group)
{
    public static PostgresAccount Current()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return new(null, null);
        return File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
            ? new("postgres", "postgres")
            : new("nobody", "nogroup");
    }

    /// <summary>Runs a program as this account; answers its exit code and what it wrote.</summary>
    public async Task<(int Code, string Output)> Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        string[] line = User is null
            ? [program, .. arguments]
            : ["setpriv", $"--reuid={User}", $"--regid={Group}", "--clear-groups", "--no-new-privs", program, .. arguments];
        start.FileName = line[0];
        foreach (var argument in line[1..]) start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";

        using var process = Process.Start(start) ?? throw new PostgresFailed($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (output + await errors).Trim());
    }

    /// <summary>An empty folder that only this account may enter. Throws when the account cannot reach it.</summary>
    public async Task MakeFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (User is null)
            return;
        await Own(folder);
        if ((await Run("test", ["-w", folder])).Code != 0)
            throw new PostgresFailed($"The account {User}, which runs PostgreSQL when Planner runs as root, cannot reach {folder}. "
                + "Choose another data folder, for example: ./run --data /var/lib/planner (setting Planner:DataFolder).");
    }

    /// <summary>Gives a file or folder to this account.</summary>
    public async Task Own(string path)
    {
        if (User is null) return;
        var (code, output) = await new PostgresAccount(null, null).Run("chown", [$"{User}:{Group}", path]);
        if (code != 0) throw new PostgresFailed($"{path} cannot be given to the account {User}: {output}");
    }
}
