using System.Diagnostics;
using System.Globalization;
using System.Net;
using Planner.Web.Storage.Embedded;

namespace Planner.Web.Tests.Portal;

/// <summary>The portal as a process of its own, with a PostgreSQL of its own, to be killed.</summary>
public sealed class PortalProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;

    private PortalProcess(Process process, HttpClient client) => (_process, _client) = (process, client);

    public Uri Address => _client.BaseAddress!;
    public bool HasEnded => _process.HasExited;

    /// <param name="token">Becomes an administrator's where there is nobody yet.</param>
    public static async Task<PortalProcess> Start(string dataFolder, string token = "")
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}");
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["Planner__DataFolder"] = dataFolder;
        start.Environment["Planner__Rehearse"] = "no";
        start.Environment["Planner__BootstrapToken"] = token;
        start.Environment.Remove("ConnectionStrings__Planner");
        var process = Process.Start(start) ?? throw new InvalidOperationException("The portal did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var portal = new PortalProcess(process, new() { BaseAddress = new(address) });
        await portal.WaitUntil(HttpStatusCode.OK, _ => true, TimeSpan.FromSeconds(60));
        return portal;
    }

    /// <summary>Asks /health/ready until it answers so and the condition holds. Throws after the patience.</summary>
    public async Task WaitUntil(HttpStatusCode status, Func<HttpResponseMessage, bool> condition, TimeSpan patience)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            Assert.False(_process.HasExited, "The portal ended.");
            try
            {
                using var answer = await _client.GetAsync("/health/ready");
                if (answer.StatusCode == status && condition(answer)) return;
            }
            catch (HttpRequestException e) when (watch.Elapsed < patience)
            {
                Debug.WriteLine(e.Message); // does not listen yet
            }

            Assert.True(watch.Elapsed < patience, $"/health/ready did not become {status} within {patience}.");
        }
    }

    /// <summary>As kill -9 does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>As kill -TERM does: the portal ends in good order.</summary>
    public async Task Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        _client.Dispose();
    }
}
