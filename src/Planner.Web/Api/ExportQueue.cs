using System.Security.Claims;
using Planner.Web.Gates;

namespace Planner.Web.Api;

/// <summary>
/// Files are made a few at a time, the others wait their turn: a script no longer than the queue it finds, a person as long as he likes.
/// </summary>
/// <remarks>Settings: Planner:ExportsAtOnce (2), Planner:ExportsWaiting (8).</remarks>
public sealed class ExportQueue(IConfiguration settings) : IDisposable
{
    /// <summary>In how many seconds a script that was sent away may ask again.</summary>
    public const int RetryAfter = 5;

    private readonly SemaphoreSlim places = new(Math.Max(1, settings.GetValue("Planner:ExportsAtOnce", 2)));
    private readonly int most = settings.GetValue("Planner:ExportsWaiting", 8);
    private int waiting;

    /// <summary>Makes it when its turn has come; false where the queue is too long for a script.</summary>
    /// <exception cref="OperationCanceledException">Whoever asked has gone.</exception>
    public async Task<bool> Run(ClaimsPrincipal user, Action make, CancellationToken stop)
    {
        if (!places.Wait(0, stop))
        {
            if (Interlocked.Increment(ref waiting) > most && user.Identity?.AuthenticationType == BearerScheme.Name)
            {
                Interlocked.Decrement(ref waiting);
                return false;
            }

            try
            {
                await places.WaitAsync(stop);
            }
            finally
            {
                Interlocked.Decrement(ref waiting);
            }
        }

        try
        {
            stop.ThrowIfCancellationRequested();
            make();
            return true;
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
