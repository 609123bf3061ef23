using System.Diagnostics;

namespace Planner.Core.Tests.HostScripts;

/// <summary>
/// Runs a script with a stub of xe on the path, which notes the arguments it is given, NUL after each and a newline after the call, and
/// answers as a fresh pool would: hosts and NICs are there, networks and interfaces on them come to be when they are made.
/// </summary>
internal sealed class FakeXe : IDisposable
{
    private const string Stub = """
        #!/bin/bash
        cd "$FAKE"
        { for a in "$@"; do printf '%s\0' "$a"; done; printf '\n\0'; } >>calls
        [ "$1" != "${FAIL_AT:-}" ] || { echo "refused: $1" >&2; exit 7; }
        [ "$1" != "${ODD_AT:-}" ] || { printf '%s' "$ODD"; exit 0; }
        sum() { printf '%s' "$*" | cksum | cut -d' ' -f1; }
        case "$1" in
          pool-list) echo pool-1 ;;
          host-list) printf 'host-%s\n' "$(sum "$2")" ;;
          pif-list) case "$3" in
            device=*) printf 'pif-%s\n' "$(sum "$2" "$3")" ;;
            *) f=on-$(sum "$2" "$3"); [ ! -e "$f" ] || cat "$f" ;; esac ;;
          network-list) f=net-$(sum "$2"); [ ! -e "$f" ] || cat "$f" ;;
          network-create) f=net-$(sum "$2"); echo "$f" | tee "$f" ;;
          pif-param-get) printf 'net-of-%s\n' "$2" ;;
          bond-create) echo bond-1; f=$(cat asked); echo "pif-$f" >"$f" ;;
          pool-vlan-create) echo vlan-pif ;;
          network-sriov-create|tunnel-create) echo one-more; f=$(cat asked); echo "pif-$f" >"$f" ;;
          network-param-get) f=used-$(sum "$2"); [ ! -e "$f" ] || cat "$f" ;;
          network-param-add) printf 'xapi, %s\n' "${4#param-key=}" >"used-$(sum "$2")" ;;
        esac
        case "$1 ${3:-}" in 'pif-list network-uuid='*) printf 'on-%s' "$(sum "$2" "$3")" >asked ;; esac
        exit 0
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("planner-xe-");

    public FakeXe()
    {
        var bin = folder.CreateSubdirectory("bin");
        var xe = Path.Combine(bin.FullName, "xe");
        File.WriteAllText(xe, Stub.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(xe, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Every call so far, each as its arguments.</summary>
    public IReadOnlyList<string[]> Calls =>
        [
            .. File.ReadAllText(Path.Combine(folder.FullName, "calls"))
                .Split("\n\0", StringSplitOptions.RemoveEmptyEntries)
                .Select(c => c.Split('\0')[..^1]),
        ];

    /// <summary>Files in the folder the script ran in.</summary>
    public IEnumerable<string> Left => folder.GetDirectories("work").Single().GetFileSystemInfos().Select(f => f.Name);

    public (int Exit, string Error) Run(
        string script,
        string failAt = "",
        bool onlyParse = false,
        (string Command, string Answer) odd = default
    )
    {
        var file = Path.Combine(folder.FullName, "script.sh");
        File.WriteAllText(file, script);
        var start = new ProcessStartInfo("/bin/bash", onlyParse ? ["-n", file] : [file])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder.CreateSubdirectory("work").FullName,
            Environment =
            {
                ["PATH"] = $"{folder.FullName}/bin:{Environment.GetEnvironmentVariable("PATH")}",
                ["FAKE"] = folder.FullName,
                ["FAIL_AT"] = failAt,
                ["ODD_AT"] = odd.Command ?? "",
                ["ODD"] = odd.Answer ?? "",
            },
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    public void Dispose() => folder.Delete(true);
}
