using Microsoft.Playwright;
using Planner.E2E.Running;

[assembly: AssemblyFixture(typeof(Portal))]

namespace Planner.E2E.Running;

/// <summary>
/// The running portal and a browser, one for all journeys. <see cref="SignedIn"/> opens a page as somebody,
/// <see cref="Visitor"/> as nobody. <see cref="Fresh"/> is a portal nobody has used yet.
/// </summary>
public sealed class Portal : IAsyncLifetime
{
    public const string Password = "correct horse battery";
    private const string Administrator = "Ada";
    private readonly Dictionary<string, string> _sessions = [];
    private readonly SemaphoreSlim _one = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public PortalProcess Process { get; } = new();

    public string Address => Process.Address;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000); // a machine with two cores is busy while all of this runs
        await Process.Start();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A portal of its own for one test, with an empty database.</summary>
    public static async Task<PortalProcess> Fresh()
    {
        var process = new PortalProcess();
        await process.Start();
        return process;
    }

    /// <summary>A page of somebody who has not signed in, in a browser profile of its own.</summary>
    public Task<Visit> Visitor(PortalProcess? other = null, Look? look = null) =>
        Visit.Open(_browser!, other ?? Process, look ?? new());

    /// <summary>
    /// A page of a person of this name, who is added with this role when new ("Ada" is the administrator of the first account).
    /// </summary>
    public async Task<Visit> SignedIn(string name = Administrator, string role = "Architect", Look? look = null)
    {
        await _one.WaitAsync();
        try
        {
            if (!_sessions.ContainsKey(Administrator)) _sessions[Administrator] = await MakeFirst();
            if (!_sessions.ContainsKey(name)) _sessions[name] = await Add(name, role);
        }
        finally
        {
            _one.Release();
        }

        var visit = await Visit.Open(_browser!, Process, look ?? new(), _sessions[name]);
        await visit.Go("/");
        return visit;
    }

    public static string Email(string name) => $"{name.ToLowerInvariant()}@portal.test";

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        _one.Dispose();
        await Process.DisposeAsync();
    }

    private async Task<string> MakeFirst()
    {
        await using var visit = await Visitor();
        await visit.MakeFirstAccount(Administrator);
        return await visit.Page.Context.StorageStateAsync();
    }

    private async Task<string> Add(string name, string role)
    {
        await using (var administrator = await Visit.Open(_browser!, Process, new(), _sessions[Administrator]))
        {
            await administrator.Go("/people");
            await administrator.Fill(("Name", name), ("E-mail", Email(name)), ("Temporary password", "a first word for you"));
            await administrator.Page.GetByLabel("Role").SelectOptionAsync(role);
            await administrator.Press("Add the person");
            await administrator.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = name }).WaitForAsync();
        }

        await using var visit = await Visitor();
        await visit.SignIn(name, "a first word for you");
        await visit.Fill(("Old password", "a first word for you"), ("New password", Password));
        await visit.Press("Change the password");
        await visit.Page.WaitForURLAsync("**/account");
        return await visit.Page.Context.StorageStateAsync();
    }
}
