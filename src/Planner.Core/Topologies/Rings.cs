namespace Planner.Core.Topologies;

/// <summary>Which of several ways between places lie on a ring: without one of these its two ends are still joined.</summary>
internal static class Rings
{
    /// <summary>True at the index of every way that does.</summary>
    public static bool[] On(int places, IReadOnlyList<(int A, int B)> ways)
    {
        var at = new List<(int To, int Way)>[places];
        for (var i = 0; i < places; i++) at[i] = [];
        var on = new bool[ways.Count];
        for (var w = 0; w < ways.Count; w++)
            if (ways[w].A == ways[w].B) on[w] = true;
            else
            {
                at[ways[w].A].Add((ways[w].B, w));
                at[ways[w].B].Add((ways[w].A, w));
            }

        var (seen, low, nth) = (new int[places], new int[places], 0);
        for (var start = 0; start < places; start++)
            if (seen[start] == 0)
                Walk(start);
        return on;

        // Depth first with a stack of its own, as a chain of switches may be long: a way is on no ring when nothing beyond it leads back.
        void Walk(int start)
        {
            var path = new Stack<(int Place, int By, int Next)>([(start, -1, 0)]);
            seen[start] = low[start] = ++nth;
            while (path.TryPop(out var here))
            {
                if (here.Next < at[here.Place].Count)
                {
                    path.Push(here with { Next = here.Next + 1 });
                    var (to, way) = at[here.Place][here.Next];
                    if (way == here.By) continue;
                    if (seen[to] != 0)
                    {
                        on[way] = true;
                        low[here.Place] = Math.Min(low[here.Place], seen[to]);
                        continue;
                    }

                    seen[to] = low[to] = ++nth;
                    path.Push((to, way, 0));
                }
                else if (path.TryPeek(out var before))
                {
                    low[before.Place] = Math.Min(low[before.Place], low[here.Place]);
                    on[here.By] = low[here.Place] <= seen[before.Place];
                }
            }
        }
    }
}
