namespace Planner.Core.Drawings;

/// <summary>The order of the vertical runs in a gutter, so that they cross least.</summary>
internal static class Lanes
{
    // Beyond so many runs an exact look at every pair costs more than it shows.
    private const int MostForSwaps = 400;

    /// <summary>The indices of the runs from left to right; see <see cref="Run"/>.</summary>
    public static int[] Order(IReadOnlyList<Run> runs)
    {
        // Downward runs do not cross when those starting lower stand further left; upward ones the other way round.
        var order = Enumerable.Range(0, runs.Count)
            .OrderBy(i => Math.Abs(runs[i].To - runs[i].From) < 0.01)
            .ThenBy(i => runs[i].To < runs[i].From)
            .ThenBy(i => runs[i].To < runs[i].From ? runs[i].From : -runs[i].From).ToArray();
        if (runs.Count <= MostForSwaps) Untangle(order, runs);
        return order;
    }

    /// <summary>How often two runs cross when the first stands left of the second.</summary>
    public static int Crossings(Run left, Run right) => (Between(right, left.To) ? 1 : 0)
        + (left.Returns && Between(right, left.From) ? 1 : 0)
        + (!right.Returns && Between(left, right.From) ? 1 : 0);

    private static void Untangle(int[] order, IReadOnlyList<Run> runs)
    {
        for (var pass = 0; pass < runs.Count; pass++)
        {
            var changed = false;
            for (var i = 0; i + 1 < order.Length; i++)
            {
                Run a = runs[order[i]], b = runs[order[i + 1]];
                if (Crossings(b, a) >= Crossings(a, b)) continue;
                (order[i], order[i + 1]) = (order[i + 1], order[i]);
                changed = true;
            }

            if (!changed) return;
        }
    }

    private static bool Between(Run run, double y) => y > Math.Min(run.From, run.To) && y < Math.Max(run.From, run.To);
}

/// <summary>
/// A vertical run in a gutter: where it enters from the left, where it leaves to the right; one that returns has both ends on the right.
/// </summary>
internal readonly record struct Run(double From, double To, bool Returns = false);
