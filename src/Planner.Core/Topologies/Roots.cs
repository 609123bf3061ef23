namespace Planner.Core.Topologies;

/// <summary>Numbers that are joined pair by pair: which of them belong together.</summary>
internal static class Roots
{
    /// <summary>Each alone.</summary>
    public static int[] Alone(int count)
    {
        var up = new int[count];
        for (var i = 0; i < count; i++) up[i] = i;
        return up;
    }

    /// <summary>The lowest of those that a number is joined with.</summary>
    public static int Of(int[] up, int at)
    {
        while (up[at] != at) at = up[at] = up[up[at]];
        return at;
    }

    public static void Join(int[] up, int a, int b)
    {
        (a, b) = (Of(up, a), Of(up, b));
        up[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>The same with the answer at every place, so that it can be read by many at once.</summary>
    public static int[] Settled(int[] up)
    {
        for (var i = 0; i < up.Length; i++) up[i] = up[up[i]];
        return up;
    }
}
