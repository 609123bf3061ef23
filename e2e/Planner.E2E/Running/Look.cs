using Microsoft.Playwright;

namespace Planner.E2E.Running;

/// <summary>How a visitor's screen is: its size in pixels and whether it prefers dark colours.</summary>
public sealed record Look(int Width = 1280, int Height = 800, bool Dark = false)
{
    public static Look Phone { get; } = new(390, 844);

    public BrowserNewContextOptions Options(string address, string? session) => new()
    {
        BaseURL = address,
        ViewportSize = new() { Width = Width, Height = Height },
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        StorageState = session,
        AcceptDownloads = true,
    };
}
