namespace Planner.Web.Live;

/// <summary>Those who look at an open design on this node: each is told of the newest moment on a thread of its own.</summary>
internal sealed class Watchers(Guid design, ILogger log)
{
    public event Action<Moment>? Changed;

    public bool Any => Changed is not null;

    /// <summary>Tells all of them what is newest when their turn comes; one that fails keeps it from nobody else.</summary>
    public void Tell(Func<Moment> newest)
    {
        foreach (var watcher in Changed?.GetInvocationList().Cast<Action<Moment>>() ?? []) _ = Task.Run(() => Tell(watcher, newest));
    }

    private void Tell(Action<Moment> watcher, Func<Moment> newest)
    {
        try
        {
            watcher(newest());
        }
        catch (Exception e)
        {
            log.LogError(e, "Somebody who watches {Design} failed.", design);
        }
    }
}
