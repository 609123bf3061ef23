using System.Collections.Concurrent;

namespace Planner.Core.Designs.Values;

/// <summary>What texts that come again and again mean, worked out once each; all is forgotten when it becomes too much.</summary>
internal sealed class Remembered<T>(Func<string, T> read)
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);

    public T Of(string text)
    {
        if (known.TryGetValue(text, out var value)) return value;
        if (known.Count >= Most) known.Clear();
        return known[text] = read(text);
    }
}
