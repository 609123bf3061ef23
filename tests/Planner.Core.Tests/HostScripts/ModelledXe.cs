using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Planner.Core.Tests.HostScripts;

/// <summary>
/// Runs scripts on a modelled pool: bash finds xe as a function that asks this process, so that a whole run takes less than a second.
/// </summary>
internal sealed class ModelledXe : IDisposable
{
    private const string Function = """
        xe() {
          local code kind text
          exec 9<>"/dev/tcp/127.0.0.1/$XE_PORT" || return 99
          printf '%s\0' "$#" "$@" >&9
          IFS= read -r -d '' code <&9
          IFS= read -r -d '' kind <&9
          if [ "$kind" = long ]; then cat <&9; else IFS= read -r -d '' text <&9; printf '%s' "$text"; fi
          exec 9>&-
          [ "$code" = 0 ] || printf '%s\n' "$text" >&2
          return "$code"
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("planner-xapi-");
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<string> changes = [];
    private readonly List<Xapi> states = [];

    public ModelledXe(Xapi pool, string master)
    {
        (Pool, Before) = (pool, pool);
        File.WriteAllText(At("function.sh"), Function.ReplaceLineEndings("\n"));
        File.WriteAllText(At("inventory"), $"PRODUCT_NAME='xenenterprise'\nINSTALLATION_UUID='{master}'\n");
        listener.Start();
        _ = Task.Run(Serve);
    }

    public Xapi Pool { get; set; }

    /// <summary>As it was before the last run.</summary>
    public Xapi Before { get; private set; }

    /// <summary>The commands of the last run that change something, the refused ones as well.</summary>
    public IReadOnlyList<string> Changes => changes;

    /// <summary>The pool as it was before each of them.</summary>
    public IReadOnlyList<Xapi> States => states;

    /// <summary>The number, from 0, of the command among those that is refused; -1 for none.</summary>
    public int FailAt { get; set; } = -1;

    /// <summary>The local address of the SSH connection over which the script was started.</summary>
    public string ConnectedTo { get; set; } = "";

    /// <summary>Files that a script has left in the folder it ran in.</summary>
    public IEnumerable<string> Left => folder.CreateSubdirectory("work").GetFileSystemInfos().Select(f => f.Name);

    /// <summary>Commands answered so far.</summary>
    public int Calls { get; private set; }

    public string Log => File.Exists(At("script.sh.log")) ? File.ReadAllText(At("script.sh.log")) : "";

    /// <summary>What the function could not answer.</summary>
    public Exception? Fault { get; private set; }

    public (int Exit, string Said) Run(string script, params string[] options)
    {
        Before = Pool;
        changes.Clear();
        states.Clear();
        File.WriteAllText(At("script.sh"), script);
        var start = new ProcessStartInfo("/bin/bash", [At("script.sh"), .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.CreateSubdirectory("work").FullName,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["BASH_ENV"] = At("function.sh");
        start.Environment["INVENTORY"] = At("inventory");
        start.Environment["XE_PORT"] = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        if (ConnectedTo.Length > 0) start.Environment["SSH_CONNECTION"] = $"203.0.113.9 50000 {ConnectedTo} 22";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return Fault is null ? (process.ExitCode, said) : throw new InvalidOperationException("The model failed.", Fault);
    }

    private string At(string file) => Path.Combine(folder.FullName, file);

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                client.NoDelay = true;
                await using var stream = client.GetStream();
                var (code, text) = Answer(await Words(stream));
                var bytes = Encoding.UTF8.GetBytes($"{code}\0{(code == 0 && text.Length > 200 ? $"long\0{text}" : $"short\0{text}\0")}");
                await stream.WriteAsync(bytes);
            }
        }
        catch (SocketException) { }
        catch (ObjectDisposedException) { }
        catch (Exception e) { Fault = e; }
    }

    private static async Task<string[]> Words(NetworkStream stream)
    {
        using var all = new MemoryStream();
        var buffer = new byte[65536];
        while (true)
        {
            all.Write(buffer, 0, await stream.ReadAsync(buffer));
            var words = Encoding.UTF8.GetString(all.ToArray()).Split('\0');
            if (words.Length > 1 && words.Length == int.Parse(words[0], CultureInfo.InvariantCulture) + 2) return words[1..^1];
        }
    }

    private (int Code, string Text) Answer(string[] words)
    {
        Calls++;
        if (!XapiCommands.Reads(words[0]))
        {
            changes.Add(string.Join(" | ", words));
            states.Add(Pool);
            if (changes.Count - 1 == FailAt) return (1, "The host failed.");
        }

        try
        {
            (Pool, var printed) = XapiCommands.Run(Pool, words);
            return (0, printed);
        }
        catch (Refused refused)
        {
            return (1, refused.Message);
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        folder.Delete(true);
    }
}
