using Microsoft.Playwright;

namespace Planner.E2E.Running;

/// <summary>A sheet on a visitor's page: its cells by column and number of the row, its keys, and the clipboard.</summary>
public sealed class Sheet
{
    private readonly IPage _page;
    private readonly List<string> _requests = [];

    private Sheet(IPage page)
    {
        _page = page;
        page.Request += (_, request) => _requests.Add(request.Method);
    }

    public ILocator Handle => _page.Locator(".handle");

    public static async Task<Sheet> Open(Visit visit, string design, string kind)
    {
        await visit.Go($"/d/{design}/sheet?view={kind}");
        await visit.Page.Locator("[role=gridcell]").First.WaitForAsync();
        return new(visit.Page);
    }

    /// <summary>How many requests of this method were sent.</summary>
    public int Count(string method) => _requests.Count(r => r == method);

    public async Task<ILocator> Cell(string column, int row)
    {
        var index = await _page.Locator($".head [data-column='{column}']").GetAttributeAsync("aria-colindex");
        return _page.Locator($".rows [aria-rowindex='{row + 1}'] [aria-colindex='{index}']");
    }

    public async Task At(string column, int row) => await (await Cell(column, row)).ClickAsync();

    /// <summary>Types into a cell, and presses the key that ends it.</summary>
    public async Task Type(string column, int row, string text, string end = "")
    {
        await At(column, row);
        await _page.Keyboard.TypeAsync(text);
        if (end.Length > 0) await Keys(end);
    }

    /// <summary>Presses keys on a cell.</summary>
    public async Task KeysAt(string column, int row, params string[] keys)
    {
        await At(column, row);
        await Keys(keys);
    }

    public async Task Keys(params string[] keys)
    {
        foreach (var key in keys) await _page.Keyboard.PressAsync(key);
    }

    public async Task Says(string column, int row, string text) =>
        await Assertions.Expect(await Cell(column, row)).ToHaveTextAsync(text);

    /// <summary>What stands below the sheet.</summary>
    public Task Tells(string words) => Assertions.Expect(_page.Locator("[data-foot]")).ToContainTextAsync(words);

    /// <summary>A kind with how many there are, as "Hosts8".</summary>
    public Task Counts(string kind) => Assertions.Expect(_page.Locator(".sheet-tabs")).ToContainTextAsync(kind);

    /// <summary>The column and the row where the hand is.</summary>
    public async Task<(string Column, int Row)> Here()
    {
        var cell = _page.Locator("#sheet-here");
        var column = await cell.GetAttributeAsync("aria-colindex");
        var row = await cell.Locator("xpath=..").GetAttributeAsync("aria-rowindex");
        var name = await _page.Locator($".head [aria-colindex='{column}']").GetAttributeAsync("data-column");
        return (name!, int.Parse(row!, System.Globalization.CultureInfo.InvariantCulture) - 1);
    }

    /// <summary>Has the rows painted once more, as after scrolling.</summary>
    public Task Repaint() => _page.EvaluateAsync("""
        async () => {
          document.querySelector('.cells').dispatchEvent(new Event('scroll'));
          for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
        }
        """);

    public async Task Drag(ILocator from, ILocator to)
    {
        var (a, b) = (await from.Place(), await to.Place());
        await _page.Mouse.MoveAsync(a.X + a.Width / 2, a.Y + a.Height / 2);
        await _page.Mouse.DownAsync();
        await _page.Mouse.MoveAsync(b.X + b.Width / 2, b.Y + b.Height / 2, new() { Steps = 8 });
        await _page.Mouse.UpAsync();
    }

    /// <summary>How wide a column is, in pixels.</summary>
    public async Task<int> Width(string column) =>
        (int)Math.Round((await _page.Locator($".head [data-column='{column}']").Place()).Width);

    /// <summary>Pulls the edge of a column's heading to the side.</summary>
    public async Task Pull(string column, int pixels)
    {
        var edge = await _page.Locator($".head [data-column='{column}'] .resize").Place();
        await _page.Mouse.MoveAsync(edge.X + edge.Width / 2, edge.Y + edge.Height / 2);
        await _page.Mouse.DownAsync();
        await _page.Mouse.MoveAsync(edge.X + edge.Width / 2 + pixels, edge.Y + edge.Height / 2, new() { Steps = 5 });
        await _page.Mouse.UpAsync();
    }

    public Task Paste(string text = "", string html = "") => _page.EvaluateAsync("""
        ([text, html]) => {
          const clipboardData = new DataTransfer();
          if (text) clipboardData.setData('text/plain', text);
          if (html) clipboardData.setData('text/html', html);
          document.querySelector('.cells').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }
        """, new[] { text, html });

    /// <summary>What a copy puts on the clipboard.</summary>
    public async Task<(string Text, string Html)> Copy()
    {
        var both = await _page.EvaluateAsync<string[]>("""
            () => {
              const clipboardData = new DataTransfer();
              const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
              document.querySelector('.cells').dispatchEvent(event);
              return [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
            }
            """);
        return (both[0], both[1]);
    }
}
