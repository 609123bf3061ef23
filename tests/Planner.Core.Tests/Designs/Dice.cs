namespace Planner.Core.Tests.Designs;

/// <summary>Choices made by a list of numbers, so that a failing case shrinks; zero for ever after its end.</summary>
public sealed class Dice(int[] numbers)
{
    private int at;

    public bool IsOver => at >= numbers.Length;

    public int Below(int count) => count <= 0 || IsOver ? 0 : (int)((uint)numbers[at++] % (uint)count);

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
