using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Planner.E2E.Running;

/// <summary>
/// One page in a browser profile of its own. When it closes, the visit fails if a request left the machine or the browser reported an error
/// (a script that failed, something the content security policy refused).
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly SemaphoreSlim _onePicture = new(1);
    private readonly List<string> _faults = [];

    private Visit(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>What the portal has written lately, to be told with a fault.</summary>
    public Func<string>? Log { get; init; }

    /// <summary>For journeys in which the server is killed: a lost connection is then no fault.</summary>
    public bool MayLoseConnection { get; set; }

    public static async Task<Visit> Open(IBrowser browser, PortalProcess portal, Look look, string? session = null)
    {
        var address = portal.Address;
        var context = await browser.NewContextAsync(look.Options(address, session));
        var visit = new Visit(await context.NewPageAsync()) { Log = () => portal.Log };
        visit.Page.Request += (_, request) => visit.Check(request, new Uri(address));
        visit.Page.Console += (_, message) => visit.Check(message);
        visit.Page.PageError += (_, error) => visit._faults.Add($"The page failed: {error}");
        return visit;
    }

    /// <summary>Opens an address of the portal and waits until an interactive page answers.</summary>
    public async Task Go(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("h1").First.WaitForAsync();
    }

    /// <summary>Fills in the fields with these labels.</summary>
    public async Task Fill(params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields) await Page.GetByLabel(label).FillAsync(text);
    }

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public async Task MakeFirstAccount(string name)
    {
        await Go("/");
        await Fill(("Name", name), ("E-mail", Portal.Email(name)), ("Password", Portal.Password));
        await Press("Make the account");
        await Page.Locator(".bar").WaitForAsync();
    }

    public async Task SignIn(string name, string password = Portal.Password)
    {
        await Go("/sign-in");
        await Fill(("E-mail", Portal.Email(name)), ("Password", password));
        await Press("Sign in");
    }

    /// <summary>Makes a design from the template of this title; its id.</summary>
    public async Task<string> Make(string template)
    {
        await Go("/new");
        await Press($"Start from {template}");
        await Page.WaitForURLAsync("**/d/*/racks");
        await Page.Locator(".workspace").WaitForAsync();
        return new Uri(Page.Url).AbsolutePath.Split('/')[2];
    }

    /// <summary>Makes a design of a text, by the API; its id.</summary>
    public async Task<string> Bring(string text)
    {
        var answer = await Page.EvaluateAsync<string>(
            "async text => {"
                + " const a = await fetch('/api/designs', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: text });"
                + " const t = await a.text(); return a.ok ? JSON.parse(t).id : 'refused: ' + t; }",
            text
        );
        Assert.True(Guid.TryParse(answer, out _), answer);
        return answer;
    }

    /// <summary>Presses on one place and lets go at another, by way of some between.</summary>
    public async Task Drag(ILocator from, ILocator to, bool letGo = true)
    {
        await from.ScrollIntoViewIfNeededAsync();
        var (a, b) = (await from.Place(), await to.Place());
        await Page.Mouse.MoveAsync(a.X + a.Width / 2, a.Y + a.Height / 2);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(b.X + b.Width / 2, b.Y + b.Height / 2, new() { Steps = 8 });
        if (letGo) await Page.Mouse.UpAsync();
    }

    /// <summary>The page as it is, in the light, in the dark and as wide as a phone: each holds, and there is a picture of each.</summary>
    public async Task HoldsInEveryLook(string name)
    {
        (string, Look)[] looks = [("light", new(1440, 900)), ("dark", new(1024, 768, Dark: true)), ("phone", Look.Phone)];
        foreach (var (kind, look) in looks)
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light });
            await Page.SetViewportSizeAsync(look.Width, look.Height);
            await Holds($"{name}-{kind}");
        }
    }

    /// <summary>Nothing that axe finds, nothing wider than the screen, no words under 11 px; and a picture to look at.</summary>
    public async Task Holds(string name)
    {
        await Picture(name);
        var result = await Page.RunAxe();
        Assert.Empty(result.Violations.SelectMany(fault => fault.Nodes.Select(node => $"{name}: {fault.Id} {node.Html}")));
        var wide = await Page.EvaluateAsync<string[]>("""
            document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 8).map(e => e.outerHTML.slice(0, 100))
            """);
        Assert.Empty(wide.Select(element => $"{name} is wider than the screen: {element}"));
        var small = await Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('body *')]
              .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && !e.closest('title, desc, script, style, .sr')
                && e.checkVisibility() && e.getBoundingClientRect().width > 1)
              .map(e => {
                const at = e.ownerSVGElement && e.getScreenCTM();
                return [e, parseFloat(getComputedStyle(e).fontSize) * (at ? Math.hypot(at.a, at.b) : 1)];
              })
              .filter(([, size]) => size < 10.9).slice(0, 6).map(([e, size]) => `${size.toFixed(1)} px: ${e.outerHTML.slice(0, 100)}`)
            """);
        Assert.Empty(small.Select(element => $"{name} has smaller words than 11 px, {element}"));
    }

    /// <summary>Writes what the screen shows to artifacts/NAME.png beside the tests, to be looked at.</summary>
    public async Task Picture(string name)
    {
        await _onePicture.WaitAsync();
        try
        {
            await Page.BringToFrontAsync();
            await Take(name, again: true);
        }
        finally
        {
            _onePicture.Release();
        }
    }

    // A browser without a graphics card sometimes has no frame to give while the machine is busy; the picture is for looking at, not what
    // is tested.
    private async Task Take(string name, bool again)
    {
        try
        {
            await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(AppContext.BaseDirectory, "artifacts", $"{name}.png") });
        }
        catch (PlaywrightException failed) when (again && failed.Message.Contains("Unable to capture screenshot", StringComparison.Ordinal))
        {
            await Take(name, again: false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.True(_faults.Count == 0, string.Join('\n', [.. _faults, "The portal's last lines:", Log?.Invoke() ?? "unknown"]));
    }

    private void Check(IRequest request, Uri portal)
    {
        var target = new Uri(request.Url);
        if (target.Scheme is not ("data" or "blob") && target.Authority != portal.Authority)
            _faults.Add($"A request left the machine: {request.Url}");
    }

    private void Check(IConsoleMessage message)
    {
        if (message.Type != "error" || MayLoseConnection) return;
        // A page that answers 4xx on purpose is reported by the browser as an error, too.
        if (!message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal))
            _faults.Add($"The browser reported: {message.Text}");
    }
}
