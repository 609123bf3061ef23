using Planner.Web.Storage;

namespace Planner.Web.Live;

/// <summary>
/// Keeps the open designs up with other nodes: by PostgreSQL's notifications, and by asking every few seconds in case one was lost.
/// </summary>
public sealed class FollowNews(LiveDesigns designs, ReviewNews reviews, DesignNews news, ILogger<FollowNews> log) : BackgroundService
{
    private static readonly TimeSpan _ask = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(300);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            Again(
                () => news.Listen(() => Follow(designs.CatchUp), (id, version) => Follow(() => Heard(id, version)), stoppingToken),
                _pause,
                stoppingToken
            ),
            Again(Ask, _ask, stoppingToken)
        );

    private Task Ask()
    {
        designs.LetGo();
        return designs.CatchUp();
    }

    private Task Heard(Guid id, int version)
    {
        if (version != DesignNews.Review) return designs.Heard(id, version);
        reviews.Tell(id);
        return Task.CompletedTask;
    }

    private void Follow(Func<Task> act) => _ = Task.Run(() => Try(act));

    private async Task Again(Func<Task> act, TimeSpan pause, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await Try(act);
            await Task.WhenAny(Task.Delay(pause, cancel));
        }
    }

    private async Task Try(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException)
        {
            log.LogDebug("Following other nodes ends with the portal.");
        }
        catch (Exception e) when (Outage.Is(e))
        {
            log.LogDebug("The database does not tell news ({Problem}); trying again.", e.Message);
        }
        catch (Exception e)
        {
            log.LogError(e, "Following other nodes failed; trying again.");
        }
    }
}
