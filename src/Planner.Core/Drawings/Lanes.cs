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

    /// <summary>For each run a lane, counted from 0, such that those in one lane have at least so much between them.</summary>
    public static int[] Packed(IReadOnlyList<Run> runs, double between)
    {
        var lanes = new int[runs.Count];
        var free = new PriorityQueue<int, double>();
        var used = 0;
        foreach (var i in Enumerable.Range(0, runs.Count).OrderBy(i => runs[i].Top))
        {
            var lane = free.TryPeek(out var first, out var until) && until + between <= runs[i].Top ? free.Dequeue() : used++;
            free.Enqueue(lanes[i] = lane, runs[i].Bottom);
        }

        return lanes;
    }

    /// <summary>How often two runs cross when the first stands left of the second.</summary>
    public static int Crossings(Run left, Run right) =>
        (left.Turn != Turn.Left && Between(right, left.To) ? 1 : 0)
        + (left.Turn == Turn.Right && Between(right, left.From) ? 1 : 0)
        + (right.Turn != Turn.Right && Between(left, right.From) ? 1 : 0)
        + (right.Turn == Turn.Left && Between(left, right.To) ? 1 : 0);

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

    private static bool Between(Run run, double y) => y > run.Top && y < run.Bottom;
}

/// <summary>A vertical run in a gutter: where it enters from the left, where it leaves to the right, unless it turns back.</summary>
internal readonly record struct Run(double From, double To, Turn Turn = Turn.Across)
{
    public double Top => Math.Min(From, To);
    public double Bottom => Math.Max(From, To);
}

/// <summary>Whether a run has its ends at both edges of its gutter, or both at one.</summary>
internal enum Turn { Across, Left, Right }
