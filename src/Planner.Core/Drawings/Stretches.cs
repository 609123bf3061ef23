namespace Planner.Core.Drawings;

/// <summary>Ascending whole numbers as stretches without a hole, each first and last.</summary>
internal static class Stretches
{
    public static IEnumerable<(int First, int Last)> Of(IReadOnlyList<int> numbers)
    {
        for (int i = 0, start = 0; i < numbers.Count; i++)
        {
            if (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1) continue;
            yield return (numbers[start], numbers[i]);
            start = i + 1;
        }
    }
}
