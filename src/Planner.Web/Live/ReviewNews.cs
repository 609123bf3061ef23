namespace Planner.Web.Live;

/// <summary>Tells those who watch on this node that a design's review has gone on, here or on another node.</summary>
public sealed class ReviewNews
{
    public event Action<Guid>? Heard;

    public void Tell(Guid design) => Heard?.Invoke(design);
}
