namespace Planner.Core.Recipes;

/// <summary>
/// The cheapest of the largest flows through a network of ways with capacities, by shortest augmenting paths: exact, and the same for the
/// same network every time.
/// </summary>
internal sealed class Flow(int nodes)
{
    private readonly List<int>[] from = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
    private readonly List<Way> ways = [];

    /// <summary>A way between two nodes; the answer is its number.</summary>
    public int Add(int start, int end, int capacity, long cost)
    {
        from[start].Add(ways.Count);
        ways.Add(new(end, capacity, cost));
        from[end].Add(ways.Count);
        ways.Add(new(start, 0, -cost));
        return ways.Count - 2;
    }

    /// <summary>How much goes over a way.</summary>
    public int Over(int way) => ways[way ^ 1].Left;

    /// <summary>Sends as much as can be sent, as cheaply as so much can be.</summary>
    public (int Amount, long Cost) Send(int source, int sink)
    {
        var (amount, cost) = (0, 0L);
        while (Shortest(source, sink) is var (far, by))
        {
            var least = int.MaxValue;
            for (var at = sink; at != source; at = ways[by[at] ^ 1].End) least = Math.Min(least, ways[by[at]].Left);
            for (var at = sink; at != source; at = ways[by[at] ^ 1].End)
            {
                ways[by[at]].Left -= least;
                ways[by[at] ^ 1].Left += least;
            }

            amount += least;
            cost += least * far;
        }

        return (amount, cost);
    }

    /// <summary>Bellman and Ford's, with a queue: what was sent already has ways back of negative cost.</summary>
    private (long Far, int[] By)? Shortest(int source, int sink)
    {
        var far = Enumerable.Repeat(long.MaxValue, nodes).ToArray();
        var (by, isWaiting, waiting) = (new int[nodes], new bool[nodes], new Queue<int>([source]));
        far[source] = 0;
        while (waiting.TryDequeue(out var at))
        {
            isWaiting[at] = false;
            foreach (var number in from[at])
            {
                var way = ways[number];
                if (way.Left == 0 || far[at] + way.Cost >= far[way.End]) continue;
                (far[way.End], by[way.End]) = (far[at] + way.Cost, number);
                if (isWaiting[way.End]) continue;
                isWaiting[way.End] = true;
                waiting.Enqueue(way.End);
            }
        }

        return far[sink] == long.MaxValue ? null : (far[sink], by);
    }

    private sealed class Way(int end, int left, long cost)
    {
        public int End => end;
        public int Left { get; set; } = left;
        public long Cost => cost;
    }
}
