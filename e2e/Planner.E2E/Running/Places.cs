using Microsoft.Playwright;

namespace Planner.E2E.Running;

/// <summary>Where things are on the screen.</summary>
public static class Places
{
    private const int Patience = 100;

    /// <summary>Where it is once it stays there: a drawing that has just come may still be zoomed and scrolled to its place.</summary>
    public static async Task<LocatorBoundingBoxResult> Place(this ILocator thing)
    {
        var before = await thing.BoundingBoxAsync();
        for (var tries = 0; tries < Patience; tries++)
        {
            await thing.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            var now = await thing.BoundingBoxAsync();
            if (now is not null && Numbers(now) == Numbers(before)) return now;
            before = now;
        }

        throw new TimeoutException($"{thing} does not stay where it is.");
    }

    private static (float, float, float, float)? Numbers(LocatorBoundingBoxResult? box) =>
        box is null ? null : (box.X, box.Y, box.Width, box.Height);
}
