namespace Planner.Web.Components.Workspace;

/// <summary>Things in an order, equal to others that are the very same; with a comparer, to those that it finds equal.</summary>
internal sealed class TheSame(IEnumerable<object?> things, IEqualityComparer<object?>? comparer = null) : IEquatable<TheSame>
{
    private readonly object?[] all = [.. things];

    public bool Equals(TheSame? other) =>
        other is not null && all.AsSpan().SequenceEqual(other.all, comparer ?? ReferenceEqualityComparer.Instance);

    public override bool Equals(object? obj) => Equals(obj as TheSame);
    public override int GetHashCode() => all.Length;
}
