using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Planner.E2E.Running;

/// <summary>The built portal as a process of its own, with its own PostgreSQL in a temporary folder.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"planner-e2e-{Guid.NewGuid():N}");
    private readonly Queue<string> _log = [];
    private Process? _process;

    public string Address { get; } = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}");

    public async Task Start()
    {
        Directory.CreateDirectory(_folder);
        var start = new ProcessStartInfo("dotnet", [Program()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["Planner__DataFolder"] = _folder;
        start.Environment["Planner__Rehearse"] = "no";
        start.Environment.Remove("ConnectionStrings__Planner");
        _process = Process.Start(start) ?? throw new InvalidOperationException("The portal did not start.");
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Ready(TimeSpan.FromSeconds(60));
    }

    /// <summary>As kill -9 does; what it had begun is not ended. It can be started again on the same address and data.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async Task KillAndStartAgain()
    {
        await Kill();
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            using var term = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private async Task Ready(TimeSpan patience)
    {
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            if (_process!.HasExited || watch.Elapsed > patience)
                throw new InvalidOperationException($"The portal is not ready:\n{string.Join('\n', _log)}");
            try
            {
                using var answer = await client.GetAsync($"{Address}/health/ready");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException e)
            {
                Debug.WriteLine(e.Message); // does not listen yet
            }
        }
    }

    /// <summary>The last lines that it has written.</summary>
    public string Log
    {
        get
        {
            lock (_log) return string.Join('\n', _log);
        }
    }

    private void Note(string? line)
    {
        if (line is null) return;
        lock (_log)
        {
            _log.Enqueue(line);
            if (_log.Count > 200) _log.Dequeue();
        }
    }

    /// <summary>src/Planner.Web's output for the configuration these tests were built in.</summary>
    private static string Program()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var root = output;
        while (!File.Exists(Path.Combine(root.FullName, "Planner.sln")))
            root = root.Parent ?? throw new InvalidOperationException("Planner.sln was not found above the tests.");
        return Path.Combine(root.FullName, "src", "Planner.Web", "bin", output.Parent!.Name, output.Name, "Planner.Web.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
