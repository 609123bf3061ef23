using System.Globalization;

namespace Planner.Web.Storage.Embedded;

/// <summary>What a running PostgreSQL notes in its data folder: its process, and the TCP port it listens on.</summary>
public sealed record PostmasterFile(string Path, int Process, int Port)
{
    public static PostmasterFile? Read(string cluster)
    {
        var path = System.IO.Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(path)) return null;
        var lines = File.ReadAllLines(path);
        return lines.Length > 3
            && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process)
            && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port) ? new(path, process, port) : null;
    }

    public bool IsAlive => State is not null and not 'Z';

    /// <summary>
    /// A killed server whose parent does not collect it stays as a zombie, and PostgreSQL then believes that it still runs.
    /// Only the process number is replaced: the note's other lines let PostgreSQL wait for orphans that still hold its memory.
    /// </summary>
    public void ForgetZombie()
    {
        if (State == 'Z') File.WriteAllLines(Path, ["999999999", .. File.ReadAllLines(Path).Skip(1)]);
    }

    private char? State
    {
        get
        {
            if (!OperatingSystem.IsLinux())
                return System.Diagnostics.Process.GetProcesses().Any(p => p.Id == Process) ? 'S' : null;
            var stat = $"/proc/{Process}/stat";
            try
            {
                // "pid (name) state ...", where the name may itself hold spaces and brackets.
                var text = File.ReadAllText(stat);
                return text.Contains("(postgres)", StringComparison.Ordinal) ? text[text.LastIndexOf(')') + 2] : null;
            }
            catch (IOException)
            {
                return null; // no such process
            }
        }
    }
}
